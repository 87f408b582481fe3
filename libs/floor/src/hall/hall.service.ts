import { Injectable } from '@nestjs/common';
import { SessionsService } from '@dialog/forums';
import { InvalidInput } from '@dialog/platform';
import { mask } from '../domain/masking';
import { oneLine } from '../domain/words';
import type { Officer } from '../journal/entry-kinds';
import type { FloorTransaction } from '../writes/floor-transaction';
import { FloorWriter } from '../writes/floor-writer';

const MINUTE_MS = 60_000;
const LONGEST_EXTENSION_MS = 180 * MINUTE_MS;

interface HallRow {
  notice: string | null;
  notice_since: Date | null;
  blank: boolean;
  break_until: Date | null;
}

/** What the desk says to all screens at once. Pressed twice, each is done once. */
@Injectable()
export class HallService {
  constructor(
    private readonly floor: FloorWriter,
    private readonly sessions: SessionsService,
  ) {}

  /** On every phone, in the hall and at the desk, in place of the one before. @throws FloorClosed */
  show(session: string, text: string, by: Officer): Promise<void> {
    return this.live(session, async (floor, hall) => {
      const { text: notice } = mask(oneLine(text));
      if (hall.notice === notice) return;
      floor.record('notice.shown', by, {}, { text: notice });
      await set(floor, { ...hall, notice, notice_since: floor.now });
    });
  }

  /** @throws FloorClosed */
  withdraw(session: string, by: Officer): Promise<void> {
    return this.live(session, async (floor, hall) => {
      if (hall.notice === null) return;
      floor.record('notice.withdrawn', by, {});
      await set(floor, { ...hall, notice: null, notice_since: null });
    });
  }

  /** The hall screen shows whose forum it is and the time, and nothing else. @throws FloorClosed */
  setBlank(session: string, blank: boolean, by: Officer): Promise<void> {
    return this.live(session, async (floor, hall) => {
      if (hall.blank === blank) return;
      floor.record(blank ? 'hall.blanked' : 'hall.shown', by, {});
      await set(floor, { ...hall, blank });
    });
  }

  /** The radio is elsewhere for some minutes. Questions and supports go on, and people can be called. @throws FloorClosed */
  beginBreak(session: string, minutes: number, by: Officer): Promise<{ until: string }> {
    return this.live(session, async (floor, hall) => {
      if (isOn(hall, floor)) return { until: hall.break_until!.toISOString() };
      const until = new Date(floor.now.getTime() + minutes * MINUTE_MS);
      floor.record('break.began', by, { until: until.toISOString() });
      await set(floor, { ...hall, break_until: until });
      return { until: until.toISOString() };
    });
  }

  /** Before its time; one that is over has ended by itself. @throws FloorClosed */
  endBreak(session: string, by: Officer): Promise<void> {
    return this.live(session, async (floor, hall) => {
      if (!isOn(hall, floor)) return;
      floor.record('break.ended', by, {});
      await set(floor, { ...hall, break_until: null });
    });
  }

  /** Puts the planned end off; the step that is on gets that time. @throws FloorClosed InvalidInput */
  extend(session: string, endsAt: Date, by: Officer): Promise<{ endsAt: string }> {
    return this.floor.write(session, async (floor) => {
      floor.mustBe('live');
      const planned = await this.sessions.plannedEnd(floor.client, session);
      if (planned.getTime() !== endsAt.getTime()) {
        mustBeLater(endsAt, planned, floor.now);
        const step = await this.sessions.extend(floor.client, session, endsAt);
        floor.record('session.extended', by, { endsAt: endsAt.toISOString(), step });
        floor.changed('now');
      }
      return { endsAt: endsAt.toISOString() };
    });
  }

  private live<T>(session: string, run: (floor: FloorTransaction, hall: HallRow) => Promise<T>): Promise<T> {
    return this.floor.write(session, async (floor) => {
      floor.mustBe('live');
      const { rows } = await floor.query<HallRow>(`insert into hall (session) values ($1) on conflict (session) do update set session = excluded.session returning *`, [session]);
      return run(floor, rows[0]!);
    });
  }
}

const isOn = ({ break_until: until }: HallRow, { now }: FloorTransaction) => until !== null && until > now;

async function set(floor: FloorTransaction, { notice, notice_since, blank, break_until }: HallRow) {
  await floor.query('update hall set notice = $2, notice_since = $3, blank = $4, break_until = $5 where session = $1', [floor.session, notice, notice_since, blank, break_until]);
  floor.changed('now');
}

function mustBeLater(endsAt: Date, planned: Date, now: Date) {
  const detail = endsAt < planned || endsAt <= now ? 'is not later than planned, or has passed' : endsAt.getTime() - planned.getTime() > LONGEST_EXTENSION_MS ? 'is more than three hours later than planned' : undefined;
  if (detail) throw new InvalidInput([{ pointer: '/endsAt', detail }]);
}
