import { testModule } from '../../../test/support/database';
import { AgenciesModule } from './agencies.module';
import { AgenciesService } from './agencies.service';
import { installAgencies } from './install-agencies';

describe('the agencies of the regency', () => {
  it('are offices, bodies outside and the leadership', async () => {
    await using module = await testModule(AgenciesModule);
    const agencies = await module.get(AgenciesService).list();
    expect(new Set(agencies.map(({ kind }) => kind))).toEqual(new Set(['agency', 'outside', 'leadership']));
    expect(agencies).toContainEqual(expect.objectContaining({ name: 'Dinas Kesehatan', short: 'Dinkes', kind: 'agency' }));
    expect(agencies).toContainEqual(expect.objectContaining({ name: 'BPJS Kesehatan', kind: 'outside' }));
  });

  it('know who took the place of one that is no more', async () => {
    await using module = await testModule(AgenciesModule);
    const agencies = module.get(AgenciesService);
    const former = (await agencies.list()).find(({ name }) => name === 'Badan Lingkungan Hidup')!;
    expect(former.validTo).toBe('2016-12-31');
    expect((await agencies.names()).get(former.successor!)).toBe('Dinas Lingkungan Hidup');
    expect(await agencies.codeOn('2016-12-31', former.id)).toBe('blh');
    expect(await agencies.codeOn('2017-01-01', former.id)).toBeUndefined();
  });

  it('keep their ids when installed again', async () => {
    await using module = await testModule(AgenciesModule);
    const before = await module.database.query('select * from agency order by code');
    await installAgencies({ query: async (sql, values) => ({ rows: await module.database.query(sql, values) }) as never }, '35.22');
    expect(await module.database.query('select * from agency order by code')).toEqual(before);
  });

  it('cannot be changed by the app', async () => {
    await using module = await testModule(AgenciesModule);
    await expect(module.database.asApp(`update agency set name = 'x'`)).rejects.toThrow('permission denied');
  });
});
