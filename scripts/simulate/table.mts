import { percentile } from '../../test/load/figures.mts';
import type { Ledger } from './ledger.mts';
import type { Reckoning } from './reckoning.mts';

/** From the moment on record to each phone that was following then. @param shiftMs by how much the platform's clock is ahead of this machine's */
export function callsToPhones({ calls, sights }: Ledger, shiftMs: number): number[] {
  const called = new Map([...calls].map(([turn, at]) => [turn, Date.parse(at) - shiftMs - performance.timeOrigin]));
  return sights.flatMap(({ sights: own }) =>
    own.flatMap(({ turn, at, joinedAt }) => {
      const then = called.get(turn);
      return then !== undefined && joinedAt <= then ? [at - then] : [];
    }),
  );
}

export function table({ asked, acknowledged, refused, lost, doubled }: Reckoning, acknowledgements: readonly number[], calls: readonly number[]): string {
  const rows: [string, string][] = [
    ['asked', String(asked)],
    ['acknowledged', String(acknowledged)],
    ['refused with a reason', String(refused)],
    ['lost', String(lost.length)],
    ['doubled', String(doubled.length)],
    ['acknowledgement p50', milliseconds(acknowledgements, 0.5)],
    ['acknowledgement p95', milliseconds(acknowledgements, 0.95)],
    ['call to every phone p50', milliseconds(calls, 0.5)],
    ['call to every phone p95', milliseconds(calls, 0.95)],
  ];
  return rows.map(([name, value]) => `  ${name.padEnd(24)} ${value.padStart(9)}`).join('\n');
}

function milliseconds(all: readonly number[], share: number): string {
  return all.length === 0 ? '-' : `${Math.round(percentile(all, share))} ms`;
}
