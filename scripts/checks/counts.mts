import { existsSync, readFileSync, rmSync } from 'node:fs';

export interface Counts { passed: number; failed: number }

export const sum = (all: readonly Counts[]): Counts => ({
  passed: all.reduce((total, { passed }) => total + passed, 0),
  failed: all.reduce((total, { failed }) => total + failed, 0),
});

/** A check that has no tests to count counts as one. */
export const single = (code: number): Counts => (code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });

interface JestReport { numPassedTests: number; numFailedTests: number; numRuntimeErrorTestSuites: number }
interface PlaywrightReport { stats: { expected: number; flaky: number; unexpected: number } }

export const fromJest = (file: string, code: number) =>
  counted<JestReport>(file, code, (report) => ({ passed: report.numPassedTests, failed: report.numFailedTests + report.numRuntimeErrorTestSuites }));

/** A flaky test is a failed one: it failed, and then it was tried again. */
export const fromPlaywright = (file: string, code: number) =>
  counted<PlaywrightReport>(file, code, ({ stats }) => ({ passed: stats.expected, failed: stats.unexpected + stats.flaky }));

/** A runner that failed without a failed test (no report, no tests, an error of its own) still failed once. */
function counted<Report>(file: string, code: number, count: (report: Report) => Counts): Counts {
  const counts = existsSync(file) ? count(JSON.parse(readFileSync(file, 'utf8'))) : single(code);
  rmSync(file, { force: true });
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}
