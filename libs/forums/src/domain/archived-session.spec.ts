import { archivedSession, type PastSession } from './archived-session';

const places = {
  findKecamatan: (name: string) => ({ Balen: '13', Gayam: '28' })[name],
  findVillage: (name: string, kecamatan?: string) => ({ Kabunan: '13.10', Sukorejo: kecamatan && `${kecamatan}.1` })[name],
  kecamatanOf: (village: string) => village.split('.')[0],
};
const past = (facts: Partial<PastSession> = {}): PastSession => ({ date: '2016-04-01', series: 'dialog-publik', venue: 'Pendopo Malowopati', source: 'a newspaper', ...facts });
const archived = (facts: Partial<PastSession> = {}) => archivedSession(past(facts), 'Dialog Publik', places);
const place = (kecamatan: string | null, desa: string | null) => {
  const { place: code, villageCode } = archived({ questions: [{ topic: 'jalan', kecamatan, desa }] }).questions[0]!;
  return [code, villageCode];
};

describe('a past session', () => {
  it('is called by what was briefed, else by series and date', () => {
    expect(archived({ briefing: { agency: null, topic: 'ketenagalistrikan desa' } }).title).toBe('Ketenagalistrikan desa');
    expect(archived({ briefings: [{ topic: 'topik tidak terbaca pada kutipan' }] }).title).toBe('Dialog Publik, 1 April 2016');
    expect(archived().title).toBe('Dialog Publik, 1 April 2016');
    expect(archived({ briefing: { topic: 'x'.repeat(300) } }).title).toHaveLength(200);
  });

  it('keeps apart an edition that a source says and one that was inferred', () => {
    expect(archived({ edition: 150 })).toMatchObject({ edition: 150, editionInferred: false });
    expect(archived({ edition: null, editionInferred: 185 })).toMatchObject({ edition: 185, editionInferred: true });
    expect(archived()).toMatchObject({ edition: null, editionInferred: false });
  });

  it('has the hours that are known, and no others', () => {
    expect(archived({ startTime: '10:00', endTime: '12:00' })).toMatchObject({ startsAt: new Date('2016-04-01T03:00:00Z'), endsAt: new Date('2016-04-01T05:00:00Z') });
    expect(archived({ startTime: '10:00' })).toMatchObject({ startsAt: new Date('2016-04-01T03:00:00Z'), endsAt: null });
    expect(archived()).toMatchObject({ startsAt: null, endsAt: null });
  });

  it('gives a question the place that its names fit, and none where they fit several or nothing', () => {
    expect(place('Balen', 'Kabunan')).toEqual(['13', '13.10']);
    expect(place('Balen', null)).toEqual(['13', null]);
    expect(place(null, 'Kabunan')).toEqual(['13', '13.10']);
    expect(place(null, 'Sukorejo')).toEqual([null, null]);
    expect(place('Tuban', 'Kabunan')).toEqual([null, null]);
    expect(place(null, null)).toEqual([null, null]);
  });

  it('says of radio and briefings only what the source says', () => {
    expect(archived({ radio: [{ name: 'Suara Madani', frequencyMHz: null }], briefing: { agency: null, topic: 'air' } })).toMatchObject({ radio: [{ name: 'Suara Madani' }], briefings: [{ topic: 'air' }] });
  });
});
