import { Injectable } from '@nestjs/common';
import type { Official } from '@dialog/identity';
import { Database } from '@dialog/platform';
import { SIX_STEPS, type UsualStep } from './domain/rundown';
import type { SettleRundownDto } from './dto/default-rundown.dto';
import { RundownMoved } from './forums.errors';
import type { DefaultRundownView } from './session.view';

/** How sessions usually run: what administrators settled last, before that the six steps of the forum. */
@Injectable()
export class DefaultRundownService {
  constructor(private readonly database: Database) {}

  async view(): Promise<DefaultRundownView> {
    const { rows } = await this.database.query<{ no: number; steps: UsualStep[] }>('select no, steps from default_rundown order by no desc limit 1', []);
    return rows[0] ?? { no: 0, steps: SIX_STEPS };
  }

  /** @throws RundownMoved */
  async settle({ after, steps }: SettleRundownDto, by: Official): Promise<DefaultRundownView> {
    const sql = 'insert into default_rundown (no, steps, settled_by) values ($1, $2, $3) on conflict (no) do nothing';
    const { no } = await this.view();
    const { rowCount } = after === no ? await this.database.query(sql, [no + 1, JSON.stringify(steps), by.official.id]) : { rowCount: 0 };
    if (!rowCount) throw new RundownMoved((await this.view()).no);
    return this.view();
  }
}
