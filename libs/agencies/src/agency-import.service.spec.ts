import { testModule } from '../../../test/support/database';
import { AgenciesModule } from './agencies.module';
import { AgenciesService } from './agencies.service';
import { AgenciesRefused } from './agencies.errors';
import { csvOf } from './agency-csv';
import { AgencyImport } from './agency-import.service';

const HEAD = 'code,name,short,kind,validFrom,validTo,successors';
const bytes = (...lines: string[]) => new TextEncoder().encode(lines.join('\r\n'));

async function withImport() {
  const module = await testModule(AgenciesModule);
  await module.database.query(`update clock_shift set shift = timestamptz '2026-01-09 08:00+07' - clock_timestamp()`);
  const agencies = module.get(AgenciesService);
  const byCode = async (code: string) => (await agencies.list()).find((agency) => agency.code === code);
  return { ...module, agencies, files: module.get(AgencyImport), byCode };
}

describe('a table of agencies that is sent', () => {
  it('changes nothing when it is the one that was fetched', async () => {
    await using m = await withImport();
    const { lines, refused } = await m.files.take(bytes(csvOf(await m.agencies.list())));
    expect([new Set(lines.map(({ change }) => change)), refused]).toEqual([new Set(['same']), 0]);
  });

  it('says line by line what it would do, and then does it', async () => {
    await using m = await withImport();
    const file = bytes(HEAD,
      'dispora,Dinas Pemuda dan Olahraga,Dispora,agency,2026-01-01,,',
      'dinkes,Dinas Kesehatan dan Gizi,Dinkesgi,agency,,,',
      'dinsos,Dinas Sosial,Dinsos,agency,,2025-12-31,dispora disdik');
    const told = [{ line: 2, change: 'new' }, { line: 3, change: 'renamed' }, { line: 4, change: 'changed' }];
    expect(await m.files.check(file, '2026-01-02')).toMatchObject({ lines: told, refused: 0 });
    expect(await m.byCode('dispora')).toBeUndefined();

    expect(await m.files.take(file, '2026-01-02')).toMatchObject({ lines: told });
    expect(await m.byCode('dinkes')).toMatchObject({ name: 'Dinas Kesehatan dan Gizi', formerNames: [{ name: 'Dinas Kesehatan', until: '2026-01-01' }] });
    expect((await m.byCode('dinsos'))!.successors).toHaveLength(2);
  });

  it('leaves alone what it has no column for', async () => {
    await using m = await withImport();
    await m.files.take(bytes('code;name;kind', 'dinkes;Dinas Kesehatan;outside'));
    expect(await m.byCode('dinkes')).toMatchObject({ short: 'Dinkes', kind: 'outside' });
    const blh = await m.byCode('blh');
    await m.files.take(bytes('code;name;kind', 'blh;Badan Lingkungan Hidup;agency'));
    expect(await m.byCode('blh')).toEqual(blh);
  });

  it('is taken whole or not at all, and each fault has its line and column', async () => {
    await using m = await withImport();
    const file = bytes(HEAD,
      'dispora,Dinas Pemuda dan Olahraga,,agency,,,',
      'dinkes,=1+1,,agency,,,',
      'Dinas Baru,Dinas Baru,,kantor,,,',
      'dinsos,Dinas Sosial,Dinsos,agency,,2025-12-31,tidak-ada',
      'dispora,Dinas Pemuda,,agency,31/12/2025,,');
    const refusal = (await m.files.take(file).catch((problem: unknown) => problem)) as AgenciesRefused;
    expect(refusal).toBeInstanceOf(AgenciesRefused);
    expect(refusal.errors.map(({ pointer }) => pointer)).toEqual(expect.arrayContaining(['/3/name', '/4/code', '/4/kind', '/5/successors', '/6/code', '/6/validFrom']));
    expect(await m.byCode('dispora')).toBeUndefined();
  });
});
