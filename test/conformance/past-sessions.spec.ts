import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ArchiveService, SessionsService } from '@dialog/forums';
import type { PastSession } from '../../libs/forums/src/domain/archived-session';
import { testForum } from '../support/forum';

/** The real past sessions, kept beside the clone. */
const records = JSON.parse(readFileSync(join(__dirname, '..', '..', '..', 'shared', 'data', 'past-sessions.json'), 'utf8')) as PastSession[];

describe('the real past sessions', () => {
  it('are imported whole, and again without a change', async () => {
    await using forum = await testForum();
    const archive = forum.get(ArchiveService);
    expect(await archive.import(records)).toEqual({ added: records.length, changed: 0, unchanged: 0 });
    expect(await archive.import(records)).toEqual({ added: 0, changed: 0, unchanged: records.length });
  });

  it('show what their sources say, and nothing else', async () => {
    await using forum = await testForum();
    const sessions = forum.get(SessionsService);
    await forum.get(ArchiveService).import(records);
    const { items } = await sessions.list({ state: 'ended', limit: 200 });
    expect(items.map(({ date }) => date)).toEqual(records.map(({ date }) => date).toSorted().toReversed());
    for (const record of records) {
      const { id } = items.find(({ date, series }) => date === record.date && series.slug === record.series)!;
      const session = await sessions.view(id);
      expect(session).toMatchObject({ archive: true, state: 'ended', venue: record.venue, source: record.source });
      expect([session.edition, session.editionInferred]).toEqual([record.edition ?? record.editionInferred ?? undefined, (!record.edition && Boolean(record.editionInferred)) || undefined]);
      expect([session.startsAt, session.endsAt].map(Boolean)).toEqual([record.startTime, record.endTime].map(Boolean));
      expect(session.archivedQuestions!.map(({ topic, kecamatan, village }) => [topic, kecamatan, village])).toEqual(
        record.questions!.map(({ topic, kecamatan, desa }) => [topic, kecamatan ?? undefined, desa ?? undefined]),
      );
      for (const { kecamatan, village, place } of session.archivedQuestions!) if (!kecamatan && !village) expect(place).toBeUndefined();
    }
  });

  it('leave open which of three villages of one name was meant', async () => {
    await using forum = await testForum();
    await forum.get(ArchiveService).import(records);
    const [sukorejo] = await forum.database.query(`select place, village_code from archived_question where village = 'Sukorejo'`);
    expect(sukorejo).toEqual({ place: null, village_code: null });
    const [kauman] = await forum.database.query(`select place, village_code from archived_question where village = 'Kauman'`);
    expect(kauman).toEqual({ place: '35.22.15', village_code: '35.22.15.2008' });
  });
});
