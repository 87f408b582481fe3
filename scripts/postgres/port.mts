import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';

/** The port kept in a file if nobody listens there, else another free one, which is kept from then on. */
export async function freePort(file: string): Promise<number> {
  const kept = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
  const port = (kept && (await tryPort(kept))) || (await tryPort(0));
  if (!port) throw new Error('no free port');
  if (port !== kept) writeFileSync(file, String(port));
  return port;
}

const tryPort = (wanted: number) =>
  new Promise<number | undefined>((resolve) => {
    const server = createServer();
    server.on('error', () => resolve(undefined));
    server.listen(wanted, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
