import type { Queryable } from '@dialog/platform';
import type { StepDto } from './dto/step.dto';
import type { Step } from './step.entity';

export async function stepRows(within: Queryable, session: string): Promise<Step[]> {
  const { rows } = await within.query<Step>(
    `select no, kind, title, agency, link, minutes, began_at as "beganAt", ended_at as "endedAt" from step where session = $1 order by no`,
    [session],
  );
  return rows;
}

/** Numbers the steps from 1 in their order and writes them, except those that are there. */
export async function insertSteps(within: Queryable, session: string, steps: StepDto[], present: { no: number }[] = []) {
  const there = new Set(present.map(({ no }) => no));
  const missing = steps.map((step, index) => ({ ...step, no: index + 1 })).filter(({ no }) => !there.has(no));
  await within.query(
    `insert into step (session, no, kind, title, agency, link, minutes)
     select $1, * from unnest($2::int[], $3::text[], $4::text[], $5::uuid[], $6::text[], $7::int[])`,
    [
      session,
      missing.map(({ no }) => no),
      missing.map(({ kind }) => kind),
      missing.map(({ title }) => title),
      missing.map(({ agency }) => agency ?? null),
      missing.map(({ link }) => link ?? null),
      missing.map(({ minutes }) => minutes ?? null),
    ],
  );
}
