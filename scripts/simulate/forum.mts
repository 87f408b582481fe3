import type { Desk } from '../client/desk.mts';
import { Crowd } from './crowd.mts';
import { Ledger } from './ledger.mts';
import { Moderator } from './moderator.mts';
import { passes } from './chance.mts';
import { type Kept, reckon, type Reckoning } from './reckoning.mts';

const LOOKS_EVERY = 0.5;

export interface Played {
  reckoning: Reckoning;
  ledger: Ledger;
}

export interface Forum {
  url: string;
  desk: Desk;
  phones: number;
  /** Until somebody stops it, for a simulation; until its moderator ends it, for a rehearsal. */
  seconds: number;
  /** Ctrl-C. */
  stop: AbortSignal;
}

/** Phones and a moderator of the machine's own, for so many seconds. @param end brings the end about */
export async function simulate(forum: Forum, end: () => Promise<unknown>): Promise<Played> {
  const { desk, seconds, stop } = forum;
  const over = new AbortController();
  const all = AbortSignal.any([stop, over.signal]);
  return play(forum, seconds / 4, all, async () => {
    await new Moderator(desk, seconds, all).lead();
    over.abort();
  }, end);
}

/** Phones alone, until the person at the desk has ended the session. */
export async function rehearse(forum: Forum): Promise<Played> {
  const over = new AbortController();
  const all = AbortSignal.any([forum.stop, over.signal]);
  return play(forum, forum.seconds, all, async () => {
    while (await passes(LOOKS_EVERY, all)) if ((await forum.desk.stage()).state === 'ended') over.abort();
  });
}

async function play({ url, desk, phones }: Forum, firstWithin: number, over: AbortSignal, lead: () => Promise<void>, end?: () => Promise<unknown>): Promise<Played> {
  const ledger = new Ledger();
  const crowd = await Crowd.gather(url, desk, phones, firstWithin, ledger, over);
  const living = crowd.live();
  await lead();
  await living;
  await crowd.settle(desk, ledger.faults);
  await end?.();
  const reckoning = reckon(ledger, await keptOf(desk, crowd));
  crowd.leave();
  return { reckoning, ledger };
}

async function keptOf(desk: Desk, crowd: Crowd): Promise<Kept> {
  const entries = (await desk.journal()).map(({ line }) => JSON.parse(line) as { kind: string; body: { question: number } });
  return {
    journal: entries.filter(({ kind }) => kind === 'question.asked').map(({ body }) => body.question),
    list: (await desk.questions()).map(({ no }) => no),
    phones: await crowd.kept(),
  };
}
