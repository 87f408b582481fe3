import { verifyJournal, type PublishedJournal, type Verdict } from '@dialog/floor';
import { readArguments, type Asked } from './verify/arguments';
import { plantFaults } from './verify/planted';

/**
 * npm run verify -- URL [HEAD] [--planted]
 * Checks a session from the public API alone: the chain of its journal, the words beside it, and every entry against those before it.
 * URL is the session's page. HEAD is the digest, or its ten characters, that somebody else kept (a photograph of the hall screen, a feed).
 * With --planted the checker itself is tried: copies with one fault each, and every one must be refused.
 */
async function main() {
  const asked = readArguments(process.argv.slice(2));
  const journal = await fetchJournal(asked);
  console.log(`Compared with ${asked.head ? `the head given, ${asked.head}` : `the server's own head: keep it. ${journal.head}`}`);
  report(verifyJournal(journal));
  if (asked.planted) tryPlanted(journal);
}

async function fetchJournal({ url, session, head }: Asked): Promise<PublishedJournal> {
  const journal: PublishedJournal = { session, head: '', entries: [] };
  for (let since: number | undefined = 0; since !== undefined; ) {
    const response: Response = await fetch(new URL(`/api/v1/sessions/${session}/journal?since=${since}&limit=1000`, url));
    if (!response.ok) throw new Error(`${response.url} answers ${response.status}`);
    const page = (await response.json()) as PublishedJournal & { next?: number };
    journal.entries.push(...page.entries);
    journal.head = head ?? page.head; // of the last page: a live session grows while it is read
    since = page.next;
  }
  return journal;
}

function report({ entries, calls, outOfOrder, headCode, faults }: Verdict) {
  console.log(`Journal: ${entries} entries, ${calls} calls (${outOfOrder} out of order, with a reason), head ${headCode || 'none: the chain is broken'}`);
  for (const { seq, fault } of faults.slice(0, 20)) console.log(`  entry ${seq}: ${fault}`);
  console.log(faults.length === 0 ? 'Agrees: nothing differs from that head, and every call follows the published order.' : `Refused: ${faults.length} faults.`);
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
