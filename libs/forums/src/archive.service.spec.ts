import { testForum } from '../../../test/support/forum';
import { ArchiveService } from './archive.service';
import { ArchiveRefused } from './forums.errors';
import { SessionsService } from './sessions.service';

const RECORD = {
  date: '2016-09-02',
  series: 'dialog-publik',
  venue: 'Pendopo Malowopati',
  source: 'a newspaper',
  edition: 150,
  period: 2,
  startTime: null,
  endTime: null,
  briefing: null,
  briefings: [{ agency: 'Dinas Energi', topic: 'ketenagalistrikan desa' }],
  radio: [{ name: 'Radio Malowopati FM', frequencyMHz: 95.8 }],
  streaming: ['YouTube'],
  questions: [
    { kecamatan: 'Sumberejo', desa: null, topic: 'jalan rusak', agencyAnswering: 'Bupati', answerGist: 'tahun depan' },
    { kecamatan: null, desa: 'Sukorejo', topic: 'lapangan kerja', agencyAnswering: null, answerGist: null },
  ],
};
const OTHER = { ...RECORD, date: '2016-09-09', edition: null, editionInferred: 151, questions: [] };

async function withArchive() {
  const forum = await testForum();
  const archive = forum.get(ArchiveService);
  const refused = (file: unknown) => archive.import(file).then(() => [], (fault: ArchiveRefused) => fault.errors.map(({ pointer, detail }) => `${pointer}: ${detail}`));
  const only = async () => forum.get(SessionsService).view((await forum.get(SessionsService).list({ limit: 10 })).items[0]!.id);
  return { ...forum, archive, refused, only };
}

describe('importing past sessions', () => {
  it('keeps what the source says and invents nothing', async () => {
    await using f = await withArchive();
    expect(await f.archive.import([RECORD])).toEqual({ added: 1, changed: 0, unchanged: 0 });
    const session = JSON.parse(JSON.stringify(await f.only()));
    expect(session).toMatchObject({
      title: 'Ketenagalistrikan desa', date: '2016-09-02', state: 'ended', archive: true, edition: 150, period: 2, steps: [], source: 'a newspaper',
      radio: [{ name: 'Radio Malowopati FM', frequencyMHz: 95.8 }], streaming: ['YouTube'], briefings: [{ agency: 'Dinas Energi', topic: 'ketenagalistrikan desa' }],
    });
    expect(session.archivedQuestions).toEqual([
      { no: 1, topic: 'jalan rusak', kecamatan: 'Sumberejo', place: '35.22.12', answeredBy: 'Bupati', gist: 'tahun depan' },
      { no: 2, topic: 'lapangan kerja', village: 'Sukorejo' },
    ]);
    for (const unknown of ['startsAt', 'endsAt', 'code', 'chair', 'head', 'editionInferred']) expect(session).not.toHaveProperty(unknown);
  });

  it('is without duplicates, and brings up what changed', async () => {
    await using f = await withArchive();
    await f.archive.import([RECORD, OTHER]);
    const before = await f.database.query('select id, held_on from session order by held_on');
    expect(await f.archive.import([RECORD, OTHER])).toEqual({ added: 0, changed: 0, unchanged: 2 });
    expect(await f.archive.import([{ ...RECORD, chair: 'Bupati', questions: [] }, OTHER])).toEqual({ added: 0, changed: 1, unchanged: 1 });
    expect(await f.database.query('select id, held_on from session order by held_on')).toEqual(before);
    expect(await f.database.query('select chair from session_archive order by chair')).toEqual([{ chair: 'Bupati' }, { chair: null }]);
    expect(await f.database.query('select from archived_question')).toEqual([]);
  });

  it('names each fault by record and field, and takes nothing then', async () => {
    await using f = await withArchive();
    expect(await f.refused([RECORD, { ...OTHER, questions: [{ topic: 7 }], venu: 'x', source: undefined }, { ...OTHER, date: '2016-02-30', editionInferred: 3, edition: 4 }])).toEqual([
      '/1/source: is missing',
      '/1/venu: is not a field of the format',
      '/1/questions/0/topic: must be string',
      '/2: edition and editionInferred exclude each other',
      '/2/date: must match format "date"',
    ]);
    expect(await f.refused([RECORD, { ...OTHER, series: 'x' }, { ...OTHER, date: '2026-01-09' }, RECORD, { ...OTHER, startTime: '12:00', endTime: '11:00' }])).toEqual([
      '/1/series: there is no series "x"',
      '/2/date: 2026-01-09 is not in the past',
      '/3/date: record 0 is of the same series and date',
      '/4/endTime: 11:00 is not within twelve hours after 12:00',
    ]);
    expect(await f.refused({})).toEqual(['/: must be array']);
    expect(await f.database.query('select from session')).toEqual([]);
  });

  it('leaves alone what the platform itself has on record', async () => {
    await using f = await withArchive();
    await f.announce();
    await f.database.moveClock('2 days');
    expect(await f.refused([{ ...RECORD, date: '2026-01-09' }])).toEqual(['/0/date: the platform itself has a session of this series on this day']);
  });
});

describe('the database, of the archive', () => {
  const insert = (heldOn: string, more = '') =>
    `insert into session (id, series, title, held_on, venue, archive, state${more && ', code'}) values (gen_random_uuid(), 'dialog-publik', 'Arsip', ${heldOn}, 'x', true, 'ended'${more})`;

  it('refuses a session of today or later', async () => {
    await using f = await withArchive();
    await expect(f.database.asApp(insert(`'2026-01-09'`))).rejects.toThrow('lies in the past');
    await expect(f.database.asApp(insert(`'2099-01-01'`))).rejects.toThrow('lies in the past');
    await f.database.asApp(insert(`'2026-01-08'`));
    await expect(f.database.query(`update session set held_on = '2099-01-01'`)).rejects.toThrow(/lies in the past|stay as announced/);
  });

  it('refuses one that has not ended, one with a code, and a second one of the day', async () => {
    await using f = await withArchive();
    await expect(f.database.asApp(insert(`'2016-01-08'`).replace(`'ended'`, `'scheduled'`))).rejects.toThrow('archive_is_ended');
    await expect(f.database.asApp(insert(`'2016-01-08'`, `, '0417'`))).rejects.toThrow('session_has_code');
    await f.database.asApp(insert(`'2016-01-08'`));
    await expect(f.database.asApp(insert(`'2016-01-08'`))).rejects.toThrow('session_archive_day');
  });
});
