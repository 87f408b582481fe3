import { Gazetteer } from './gazetteer';

const gazetteer = new Gazetteer([
  { code: '1', name: 'Sumberrejo', aliases: ['Sumberejo'] },
  { code: '2', name: 'Malo', aliases: [] },
  { code: '1.1', name: 'Sukorejo', parent: '1', aliases: [] },
  { code: '2.1', name: 'Sukorejo', parent: '2', aliases: [] },
  { code: '2.2', name: 'Rendeng', parent: '2', aliases: ['Rèndeng'] },
]);

describe('finding a place by its name', () => {
  it('takes any case, stray spaces and known other spellings', () => {
    expect(gazetteer.findKecamatan('  SUMBEREJO ')).toBe('1');
    expect(gazetteer.findVillage('rèndeng')).toBe('2.2');
  });

  it('does not choose between two villages of one name', () => {
    expect(gazetteer.findVillage('Sukorejo')).toBeUndefined();
    expect(gazetteer.findVillage('Sukorejo', '2')).toBe('2.1');
  });

  it('does not take a village for a kecamatan, nor one of another kecamatan', () => {
    expect(gazetteer.findKecamatan('Rendeng')).toBeUndefined();
    expect(gazetteer.findVillage('Rendeng', '1')).toBeUndefined();
  });
});
