import type { EntriesFrame } from '../floor.events';
import type { JournalService, Reader } from '../journal/journal.service';

const ENTRIES_IN_A_FRAME = 200;
/** Of an older journal a join brings the last ones; those before are read by HTTP, as many a page. */
const MOST_AT_A_JOIN = 1_000;

type Send = (frame: EntriesFrame) => void;

/** One session's journal on its way to an audience that follows it here: one sending after the other, so that lines leave in order and once. */
export class StageLines {
  private sending: Promise<void> = Promise.resolve();

  /** @param head the last line that the audience has, or will have when all before is sent */
  constructor(
    private readonly journal: JournalService,
    private readonly session: string,
    private readonly reader: Reader,
    private head: number,
  ) {}

  /** Sends all lines up to `to` that the audience does not have. One that fails is sent again with the next. */
  sendTo(to: number, send: Send): Promise<void> {
    return this.afterOthers(() => this.eachFrame(this.head, to, (frame) => {
      send(frame);
      this.head = frame.to;
    }));
  }

  /** Brings one who joins from the line it has to where the audience is, then lets it in. */
  bring(since: number | undefined, send: Send, letIn: () => unknown): Promise<void> {
    return this.afterOthers(async () => {
      await this.eachFrame(Math.max(since ?? this.head, this.head - MOST_AT_A_JOIN), this.head, send);
      await letIn();
    });
  }

  private afterOthers(send: () => Promise<void>): Promise<void> {
    const sent = this.sending.then(send);
    this.sending = sent.catch(() => undefined);
    return sent;
  }

  private async eachFrame(since: number, to: number, send: Send) {
    for (let from = since; from < to; ) {
      const entries = await this.journal.entries(this.session, from, Math.min(ENTRIES_IN_A_FRAME, to - from), this.reader);
      if (entries.length === 0) return;
      send({ from: entries[0]!.seq, to: entries.at(-1)!.seq, entries });
      from = entries.at(-1)!.seq;
    }
  }
}
