import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { quit } from '../../scripts/setup/quit.mts';

/** Runs a driver in a process of its own, so that its work is not measured as the server's, and answers with its report. */
export function drive<Report>(driver: string, task: object): Promise<Report> {
  const child = fork(fileURLToPath(new URL(driver, import.meta.url)), { signal: quit, serialization: 'advanced' });
  child.send(task);
  return new Promise((resolve, reject) => {
    child.on('message', (report) => resolve(report as Report));
    child.on('error', reject);
    child.on('exit', (code) => reject(new Error(`${driver} ended without a report (exit code ${code})`)));
  });
}

/** The driver's side: does the one task it is given, reports, ends. */
export function onTask<Task, Report>(work: (task: Task) => Promise<Report>) {
  process.once('SIGINT', () => process.exit(1)); // before it notices that the server left too
  process.once('message', async (task) => {
    const report = await work(task as Task);
    process.send!(report, () => process.exit());
  });
}
