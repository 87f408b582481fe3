import { refuseOldServer } from './migrate';

const server = (version: string, number: number) => ({ query: async () => ({ rows: [{ version, number }] }) as never });

describe('the server to migrate', () => {
  it('is refused in one line where it is older than PostgreSQL 15', async () => {
    await expect(refuseOldServer(server('14.19 (Debian 14.19-1)', 140_019))).rejects.toThrow(/^PostgreSQL 15 or newer is needed, and this server is 14\.19 \(Debian 14\.19-1\)$/);
  });

  it('may be 15, or newer', async () => {
    await expect(refuseOldServer(server('15.0', 150_000))).resolves.toBeUndefined();
    await expect(refuseOldServer(server('18.4', 180_004))).resolves.toBeUndefined();
  });
});
