import type { TurnView } from '../../libs/floor/src/floor.events.ts';
import { type Desk, Refused } from '../client/desk.mts';
import { between, happens, passes, pick } from './chance.mts';

const DIALOGUE = 4;
/** Seconds between two looks at the stage. */
const LOOKS_EVERY = 0.3;
const WAITS_FOR_A_PHONE = 9;

const ANSWERS = [
  { kind: 'informed', level: 'regency', text: 'Kami catat, dan petugas kami datang melihatnya minggu depan.' },
  { kind: 'feasible', level: 'regency', text: 'Sudah masuk anggaran tahun ini dan dikerjakan sesudah panen.' },
  { kind: 'in-phases', level: 'regency', text: 'Dikerjakan bertahap, mulai dari bagian yang paling rusak.' },
  { kind: 'send-proposal', level: 'village', text: 'Mohon desa mengirim usulan, formulirnya kami bantu mengisi.' },
  { kind: 'other-authority', level: 'centre', text: 'Ini kewenangan pusat. Suratnya kami kirim dan salinannya kami umumkan.' },
  { kind: 'not-feasible', level: 'regency', text: 'Tahun ini belum bisa. Alasannya ada di catatan sesi, dan kami hitung lagi tahun depan.' },
];

/** Leads a session as a moderator does, only faster. */
export class Moderator {
  private readonly desk: Desk;
  private readonly seconds: number;
  private readonly over: AbortSignal;

  /** @param seconds what there is from opening to the last step */
  constructor(desk: Desk, seconds: number, over: AbortSignal) {
    [this.desk, this.seconds, this.over] = [desk, seconds, over];
  }

  async lead() {
    await this.desk.open();
    const reading = new AbortController();
    const read = this.readInbox(AbortSignal.any([this.over, reading.signal]));
    for (let step = 1; step <= DIALOGUE; step++) {
      await this.desk.beginStep(step);
      if (step < DIALOGUE && !(await passes(this.seconds / 40, this.over))) break;
    }
    await this.dialogue(AbortSignal.any([this.over, AbortSignal.timeout(this.seconds * 850)]));
    reading.abort();
    await read;
    for (let step = DIALOGUE + 1; step <= DIALOGUE + 2 && (await passes(this.seconds / 40, this.over)); step++) await this.desk.beginStep(step);
  }

  /** Reads what came in, the oldest first; not everything is read before it is called. */
  private async readInbox(done: AbortSignal) {
    while (await passes(between(1, 4), done)) {
      for (const { no } of (await this.desk.inbox()).slice(0, 3)) await this.desk.seen(no);
    }
  }

  private async dialogue(done: AbortSignal) {
    while (await passes(between(0.5, 2), done)) {
      const turn = await this.callSomebody();
      if (turn && (await this.hasCome(turn, done))) await this.hear(turn, done);
    }
  }

  private async callSomebody(): Promise<TurnView | undefined> {
    const { lastTurn, order } = await this.desk.stage();
    const aside = happens(0.06) ? order[between(1, 6) | 0] : undefined;
    const call = aside ? this.desk.call(aside, 'Datang dari jauh dan harus pulang sebelum hujan', lastTurn) : this.desk.next(lastTurn);
    return call.catch((refused: unknown) => {
      if (refused instanceof Refused && ['queue-empty', 'not-callable', 'question-moved'].includes(refused.code)) return undefined;
      throw refused;
    });
  }

  /** What is read out waits for nobody but the reader. Else a no-show is marked when nobody answers. */
  private async hasCome({ no, mode }: TurnView, done: AbortSignal): Promise<boolean> {
    if (mode === 'read') return passes(between(2, 4), done);
    for (let waited = 0; waited < WAITS_FOR_A_PHONE; waited += LOOKS_EVERY) {
      if (!(await passes(LOOKS_EVERY, done))) return false;
      const { turn } = await this.desk.stage();
      if (turn?.no !== no || turn.state === 'missed') return false;
      if (turn.ready) return true;
    }
    await this.desk.turn(no, 'missed').catch(ifItMoved);
    return false;
  }

  private async hear({ no, question }: TurnView, done: AbortSignal) {
    await this.desk.turn(no, 'start').catch(ifItMoved);
    if ((await passes(between(3, 9), done)) && happens(0.15)) await this.pause(no, done);
    await passes(between(1, 4), done);
    await this.desk.turn(no, 'end').catch(ifItMoved);
    await this.settle(question);
  }

  private async pause(no: number, done: AbortSignal) {
    await this.desk.turn(no, 'pause');
    await passes(2, done);
    await this.desk.turn(no, 'resume');
  }

  private async settle(question: number) {
    const { id: agency } = pick(await this.desk.agencies());
    if (happens(0.7)) await this.desk.answer(question, { agency, ...pick(ANSWERS) });
    else if (happens(0.4)) await this.desk.carry(question, agency);
  }
}

/** The phone was quicker to say "belum bisa", or somebody else at the desk to press. */
const ifItMoved = (refused: unknown) => {
  if (!(refused instanceof Refused) || !['turn-moved', 'question-moved'].includes(refused.code)) throw refused;
};
