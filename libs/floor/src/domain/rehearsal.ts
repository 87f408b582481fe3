import { type Group, type Heard, nextInLine, type Waiting } from './fair-order';

/** A bucket of the queue, read from the front. */
interface Row {
  questions: readonly Waiting[];
  at: number;
}

export interface Pick {
  question: Waiting;
  heard: Heard;
}

/** Calls one after the other without anyone being called: buckets are only read, what the calls would change is kept here. */
export class Rehearsal {
  private readonly levels: Row[][];
  private readonly taken = new Set<number>();
  private readonly spoke = new Set<number>();
  /** Further questions of those who spoke, each with its asker's new number of turns. */
  private moved: Waiting[] = [];
  private heard: { groups: Map<Group, number>; places: Map<string, number> };
  private seq: number;

  /**
   * @param levels the queue's buckets, fewest turns first
   * @param questionsOf all that an asker has waiting
   */
  constructor(
    levels: readonly (readonly (readonly Waiting[])[])[],
    private readonly questionsOf: (asker: number) => Iterable<Waiting>,
    { groups, places }: Heard,
  ) {
    this.levels = levels.map((buckets) => buckets.map((questions) => ({ questions, at: 0 })));
    this.heard = { groups: new Map(groups), places: new Map(places) };
    this.seq = Math.max(0, ...groups.values(), ...places.values());
  }

  /** Who is called next, and what had been heard when he was. */
  next(): Pick | undefined {
    const { heard } = this;
    const question = nextInLine(this.foremost(), heard);
    if (!question) return undefined;
    this.take(question);
    this.countAsSpoken(question);
    return { question, heard };
  }

  /** Whoever is chosen is among these: the first of each bucket of the lowest level, and further questions of those who spoke. */
  private foremost(): Waiting[] {
    while (this.levels.length > 0) {
      const firsts: Waiting[] = [];
      for (const row of this.levels[0]!) {
        const first = this.firstOf(row);
        if (first) firsts.push(first);
      }
      if (firsts.length > 0) return this.moved.length > 0 ? firsts.concat(this.moved) : firsts;
      this.levels.shift();
    }
    return this.moved;
  }

  private firstOf(row: Row): Waiting | undefined {
    for (; row.at < row.questions.length; row.at++) {
      const question = row.questions[row.at]!;
      if (!this.taken.has(question.no) && !this.spoke.has(question.asker)) return question;
    }
    return undefined;
  }

  private take({ no }: Waiting): void {
    this.taken.add(no);
    this.moved = this.moved.filter((question) => question.no !== no);
  }

  private countAsSpoken({ asker, group, place }: Waiting): void {
    this.seq += 1;
    this.heard = { groups: new Map(this.heard.groups).set(group, this.seq), places: new Map(this.heard.places).set(place, this.seq) };
    if (!this.spoke.has(asker)) {
      this.spoke.add(asker);
      for (const question of this.questionsOf(asker)) if (!this.taken.has(question.no)) this.moved.push(question);
    }
    this.moved = this.moved.map((question) => (question.asker === asker ? { ...question, turns: question.turns + 1 } : question));
  }
}
