import { Injectable } from '@nestjs/common';
import { Database, Jobs } from '@dialog/platform';

export const FORGET_PHONES = 'floor.forget-phones';

/** What the floor does later. */
@Injectable()
export class FloorJobs {
  constructor(
    private readonly database: Database,
    jobs: Jobs,
  ) {
    jobs.handle<{ session: string }>(FORGET_PHONES, ({ session }) => this.forgetPhones(session));
  }

  /** Telephone numbers were given for one session's calls; it has ended. */
  private async forgetPhones(session: string) {
    await this.database.query('delete from question_phone where session = $1', [session]);
  }
}
