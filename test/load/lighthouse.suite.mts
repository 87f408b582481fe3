import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';
import { chromium } from '../../scripts/setup/chromium.mts';
import { atLeast, type Figure, percentile } from './figures.mts';
import { Forum } from './forum.mts';
import type { Stand } from './stand.mts';
import type { Suite } from './suite.mts';

const PHONES = 20;
const RUNS = 5;
const LEAST = 95;
const categories = ['performance', 'accessibility'] as const;
const pages = { home: () => '/', session: (id: string) => `/sesi/${id}`, hall: (id: string) => `/layar/${id}` };

type Result = NonNullable<Awaited<ReturnType<typeof lighthouse>>>['lhr'];
type Scores = Record<(typeof categories)[number], number>;

/** What Lighthouse says of pages as a phone on a slow network loads them, while somebody speaks and twenty questions wait. */
export const pageScores: Suite = {
  figures: Object.keys(pages).flatMap((page) => categories.map((category) => `${page}-${category}`)),
  async measure(stand) {
    const forum = await speaking(stand);
    const figures: Figure[] = [];
    for (const [page, path] of Object.entries(pages)) figures.push(...(await measurePage(page, `${stand.api.url}${path(forum.moderator.desk.session)}`)));
    forum.leave();
    return figures;
  },
};

/** A session in which somebody has the floor. */
async function speaking({ api, moderator }: Stand) {
  const forum = await Forum.open([api.url], moderator, { phones: PHONES, questions: PHONES });
  await forum.moderator.callNext();
  await forum.moderator.start();
  return forum;
}

async function measurePage(page: string, url: string): Promise<Figure[]> {
  const runs: Scores[] = [];
  for (let run = 0; run < RUNS; run++) runs.push(scores(page, await look(url)));
  return categories.map((category) => atLeast(LEAST, `lighthouse.${page}-${category}`, percentile(runs.map((each) => each[category]), 0.5), 'of 100'));
}

/** In a browser that was never here, with the screen, the network and the processor that Lighthouse gives phones. */
async function look(url: string, tries = 5): Promise<Result> {
  const lhr = await inBrowser((port) => lighthouse(url, { port, onlyCategories: [...categories], logLevel: 'error' }));
  if (!lhr.runtimeError) return lhr;
  // a piece of the browser's trace was lost on its way; Lighthouse asks to be run again
  if (lhr.runtimeError.code === 'NO_NAVSTART' && tries > 1) return look(url, tries - 1);
  throw new Error(`Lighthouse could not look at ${url}: ${lhr.runtimeError.message}`);
}

async function inBrowser(audit: (port: number) => ReturnType<typeof lighthouse>): Promise<Result> {
  const browser = await launch({ chromePath: await chromium(), chromeFlags: ['--headless=new', '--no-sandbox'], logLevel: 'silent' });
  try {
    return (await audit(browser.port))!.lhr;
  } finally {
    browser.kill();
  }
}

function scores(page: string, lhr: Result): Scores {
  for (const category of categories) if (scoreOf(lhr, category) < LEAST) for (const cost of costs(lhr, category)) console.log(`  ${page}: ${cost}`);
  return { performance: scoreOf(lhr, 'performance'), accessibility: scoreOf(lhr, 'accessibility') };
}

const scoreOf = (lhr: Result, category: string) => Math.round((lhr.categories[category]!.score ?? NaN) * 100);

/** What takes points off. */
const costs = ({ categories: all, audits }: Result, category: string) =>
  all[category]!.auditRefs.filter(({ id, weight }) => weight > 0 && (audits[id]!.score ?? 1) < 0.9).map(({ id }) => `${id} ${audits[id]!.displayValue ?? ''}`);
