import { verifyJournal, type PublishedJournal, type Verdict } from '@dialog/floor';
import { plantFaults } from './verify/planted';

/**
 * npm run verify -- URL [HEAD] [--planted]
 * Checks a session from the public API alone: the chain of its journal, the words beside it, and every call against the published order.
 * URL is the session's page. HEAD is the digest that somebody else kept (a photograph of the hall screen, a feed).
 * With --planted the checker itself is tried: copies with one fault each, and every one must be refused.
 */
async function main() {
  const [url, ...more] = process.argv.slice(2);
  if (!url || !URL.canParse(url)) throw new Error('Say which session: npm run verify -- http://localhost:3000/sesi/…');
  const journal = await fetchJournal(new URL(url), more.find((word) => /^[0-9a-f]{64}$/.test(word)));
  if (more.includes('--planted')) return tryPlanted(journal);
  report('Journal', verifyJournal(journal));
}

async function fetchJournal(url: URL, head?: string): Promise<PublishedJournal> {
  const session = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/.exec(url.pathname)?.[0];
  if (!session) throw new Error(`There is no session in ${url.pathname}`);
  const journal: PublishedJournal = { session, head: head ?? '', entries: [] };
  for (let since: number | undefined = 0; since !== undefined; ) {
    const response: Response = await fetch(new URL(`/api/v1/sessions/${session}/journal?since=${since}&limit=1000`, url));
    if (!response.ok) throw new Error(`${response.url} answers ${response.status}`);
    const page = (await response.json()) as PublishedJournal & { next?: number };
    journal.entries.push(...page.entries);
    journal.head ||= page.head;
    since = page.next;
  }
  return journal;
}

function report(what: string, { entries, calls, outOfOrder, headCode, faults }: Verdict) {
  console.log(`${what}: ${entries} entries, ${calls} calls (${outOfOrder} out of order, with a reason), head ${headCode}`);
  for (const { seq, fault } of faults.slice(0, 20)) console.log(`  entry ${seq}: ${fault}`);
  console.log(faults.length === 0 ? 'Agrees: nothing was altered, and every call follows the published order.' : `Refused: ${faults.length} faults.`);
  if (faults.length > 0) process.exitCode = 1;
}

/** The checker's own test: it must refuse each copy. */
function tryPlanted(journal: PublishedJournal) {
  for (const { name, planted } of plantFaults(journal)) {
    const { faults } = verifyJournal(planted);
    console.log(`${faults.length > 0 ? 'refused ' : 'ACCEPTED'}  ${name}${faults[0] ? ` (entry ${faults[0].seq}: ${faults[0].fault})` : ''}`);
    if (faults.length === 0) process.exitCode = 1;
  }
}

main().catch((fault: Error) => {
  console.error(fault.message);
  process.exit(1);
});
