import { testModule, type TestDatabase } from '../../../test/support/database';
import { installPlaces } from './install-places';
import { PlacesModule } from './places.module';
import { PlacesService } from './places.service';

const install = (database: TestDatabase, regency: string) => installPlaces({ query: async (sql, values) => ({ rows: await database.query(sql, values) }) as never }, regency);

describe('the places of the regency', () => {
  it('are 28 kecamatan with 419 desa and 11 kelurahan, by name', async () => {
    await using module = await testModule(PlacesModule);
    const kecamatan = await module.get(PlacesService).list();
    const villages = kecamatan.flatMap((each) => each.villages);
    expect(kecamatan).toHaveLength(28);
    expect(kecamatan[0]).toMatchObject({ code: '35.22.13', name: 'Balen' });
    expect(villages.filter(({ kind }) => kind === 'desa')).toHaveLength(419);
    expect(villages.filter(({ kind }) => kind === 'kelurahan')).toHaveLength(11);
  });

  it('are found by the spellings people use', async () => {
    await using module = await testModule(PlacesModule);
    const gazetteer = await module.get(PlacesService).gazetteer();
    expect(gazetteer.findKecamatan('sumberejo')).toBe('35.22.12');
    expect(gazetteer.findKecamatan('Kepoh Baru')).toBe('35.22.09');
    expect(gazetteer.findVillage('Sukorejo')).toBeUndefined();
  });

  it('are what a question may name, beside "outside" and "unsaid"', async () => {
    await using module = await testModule(PlacesModule);
    const places = module.get(PlacesService);
    expect(await Promise.all(['35.22.06', 'outside', 'unsaid', '35.22.06.2001', '35.23.01', ''].map((code) => places.isPlace(code)))).toEqual([true, true, true, false, false, false]);
    expect(await places.villageIn('35.22.06.2001', '35.22.06')).toBe(true);
    expect(await places.villageIn('35.22.06.2001', '35.22.07')).toBe(false);
  });

  it('are those of the configured regency alone, though another was configured before', async () => {
    await using module = await testModule(PlacesModule);
    await install(module.database, '35.23');
    const places = module.get(PlacesService);
    expect(await places.list()).toHaveLength(28);
    expect(await places.isPlace('35.23.01')).toBe(false);
    expect(await module.database.query(`select from place where code = '35.23.01'`)).toHaveLength(1);
  });

  it('lose a spelling that is no more in the file', async () => {
    await using module = await testModule(PlacesModule);
    const spellings = () => module.database.query('select place, alias from place_alias order by 1, 2');
    const before = await spellings();
    await module.database.query(`insert into place_alias values ('35.22.06', 'Dandher')`);
    await install(module.database, '35.22');
    expect(await spellings()).toEqual(before);
  });

  it('can be installed again without a change', async () => {
    await using module = await testModule(PlacesModule);
    const before = await module.database.query('select * from place order by code');
    await install(module.database, '35.22');
    expect(await module.database.query('select * from place order by code')).toEqual(before);
  });
});
