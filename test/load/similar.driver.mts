import { randomUUID } from 'node:crypto';
import type { Asked } from '../../libs/floor/src/floor.events.ts';
import { newDevice } from '../../scripts/client/device.mts';
import { pick } from '../../scripts/simulate/chance.mts';
import invented from '../../scripts/simulate/questions.json' with { type: 'json' };
import { onTask } from './driver.mts';
import { Moderator } from './moderator.mts';
import { makeAll } from './pacing.mts';
import { Phone } from './phone.mts';
import type { SimilarReport, SimilarTask } from './similar.suite.mts';

/** Open questions of one device: it may write thirty times in ten seconds. */
const EACH = 20;
/** A device may look fifteen times in ten seconds. */
const LOOKS_EACH = 10;

const sentences = invented.questions.flatMap(({ text }) => text.match(/[^.?!]+[.?!]/g)!.map((sentence) => sentence.trim()));

/** As people write: one to three sentences, which come again in other company. */
const aText = () => Array.from({ length: pick([1, 2, 2, 3]) }, () => pick(sentences)).join(' ');

/** As far as it is typed. */
function begun(text: string): string {
  const words = text.split(' ');
  return words.slice(0, Math.max(5, Math.ceil(words.length * Math.random()))).join(' ');
}

onTask<SimilarTask, SimilarReport>(async ({ url, moderator, questions, looks }) => {
  const { desk } = await Moderator.announce(url, moderator);
  const texts = Array.from({ length: questions }, aText);
  await fill(url, desk.session, texts);
  const report: SimilarReport = { took: [], found: 0 };
  let cookie = '';
  for (let look = 0; look < looks; look++) {
    if (look % LOOKS_EACH === 0) cookie = await newDevice(url);
    const from = performance.now();
    const found = await similarTo(begun(pick(texts)), `${url}/api/v1/sessions/${desk.session}/similar`, cookie);
    report.took.push(performance.now() - from);
    report.found += Number(found > 0);
  }
  return report;
});

/** By the public protocol. */
async function fill(url: string, session: string, texts: string[]) {
  const phones = await makeAll(texts.length / EACH, 20, (index) => Phone.join(url, session, index));
  await makeAll(texts.length, 50, async (index) => {
    const { data, problem } = await phones[index % phones.length]!.send<Asked>('ask', { id: randomUUID(), text: texts[index], place: 'unsaid', mode: 'read' });
    if (!data) throw new Error(`A question was refused: ${problem.code}`);
  });
  for (const phone of phones) phone.leave();
}

/** How many it found, once the whole answer is there. */
async function similarTo(text: string, url: string, cookie: string): Promise<number> {
  const answer = await fetch(url, { method: 'POST', headers: { cookie, 'content-type': 'application/json' }, body: JSON.stringify({ text }) });
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
  return ((await answer.json()) as { items: unknown[] }).items.length;
}
