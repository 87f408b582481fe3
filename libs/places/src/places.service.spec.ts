import { testModule, type TestDatabase } from '../../../test/support/database';
import { installPlaces } from './install-places';
import { PlacesModule } from './places.module';
import { NoSuchPlace, SpellingTaken } from './places.errors';
import { PlacesService } from './places.service';
import { SpellingsService } from './spellings.service';

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

  it('keep the spellings that administrators gave them, and lose those they took away', async () => {
    await using module = await testModule(PlacesModule);
    const spellings = () => module.database.query('select place, alias from place_alias order by 1, 2');
    await module.database.query(`delete from place_alias where alias = 'Sumberejo'; insert into place_alias values ('35.22.06', 'Dandher')`);
    const before = await spellings();
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

describe('another spelling', () => {
  it('is found as soon as it is added, and no more when it is taken away', async () => {
    await using module = await testModule(PlacesModule);
    const spellings = module.get(SpellingsService);
    await spellings.add('35.22.06', 'Dandher');
    expect(await spellings.find('dandher')).toMatchObject([{ code: '35.22.06', name: 'Dander', kind: 'kecamatan' }]);
    expect((await spellings.list()).find(({ place }) => place.code === '35.22.06')).toMatchObject({ aliases: ['Dandher'] });
    await spellings.remove('35.22.06', 'Dandher');
    expect(await spellings.find('dandher')).toEqual([]);
  });

  it('finds every place that is called so', async () => {
    await using module = await testModule(PlacesModule);
    const found = await module.get(SpellingsService).find('Sukorejo');
    expect(found.length).toBeGreaterThan(1);
    expect(found[0]).toMatchObject({ kind: 'desa', kecamatan: expect.any(String) });
  });

  it('is of a place that there is, and not there already', async () => {
    await using module = await testModule(PlacesModule);
    const spellings = module.get(SpellingsService);
    await expect(spellings.add('35.23.01', 'Kenduruan')).rejects.toThrow(NoSuchPlace);
    await expect(spellings.add('35.22.12', 'SUMBEREJO')).rejects.toThrow(SpellingTaken);
    await expect(spellings.add('35.22.12', 'sumberrejo')).rejects.toThrow(SpellingTaken);
  });
});
