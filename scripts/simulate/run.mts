import { onFreeScratch, type Scratch } from '../scratch/scratch.mts';
import { signedIn } from '../scratch/signed-in.mts';
import { asked, quit } from '../setup/quit.mts';
import { Desk } from '../client/desk.mts';
import { passes } from './chance.mts';
import { type Forum, type Played, rehearse, simulate } from './forum.mts';
import { letPass, moveToFriday } from './moved-clock.mts';
import { makeOfficial } from './official.mts';
import { isSound } from './reckoning.mts';
import { callsToPhones, table } from './table.mts';
import { verified } from './verified.mts';
import { welcome } from './welcome.mts';

/** Its official's codes are on /dev/otp. */
const AS_A_DEMO = { DEMO: 'on', NODE_ENV: 'development', LOG_LEVEL: 'warn' };
const HOUR = { startsAt: '13:00', endsAt: '15:00' };
/** "Akhiri" can be taken back for ten. */
const ENDING_SECONDS = 10.5;

interface Wanted {
  phones: number;
  /** Infinity: until the session has ended. */
  minutes: number;
}

/** A forum on a scratch database and a server of its own; nothing of it lasts. @returns the exit code */
export function run(kind: 'simulate' | 'rehearse', { phones, minutes }: Wanted): Promise<number> {
  return onFreeScratch('simulation', async (scratch) => {
    const { date, shiftMs } = await moveToFriday(scratch, HOUR.startsAt, kind === 'simulate' ? 1 : 10);
    const account = await makeOfficial(scratch);
    const { address } = await scratch.serve(AS_A_DEMO);
    const desk = await Desk.announce(address.url, await signedIn(scratch), { title: titles[kind], date, ...HOUR, venue: 'Pendopo Malowopati' });
    console.log(`\n${openings[kind]({ phones, minutes })}\n${welcome(address.url, desk, account)}\n`);
    const forum = { url: address.url, desk, phones, seconds: kind === 'simulate' ? minutes * 60 : 60, stop: quit };
    const played = await (kind === 'simulate' ? simulate(forum, () => end(scratch, forum)) : rehearse(forum));
    const code = await tell(played, forum, shiftMs);
    if (kind === 'rehearse') await stay(forum);
    return code;
  });
}

/** Whoever has just ended a session wants to see what became of it. */
async function stay({ url, desk, stop }: Forum) {
  if (stop.aborted || !process.stdout.isTTY) return;
  console.log(`\nThe record can be read until Ctrl-C: ${url}/sesi/${desk.session}`);
  await asked;
}

const titles = { simulate: 'Simulasi: jalan, air, dan layanan desa', rehearse: 'Gladi: jalan, air, dan layanan desa' };

const openings = {
  simulate: ({ phones, minutes }: Wanted) => `A simulated forum: ${phones} phones for ${minutes} minutes. Watch it; it ends by itself, sooner with Ctrl-C.`,
  rehearse: ({ phones }: Wanted) => `A rehearsal: ${phones} phones wait for you at the desk. Sign in, press "Buka sesi" (O), and "Akhiri sesi" (Z) when you have had enough; or Ctrl-C here.
Of ten people one does not come when called and one says "belum bisa" at first; one question in six is put by telephone (nobody has those numbers).
docs/rehearsing.md says what to try.`,
};

/** The end stays on the screens for a moment. */
async function end(scratch: Scratch, { desk, seconds, stop }: Forum) {
  await desk.end();
  await letPass(scratch, ENDING_SECONDS);
  while ((await desk.stage()).state !== 'ended') await new Promise((resolve) => setTimeout(resolve, 100));
  await passes(Math.min(10, seconds / 20), stop);
}

async function tell({ reckoning, ledger }: Played, { url, desk }: Forum, shiftMs: number): Promise<number> {
  console.log(`\n${table(reckoning, ledger.acknowledged, callsToPhones(ledger, shiftMs))}\n`);
  for (const fault of [...reckoning.lost, ...reckoning.doubled].slice(0, 20)) console.log(`  ${fault}`);
  const agrees = await verified(`${url}/sesi/${desk.session}`);
  return isSound(reckoning) && agrees ? 0 : 1;
}
