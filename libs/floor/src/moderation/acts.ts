import { Injectable } from '@nestjs/common';
import { AgenciesService } from '@dialog/agencies';
import { PlacesService } from '@dialog/places';
import { agencyCode } from '../answers/agency-code';
import { mask } from '../domain/masking';
import { oneLine, topicOf } from '../domain/words';
import { UnknownPlace } from '../floor.errors';
import type { QuestionState } from '../floor.events';
import type { EntryKind, Officer } from '../journal/entry-kinds';
import type { FloorTransaction } from '../writes/floor-transaction';
import type { ActFields } from './moderation.dto';
import type { Moderated, Standing } from './moderated';

/** What an act makes of a question, and what its entry says beside the number. */
interface Deed {
  change: Partial<Moderated>;
  facts?: object;
  words?: Record<string, string>;
}

interface Context {
  question: Standing;
  floor: FloorTransaction;
  by: Officer;
}

interface Act {
  kind: EntryKind;
  /** In which state a question must be. */
  from: readonly QuestionState[];
  /** It changes nothing of the line: also while the question is on the floor. */
  beside?: true;
  /** The order depends on it: what was pressed until now goes on record first. */
  countsFirst?: true;
  deed(fields: ActFields, context: Context): Deed | Promise<Deed>;
}

const STANDING: readonly QuestionState[] = ['open', 'spoken', 'answered', 'carried'];
const NO_RULING = { rule: null, reason: null, ruled_by: null, ruled_at: null };

export const ACTS = ['accept', 'hide', 'decline', 'restore', 'hold', 'release', 'label', 'edit', 'hand', 'plan', 'unplan', 'raise', 'lower'] as const;
export type ActName = (typeof ACTS)[number];

/** What the desk does with one question. */
@Injectable()
export class Acts {
  constructor(
    private readonly agencies: AgenciesService,
    private readonly places: PlacesService,
  ) {}

  readonly all: Readonly<Record<ActName, Act>> = {
    accept: { kind: 'question.accepted', from: ['open'], deed: () => ({ change: { accepted: true, seen: true } }) },
    hide: { kind: 'question.hidden', from: ['open'], deed: (fields, context) => ruled('hidden', fields, context) },
    decline: { kind: 'question.declined', from: ['open'], deed: (fields, context) => ruled('declined', fields, context) },
    restore: { kind: 'question.restored', from: ['hidden', 'declined'], deed: () => ({ change: { state: 'open', ...NO_RULING } }) },
    hold: { kind: 'question.held', from: ['open'], deed: () => ({ change: { held: true } }) },
    release: { kind: 'question.released', from: ['open'], deed: () => ({ change: { held: false } }) },
    label: { kind: 'question.labelled', from: STANDING, beside: true, deed: ({ labels }) => ({ change: { labels }, facts: { labels } }) },
    edit: { kind: 'question.edited', from: ['open'], deed: (fields, context) => this.edited(fields, context) },
    hand: { kind: 'question.handed', from: ['open', 'spoken'], beside: true, deed: (fields, context) => this.handed(fields, context) },
    plan: { kind: 'question.planned', from: STANDING, beside: true, deed: () => ({ change: { planned: true } }) },
    unplan: { kind: 'question.unplanned', from: STANDING, beside: true, deed: () => ({ change: { planned: false } }) },
    raise: { kind: 'queue.reordered', from: ['open'], countsFirst: true, deed: raised },
    lower: { kind: 'queue.reordered', from: ['open'], countsFirst: true, deed: () => ({ change: { raised: null, raised_reason: null }, facts: { raised: false } }) },
  };

  private async edited({ place, village, topic }: ActFields, { question: { now } }: Context): Promise<Deed> {
    const words = topic && topicOf(mask(oneLine(topic)).text);
    const where = place ?? now.place;
    if (!(await this.places.isPlace(where))) throw new UnknownPlace('/place');
    if (village && !(await this.places.villageIn(village, where))) throw new UnknownPlace('/village');
    const moved = where !== now.place;
    const change = { place: where, village: village ?? (moved ? null : now.village), topic: words || now.topic };
    return { change, facts: { place: moved ? where : undefined }, ...(change.topic !== now.topic && { words: { topic: change.topic } }) };
  }

  private async handed({ agency }: ActFields, { floor }: Context): Promise<Deed> {
    const id = agency?.toLowerCase() ?? null;
    return { change: { handed_to: id }, facts: { agency: id && (await agencyCode(this.agencies, floor, id)) } };
  }
}

function ruled(state: 'hidden' | 'declined', { rule, reason }: ActFields, { floor, by }: Context): Deed {
  const said = asEveryoneReads(reason!);
  return { change: { state, rule, reason: said, ruled_by: by.role, ruled_at: floor.now.toISOString() }, facts: { rule }, words: { reason: said } };
}

/** One that is raised stays where it is, for the reason that was given. */
function raised({ reason }: ActFields, { floor, question }: Context): Deed {
  if (question.now.raised !== null) return { change: {} };
  const said = asEveryoneReads(reason!);
  return { change: { raised: floor.row.seq + 1, raised_reason: said }, facts: { raised: true }, words: { reason: said } };
}

const asEveryoneReads = (reason: string) => mask(oneLine(reason)).text;

/** When, by whom and as which entry it was done makes nothing different of what is already so. */
const BESIDES = new Set<string>(['raised', 'ruled_by', 'ruled_at', 'seen'] satisfies (keyof Moderated)[]);

export function isSo(now: Moderated, change: Partial<Moderated>): boolean {
  return Object.entries(change).every(([column, value]) => BESIDES.has(column) || JSON.stringify(now[column as keyof Moderated]) === JSON.stringify(value));
}
