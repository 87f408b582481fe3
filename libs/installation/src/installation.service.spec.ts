import { type Official, OfficialsService } from '@dialog/identity';
import { testModule } from '../../../test/support/database';
import { AccentTooPale, InstallationMoved, PictureRefused } from './installation.errors';
import { InstallationModule } from './installation.module';
import { InstallationService } from './installation.service';

const TUBAN = { forum: 'Rembuk Warga', regencyName: 'Kabupaten Tuban', venue: 'Pendopo Krida Manunggal', weekday: 3, startsAt: '09:00', endsAt: '11:00' };
const PNG = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');

async function withAdministrator() {
  const module = await testModule(InstallationModule);
  const { id, name } = await module.get(OfficialsService).register({ name: 'Sri Wahyuni', email: 'sri@example.go.id', password: 'malowopati jumat siang', roles: ['administrator'] });
  const by: Official = { role: 'administrator', official: { id, name }, network: '127.0.0.1' };
  return { ...module, installation: module.get(InstallationService), by };
}

describe('an installation', () => {
  it('is that of its regency’s file until somebody settles it', async () => {
    await using m = await withAdministrator();
    expect(await m.installation.view()).toMatchObject({ no: 0, name: 'Dialog Publik', regency: { code: '35.22', name: 'Kabupaten Bojonegoro' }, venue: 'Pendopo Malowopati', smsNumber: '1708' });
    expect(await m.installation.history()).toEqual([]);
  });

  it('is as it was settled last, and remembers by whom and when it was what', async () => {
    await using m = await withAdministrator();
    await m.installation.settle({ after: 0, ...TUBAN, accent: '#7a1f4b', smsNumber: '1708' }, m.by);
    const settled = await m.installation.settle({ after: 1, ...TUBAN, studioPhone: '0356 321 456' }, m.by);
    expect(settled).toMatchObject({ no: 2, name: 'Rembuk Warga', regency: { name: 'Kabupaten Tuban' }, weekday: 3, studioPhone: '0356 321 456' });
    expect([settled.smsNumber, settled.palette]).toEqual([undefined, undefined]);
    expect(await m.installation.history()).toMatchObject([{ no: 2, settledBy: 'Sri Wahyuni' }, { no: 1, accent: '#7a1f4b', settledBy: 'Sri Wahyuni', settledAt: expect.any(String) }]);
  });

  it('is settled by one of two who began from the same', async () => {
    await using m = await withAdministrator();
    await m.installation.settle({ after: 0, ...TUBAN }, m.by);
    for (const after of [0, 2, 2_147_483_647]) await expect(m.installation.settle({ after, ...TUBAN }, m.by)).rejects.toThrow(InstallationMoved);
  });

  it('refuses a colour that cannot be read, and names the nearest that can', async () => {
    await using m = await withAdministrator();
    const refusal = await m.installation.settle({ after: 0, ...TUBAN, accent: '#2e9e5b' }, m.by).catch((problem: unknown) => problem);
    expect(refusal).toBeInstanceOf(AccentTooPale);
    const { contrast } = refusal as AccentTooPale;
    expect(contrast).toEqual({ ratio: 2.87, needed: 4.5, nearest: expect.stringMatching(/^#[0-9a-f]{6}$/) });
    expect(await m.installation.settle({ after: 0, ...TUBAN, accent: contrast.nearest }, m.by)).toMatchObject({ palette: { accent: contrast.nearest } });
  });

  it('shows the emblem it was given, and keeps it when the rest is settled', async () => {
    await using m = await withAdministrator();
    const { emblem } = await m.installation.showEmblem(PNG, m.by);
    expect((await m.installation.settle({ after: 1, ...TUBAN }, m.by)).emblem).toBe(emblem);
    expect(await m.installation.emblem(emblem!.split('/').at(-1)!)).toEqual({ type: 'image/png', bytes: PNG });
    expect((await m.installation.removeEmblem(m.by)).emblem).toBeUndefined();
  });

  it.each([
    ['a drawing, which may carry a script', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')],
    ['what is larger than 200 kB', Buffer.concat([PNG, Buffer.alloc(200 * 1024)])],
    ['nothing', Buffer.alloc(0)],
  ])('refuses as an emblem %s', async (_, bytes) => {
    await using m = await withAdministrator();
    await expect(m.installation.showEmblem(bytes, m.by)).rejects.toThrow(PictureRefused);
  });

  it('does not lose what was settled, whoever asks', async () => {
    await using m = await withAdministrator();
    await m.installation.settle({ after: 0, ...TUBAN }, m.by);
    await expect(m.database.query(`update installation set forum = 'x'`)).rejects.toThrow('what is on record stays');
    await expect(m.database.query('delete from installation')).rejects.toThrow('what is on record stays');
    await expect(m.database.asApp(`insert into emblem values (encode(sha256('x'), 'hex'), 'image/svg+xml', 'x')`)).rejects.toThrow('emblem_type');
  });
});
