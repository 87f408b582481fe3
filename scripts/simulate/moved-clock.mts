import type { Client } from 'pg';
import { onDatabase } from '../scratch/on-database.mts';
import type { Scratch } from '../scratch/scratch.mts';
import { inRoot } from '../setup/paths.mjs';

const DAY = 86_400_000;
const MINUTE = 60_000;
const WIB = 7 * 60 * MINUTE;
const FRIDAY = 5;

/** "Jam simulasi": the scratch database's clock is ahead, so that it is the next Friday, a little before the forum's hour. */
export async function moveToFriday({ adminUrl }: Scratch, hour: string, minutesBefore: number): Promise<{ date: string; shiftMs: number }> {
  const date = nextFriday();
  const shiftMs = Date.parse(`${date}T${hour}:00+07:00`) - minutesBefore * MINUTE - Date.now();
  await onDatabase(adminUrl, async (admin) => {
    const { letClockMove } = (await import(inRoot('dist', 'scripts', 'moving-clock.js'))) as { letClockMove(owner: Client): Promise<void> };
    await admin.query('set role dialog_owner');
    await letClockMove(admin);
    await shift(admin, shiftMs);
  });
  return { date, shiftMs };
}

/** Nobody waits for what only time brings about. */
export const letPass = ({ adminUrl }: Scratch, seconds: number) => onDatabase(adminUrl, (admin) => shift(admin, seconds * 1000));

const shift = (admin: Client, ms: number) => admin.query('update clock_shift set shift = shift + make_interval(secs => $1)', [ms / 1000]);

function nextFriday(): string {
  const today = new Date(Date.now() + WIB);
  const days = ((FRIDAY - today.getUTCDay() + 6) % 7) + 1;
  return new Date(today.getTime() + days * DAY).toISOString().slice(0, 10);
}
