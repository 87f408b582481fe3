import { Injectable } from '@nestjs/common';
import { Database, Jobs } from '@dialog/platform';

/** The queue's name is from when telephone numbers were all there was to forget. */
export const FORGET_SESSION = 'floor.forget-phones';

/** What the floor does later. */
@Injectable()
export class FloorJobs {
  constructor(
    private readonly database: Database,
    jobs: Jobs,
  ) {
    jobs.handle<{ session: string }>(FORGET_SESSION, ({ session }) => this.forget(session));
  }

  /** Telephone numbers were given for one session's calls, networks looked at for its supports, acts kept to be taken back; it has ended. */
  private async forget(session: string) {
    await this.database.query('delete from question_phone where session = $1', [session]);
    await this.database.query('update desk_person set phone = null where session = $1 and phone is not null', [session]);
    await this.database.query('delete from network where session = $1', [session]);
    await this.database.query('delete from act where session = $1', [session]);
  }
}
