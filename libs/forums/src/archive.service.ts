import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { PlacesService } from '@dialog/places';
import { Clock, Database, type FieldError, newId, type Queryable } from '@dialog/platform';
import { archivedRow, insertArchived, updateArchived } from './archive.rows';
import { pastSessions } from './archive.schema';
import { type ArchivedSession, archivedSession, type PastSession } from './domain/archived-session';
import { hoursOf, today } from './domain/hours';
import { ArchiveRefused } from './forums.errors';

/** How many sessions of a file were new, differed from what is kept, or were there already. */
export interface Imported {
  added: number;
  changed: number;
  unchanged: number;
}

/** Sessions held before the platform. */
@Injectable()
export class ArchiveService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly places: PlacesService,
  ) {}

  /**
   * Takes a file's sessions into the archive, all or none. A session is known by series and date.
   * @throws ArchiveRefused naming each fault by record and field
   */
  async import(file: unknown): Promise<Imported> {
    const records = pastSessions(file);
    const gazetteer = await this.places.gazetteer();
    const titles = await this.seriesTitles();
    const faults = [...(await this.faults(records, titles))];
    if (faults.length > 0) throw new ArchiveRefused(faults);
    return this.database.transaction(async (client) => {
      const imported: Imported = { added: 0, changed: 0, unchanged: 0 };
      for (const record of records) imported[await bringUp(client, archivedSession(record, titles.get(record.series)!, gazetteer))]++;
      return imported;
    });
  }

  private async seriesTitles() {
    const { rows } = await this.database.query<{ slug: string; title: string }>('select slug, title from series');
    return new Map(rows.map(({ slug, title }) => [slug, title]));
  }

  /** What a schema cannot say. */
  private async faults(records: PastSession[], titles: Map<string, string>): Promise<FieldError[]> {
    const day = today(await this.clock.now());
    const ours = await this.heldHere();
    const seen = new Map<string, number>();
    return records.flatMap((record, index) => {
      const key = `${record.series} ${record.date}`;
      const first = seen.get(key);
      seen.set(key, first ?? index);
      return [
        titles.has(record.series) || fault(index, 'series', `there is no series "${record.series}"`),
        record.date < day || fault(index, 'date', `${record.date} is not in the past`),
        first === undefined || fault(index, 'date', `record ${first} is of the same series and date`),
        !ours.has(key) || fault(index, 'date', 'the platform itself has a session of this series on this day'),
        isPossible(record) || fault(index, 'endTime', `${record.endTime} is not within twelve hours after ${record.startTime}`),
      ].filter((outcome) => outcome !== true);
    });
  }

  private async heldHere() {
    const { rows } = await this.database.query<{ key: string }>(`select series || ' ' || held_on as key from session where not archive`);
    return new Set(rows.map(({ key }) => key));
  }
}

async function bringUp(within: Queryable, session: ArchivedSession): Promise<keyof Imported> {
  const kept = await archivedRow(within, session.series, session.heldOn);
  if (!kept) {
    await insertArchived(within, newId(), session);
    return 'added';
  }
  const { id, ...facts } = kept;
  if (isDeepStrictEqual(facts, session)) return 'unchanged';
  await updateArchived(within, id, session);
  return 'changed';
}

const isPossible = ({ date, startTime, endTime }: PastSession) => !startTime || !endTime || hoursOf(date, startTime, endTime) !== undefined;

const fault = (record: number, field: string, detail: string): FieldError => ({ pointer: `/${record}/${field}`, detail });
