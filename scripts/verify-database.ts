import { JournalService, verifyJournal, type PublishedJournal } from '@dialog/floor';
import { Config, Database } from '@dialog/platform';

interface Floor {
  session: string;
  questions: number;
}

/** Checks the journal of every session in the database at DATABASE_URL, as `npm run verify` does one over the public API. */
async function main() {
  const database = new Database(new Config(process.env));
  const { rows } = await database.query<Floor>('select session, (select count(*)::int from question q where q.session = f.session) as questions from floor f order by session');
  let entries = 0;
  for (const { session } of rows) entries += await verified(new JournalService(database), session);
  const questions = rows.reduce((sum, floor) => sum + floor.questions, 0);
  console.log(`${rows.length} sessions, ${questions} questions, ${entries} journal entries: ${process.exitCode ? 'refused' : 'every chain agrees'}`);
  await database.onApplicationShutdown();
}

async function verified(journals: JournalService, session: string): Promise<number> {
  const journal: PublishedJournal = { session, head: '', entries: [] };
  for (let since: number | undefined = 0; since !== undefined; ) {
    const page = await journals.page(session, since, 1_000);
    journal.entries.push(...page.entries);
    journal.head = page.head;
    since = page.next;
  }
  const { faults } = verifyJournal(journal);
  for (const { seq, fault } of faults.slice(0, 5)) console.log(`Session ${session}, entry ${seq}: ${fault}`);
  if (faults.length > 0) process.exitCode = 1;
  return journal.entries.length;
}

main().catch((fault: Error) => {
  console.error(fault.message);
  process.exit(1);
});
