import type { JournalEntry } from '../../../libs/floor/src/floor.events';
import { verifyJournal } from '@dialog/floor';
import { aQuestion } from '../../support/session';
import { AskingPhone } from './asking-phone';
import { PagePhone } from './page-phone';
import type { Chance } from './random';
import type { Stand } from './stand';

const STANDING = 10;

interface Published {
  no: number;
  state: string;
  supports: number;
}

/** A session with phones that ask without end, and what must be true of it afterwards. */
export class Crowd {
  private readonly stop = new AbortController();
  private readonly acting: Promise<void>[];

  private constructor(
    private readonly stand: Stand,
    readonly session: string,
    readonly phones: AskingPhone[],
  ) {
    this.acting = phones.map((phone) => phone.act(this.stop.signal));
  }

  static async gather(stand: Stand, size: number, chance: Chance): Promise<Crowd> {
    const session = await stand.session();
    const others = await PagePhone.visit(stand.url, session);
    const standing: number[] = [];
    for (let i = 0; i < STANDING; i++) standing.push((await others.insist<{ no: number }>('ask', aQuestion())).data!.no);
    others.close();
    const pages = await Promise.all(Array.from({ length: size }, (_, i) => PagePhone.visit(stand.url, session, i + 1)));
    await Promise.all(pages.map((page) => page.shows(1)));
    return new Crowd(stand, session, pages.map((page) => new AskingPhone(page, standing, chance)));
  }

  /** Milliseconds from now until each phone shows what was true when it was asked for. */
  async live(): Promise<number[]> {
    const from = performance.now();
    const { body } = await this.stand.get<{ view: { v: number } }>(`/sessions/${this.session}/stage`);
    return Promise.all(this.phones.map(async ({ page }) => {
      await page.shows(body.view.v);
      return performance.now() - from;
    }));
  }

  /** Lets every phone get its last answer. */
  async finish() {
    this.stop.abort();
    await Promise.all(this.acting);
  }

  leave() {
    this.stop.abort();
    void Promise.allSettled(this.acting); // what was under way has no answer any more
    for (const { page } of this.phones) page.close();
  }

  verdict() {
    return Crowd.verdictOf(this.stand, this.session);
  }

  /** All questions as everybody reads them, by number. */
  async published(): Promise<Published[]> {
    const all: Published[] = [];
    for (let cursor: string | undefined = ''; cursor !== undefined; ) {
      const { body }: { body: { items: Published[]; next?: string } } = await this.stand.get(`/sessions/${this.session}/questions?sort=asked&limit=200&cursor=${cursor}`);
      all.push(...body.items);
      cursor = body.next;
    }
    return all;
  }

  /** The number of each question by the id its phone gave it, as the database has them. */
  kept() {
    return this.stand.query<{ id: string; no: number }>('select id, no from question where session = $1 order by no', [this.session]);
  }

  /** Of the public journal, all its pages. */
  static async verdictOf(stand: Stand, session: string) {
    const published = { session, head: '', entries: [] as JournalEntry[] };
    for (let since: number | undefined = 0; since !== undefined; ) {
      const { body }: { body: { head: string; entries: JournalEntry[]; next?: number } } = await stand.get(`/sessions/${session}/journal?since=${since}&limit=1000`);
      published.entries.push(...body.entries);
      published.head = body.head;
      since = body.next;
    }
    return { ...verifyJournal(published), lines: published.entries.map(({ line }) => JSON.parse(line) as { seq: number; kind: string; body: { question?: number } }) };
  }
}
