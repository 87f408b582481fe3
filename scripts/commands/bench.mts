import { parseArgs } from 'node:util';
import { crowd } from '../../test/load/crowd.suite.mts';
import { fanout } from '../../test/load/fanout.suite.mts';
import { type Figure, medians } from '../../test/load/figures.mts';
import { live, quiet } from '../../test/load/live.suite.mts';
import { pageScores } from '../../test/load/lighthouse.suite.mts';
import { many } from '../../test/load/many.suite.mts';
import { nodes } from '../../test/load/nodes.suite.mts';
import { keep, printTable } from '../../test/load/report.mts';
import { similar } from '../../test/load/similar.suite.mts';
import { soak } from '../../test/load/soak.suite.mts';
import { onStand, type Stand } from '../../test/load/stand.mts';
import type { Suite } from '../../test/load/suite.mts';
import { throughput } from '../../test/load/throughput.suite.mts';
import { build } from '../setup/build.mts';
import { main } from '../setup/main.mts';
import { Stop } from '../setup/stop.mjs';

// npm run bench                      all figures but those of suites that take long; with --long those too
// npm run bench -- live              one suite; a figure's own name, such as live.ack-p95, runs the suite it comes from
// npm run bench -- live --runs 5     the medians of five runs
// npm run bench -- soak --long       an hour; with --minutes 10 as long as that
const suites: Record<string, Suite> = {
  lighthouse: pageScores, // first: the sessions of other suites would stand on the home page
  live,
  quiet,
  fanout,
  throughput,
  crowd,
  similar,
  many,
  nodes,
  soak,
};

await main(async () => {
  const { names, runs, minutes } = wanted(process.argv.slice(2));
  await build();
  const figures = await onStand((stand) => measureAll(names, runs, minutes, stand));
  keep(figures);
  printTable(figures);
  return figures.every(({ ok }) => ok) ? 0 : 1;
});

function wanted(args: string[]) {
  const { runs, minutes, long, names } = read(args);
  if (!Number.isInteger(runs) || runs < 1) throw new Stop('--runs needs a number, such as --runs 3.');
  if (!(minutes > 0)) throw new Stop('--minutes needs a number, such as --minutes 10.');
  for (const name of names) known(name);
  const asked = names.map((name) => name.split('.')[0]!);
  const tooLong = asked.find((name) => suites[name]!.long && !long);
  if (tooLong) throw new Stop(`${tooLong} takes long; say so: npm run bench -- ${tooLong} --long`);
  const all = Object.keys(suites).filter((name) => long || !suites[name]!.long);
  return { names: asked.length > 0 ? [...new Set(asked)] : all, runs, minutes };
}

function read(args: string[]) {
  try {
    const options = { runs: { type: 'string', default: '1' }, minutes: { type: 'string', default: '60' }, long: { type: 'boolean', default: false } } as const;
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    return { runs: Number(values.runs), minutes: Number(values.minutes), long: values.long, names: positionals };
  } catch (error) {
    throw new Stop((error as Error).message);
  }
}

/** @throws Stop for what no suite measures */
function known(name: string) {
  const [suite = '', ...figure] = name.split('.');
  if (!Object.hasOwn(suites, suite)) throw new Stop(`There is no bench named ${suite}. There are: ${Object.keys(suites).join(', ')}.`);
  const { figures } = suites[suite]!;
  if (figure.length > 0 && !figures.includes(figure.join('.'))) throw new Stop(`${suite} has no figure named ${figure.join('.')}. It has: ${figures.join(', ')}.`);
}

async function measureAll(names: string[], runs: number, minutes: number, stand: Stand): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const name of names) figures.push(...medians(await measure(name, runs, minutes, stand)));
  return figures;
}

async function measure(name: string, runs: number, minutes: number, stand: Stand): Promise<Figure[][]> {
  const all: Figure[][] = [];
  for (let run = 1; run <= runs; run++) {
    console.log(runs > 1 ? `Measuring ${name}, ${run} of ${runs} ...` : `Measuring ${name} ...`);
    all.push(await suites[name]!.measure(stand, minutes));
  }
  return all;
}
