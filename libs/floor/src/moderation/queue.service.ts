import { Injectable } from '@nestjs/common';
import type { Officer } from '../journal/entry-kinds';
import { FloorWriter } from '../writes/floor-writer';
import { type Acted, DeedsDone } from './deeds-done';

/** Whether questions are taken. Supports go on. */
@Injectable()
export class QueueService {
  constructor(private readonly floor: FloorWriter) {}

  /** Pressed twice, once. @throws FloorClosed */
  setClosed(session: string, closed: boolean, by: Officer): Promise<Acted> {
    return this.floor.write(session, async (floor) => {
      floor.mustBe('scheduled', 'live');
      const done = new DeedsDone(floor);
      if (floor.row.queue_closed !== closed) {
        const kind = closed ? 'queue.closed' : 'queue.reopened';
        floor.row.queue_closed = closed;
        done.add(floor.record(kind, by, {}), kind, []);
        floor.changed('now');
      }
      return done.close();
    });
  }
}
