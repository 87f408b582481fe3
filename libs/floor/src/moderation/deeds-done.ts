import type { Instant } from '../floor.events';
import type { EntryKind } from '../journal/entry-kinds';
import type { FloorTransaction } from '../writes/floor-transaction';
import type { Moderated, Standing, Touched } from './moderated';

export const UNDO_MS = 10_000;

/** What came of what was pressed. Of what was so already, the act that made it so; without one there is nothing to take back. */
export interface Acted {
  /** By which it can be taken back. */
  seq?: number;
  undoUntil?: Instant;
  questions: Touched[];
}

/** A question as an act left it, and as it was. */
export interface Trace extends Touched {
  state: Moderated['state'];
  was: Moderated;
}

export interface DoneAct {
  seq: number;
  batch: number;
  kind: EntryKind;
  at: Date;
  touched: Trace[];
  undone: number | null;
}

/** The acts of one press, kept so that they can be taken back together. */
export class DeedsDone {
  private readonly acts: { seq: number; kind: EntryKind; touched: Trace[] }[] = [];
  private readonly questions: Touched[] = [];

  constructor(private readonly floor: FloorTransaction) {}

  add(seq: number, kind: EntryKind, touched: Trace[]) {
    this.acts.push({ seq, kind, touched });
    this.questions.push(...touched.map(({ no, revision }) => ({ no, revision })));
  }

  /** It was so already. */
  stands({ no, revision }: Standing) {
    this.questions.push({ no, revision });
  }

  async close(): Promise<Acted> {
    const { floor, acts, questions } = this;
    const last = acts.at(-1);
    if (!last) return { ...(questions.length > 0 && (await before(floor, questions[0]!.no))), questions };
    await floor.query(
      `insert into act (session, seq, batch, kind, at, touched) select $1, seq, $2, kind, $3, touched from unnest($4::bigint[], $5::text[], $6::jsonb[]) as a(seq, kind, touched)`,
      [floor.session, last.seq, floor.now, acts.map(({ seq }) => seq), acts.map(({ kind }) => kind), acts.map(({ touched }) => JSON.stringify(touched))],
    );
    return { seq: last.seq, undoUntil: until(floor.now), questions };
  }
}

export const traceOf = ({ no, revision }: Touched, { now: was }: Standing, { state }: Moderated): Trace => ({ no, revision, state, was });

/** The act that made it so, pressed twice. */
async function before(floor: FloorTransaction, no: number): Promise<Pick<Acted, 'seq' | 'undoUntil'>> {
  const { rows } = await floor.query<{ batch: number; at: Date }>(
    `select batch, at from act where session = $1 and undone is null and touched @> jsonb_build_array(jsonb_build_object('no', $2::int)) order by seq desc limit 1`,
    [floor.session, no],
  );
  return rows[0] ? { seq: rows[0].batch, undoUntil: until(rows[0].at) } : {};
}

const until = (at: Date): Instant => new Date(at.getTime() + UNDO_MS).toISOString();
