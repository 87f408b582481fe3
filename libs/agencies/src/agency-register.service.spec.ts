import { testModule } from '../../../test/support/database';
import { AgenciesModule } from './agencies.module';
import { AgenciesService } from './agencies.service';
import { AgencyCodeTaken, NoSuchAgency } from './agencies.errors';
import { AgencyRegister } from './agency-register.service';

const refusedAt = (pointer: string) => expect.objectContaining({ facts: expect.objectContaining({ errors: [expect.objectContaining({ pointer })] }) });

async function withRegister() {
  const module = await testModule(AgenciesModule);
  await module.database.query(`update clock_shift set shift = timestamptz '2026-01-09 08:00+07' - clock_timestamp()`);
  const agencies = module.get(AgenciesService);
  const idOf = async (code: string) => (await agencies.list()).find((agency) => agency.code === code)!.id;
  return { ...module, agencies, register: module.get(AgencyRegister), idOf };
}

describe('the list of agencies', () => {
  it('takes a new one under a code of its own', async () => {
    await using m = await withRegister();
    const dispora = { code: 'dispora', name: 'Dinas Pemuda dan Olahraga', short: 'Dispora', kind: 'agency' as const, validFrom: '2026-01-01' };
    expect(await m.register.add(dispora)).toEqual({ id: expect.any(String), ...dispora });
    await expect(m.register.add(dispora)).rejects.toThrow(AgencyCodeTaken);
    expect(await m.agencies.codeOn('2025-12-31', await m.idOf('dispora'))).toBeUndefined();
  });

  it('keeps what one was called before', async () => {
    await using m = await withRegister();
    const id = await m.idOf('dinkes');
    await m.register.rename(id, { name: 'Dinas Kesehatan dan Gizi', short: 'Dinkesgi', from: '2025-06-01' });
    expect(await m.register.rename(id, { name: 'Dinas Kesehatan Masyarakat', from: '2026-01-02' })).toMatchObject({
      name: 'Dinas Kesehatan Masyarakat', namedFrom: '2026-01-02',
      formerNames: [{ name: 'Dinas Kesehatan', short: 'Dinkes', until: '2025-05-31' }, { name: 'Dinas Kesehatan dan Gizi', until: '2026-01-01' }],
    });
    const days = ['2025-05-31', '2025-06-01', '2026-01-02'];
    const names = await Promise.all(days.map(async (day) => (await m.agencies.namesOn(day)).get(id)));
    expect(names).toEqual(['Dinas Kesehatan', 'Dinas Kesehatan dan Gizi', 'Dinas Kesehatan Masyarakat']);
    expect((await m.database.query<{ name: string }>('select agency_name($1, at) as name from unnest($2::timestamptz[]) at', [id, days.map((day) => `${day}T23:59+07:00`)])).map(({ name }) => name)).toEqual(names);
  });

  it.each(['2026-01-10', '2025-06-01', '2020-01-01'])('refuses a name from %s on: not before today, not before the one before', async (from) => {
    await using m = await withRegister();
    const id = await m.idOf('dinkes');
    await m.register.rename(id, { name: 'Dinas Kesehatan dan Gizi', from: '2025-06-01' });
    await expect(m.register.rename(id, { name: 'Dinas Lain', from })).rejects.toEqual(refusedAt('/from'));
  });

  it('mends a misspelt name without making another of it', async () => {
    await using m = await withRegister();
    const mended = await m.register.correct(await m.idOf('dinkes'), { name: 'Dinas Kesehatan Kabupaten', kind: 'agency' });
    expect([mended.name, mended.short, mended.formerNames]).toEqual(['Dinas Kesehatan Kabupaten', undefined, undefined]);
  });

  it('merges one into another, splits one into several, and takes it back', async () => {
    await using m = await withRegister();
    const [dinkes, disdik, dinsos] = [await m.idOf('dinkes'), await m.idOf('disdik'), await m.idOf('dinsos')];
    expect((await m.register.end(dinkes, { lastDay: '2025-12-31', successors: [dinsos] })).successors).toEqual([dinsos]);
    const split = await m.register.end(dinkes, { lastDay: '2025-12-31', successors: [disdik, dinsos] });
    expect(new Set(split.successors)).toEqual(new Set([disdik, dinsos]));
    expect(await m.agencies.codeOn('2026-01-01', dinkes)).toBeUndefined();
    const again = await m.register.reopen(dinkes);
    expect([again.validTo, again.successors]).toEqual([undefined, undefined]);
  });

  it('has nobody succeed whom he did not outlive', async () => {
    await using m = await withRegister();
    const [dinkes, blh] = [await m.idOf('dinkes'), await m.idOf('blh')];
    await expect(m.register.end(dinkes, { lastDay: '2025-12-31', successors: [blh] })).rejects.toEqual(refusedAt('/successors/0'));
    await expect(m.register.end(await m.idOf('dlh'), { lastDay: '2016-12-31', successors: [] })).rejects.toEqual(refusedAt('/lastDay'));
    await expect(m.register.correct(await m.idOf('dlh'), { name: 'Dinas Lingkungan Hidup', kind: 'agency', validFrom: '2018-01-01' })).rejects.toEqual(refusedAt('/validFrom'));
    await expect(m.register.reopen('019a0000-0000-7000-8000-000000000000')).rejects.toThrow(NoSuchAgency);
  });
});
