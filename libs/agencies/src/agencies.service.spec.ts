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
    const names = await agencies.namesOn('2026-01-09');
    expect(former.validTo).toBe('2016-12-31');
    expect(former.successors!.map((id) => names.get(id))).toEqual(['Dinas Lingkungan Hidup']);
    expect(await agencies.codeOn('2016-12-31', former.id)).toBe('blh');
    expect(await agencies.codeOn('2017-01-01', former.id)).toBeUndefined();
  });

  it('are the administrators’ once the regency’s file has begun them', async () => {
    await using module = await testModule(AgenciesModule);
    await module.database.query(`update agency set name = 'Dinas Kesehatan dan Keluarga' where code = 'dinkes'`);
    const before = await module.database.query('select * from agency order by code');
    await installAgencies({ query: async (sql, values) => rowsOf(await module.database.query(sql, values)) }, '35.22');
    expect(await module.database.query('select * from agency order by code')).toEqual(before);
  });
});

describe('the database itself', () => {
  it.each([
    [`update agency set code = 'x'`, 'permission denied'],
    [`delete from agency`, 'permission denied'],
    [`insert into former_agency_name select id, '2020-01-01', 'x' from agency`, 'permission denied'],
    [`update agency set named_from = '2099-01-01' where code = 'dinkes'`, 'today at the latest'],
    [`update agency set name = '=1+1' where code = 'dinkes'`, 'agency_name'],
    [`insert into agency_successor select a.id, b.id from agency a, agency b where a.code = 'dinkes' and b.code = 'disdik'`, 'there on the day after'],
  ])('refuses %s', async (sql, why) => {
    await using module = await testModule(AgenciesModule);
    await expect(module.database.asApp(sql)).rejects.toThrow(why);
  });

  it('deletes none, whoever asks', async () => {
    await using module = await testModule(AgenciesModule);
    await expect(module.database.query(`delete from agency where code = 'desdm'`)).rejects.toThrow('what is on record stays');
    await expect(module.database.query('delete from former_agency_name')).rejects.toThrow('what is on record stays');
  });
});

const rowsOf = (rows: object[]) => ({ rows, rowCount: rows.length }) as never;
