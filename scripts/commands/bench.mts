import { type Figure, medians } from '../../test/load/figures.mts';
import { live } from '../../test/load/live.suite.mts';
import { keep, printTable } from '../../test/load/report.mts';
import { onStand, type Stand } from '../../test/load/stand.mts';
import { throughput } from '../../test/load/throughput.suite.mts';
import { build } from '../setup/build.mts';
import { main } from '../setup/main.mts';
import { Stop } from '../setup/stop.mjs';

// npm run bench                      all figures
// npm run bench -- live              one suite; a figure's own name, such as live.ack-p95, runs the suite it comes from
// npm run bench -- live --runs 5     the medians of five runs
const suites: Record<string, (stand: Stand) => Promise<Figure[]>> = { live, throughput };

await main(async () => {
  const { names, runs } = wanted(process.argv.slice(2));
  await build();
  const figures = await onStand((stand) => measureAll(names, runs, stand));
  keep(figures);
  printTable(figures);
  return figures.every(({ ok }) => ok) ? 0 : 1;
});

function wanted(args: string[]) {
  const at = args.indexOf('--runs');
  const runs = at < 0 ? 1 : Number(args.splice(at, 2)[1]);
  if (!Number.isInteger(runs) || runs < 1) throw new Stop('--runs needs a number, such as --runs 3.');
  const names = args.length > 0 ? args.map((name) => name.split('.')[0]!) : Object.keys(suites);
  const unknown = names.find((name) => !suites[name]);
  if (unknown) throw new Stop(`There is no bench named ${unknown}. There are: ${Object.keys(suites).join(', ')}.`);
  return { names: [...new Set(names)], runs };
}

async function measureAll(names: string[], runs: number, stand: Stand): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const name of names) figures.push(...medians(await measure(name, runs, stand)));
  return figures;
}

async function measure(name: string, runs: number, stand: Stand): Promise<Figure[][]> {
  const all: Figure[][] = [];
  for (let run = 1; run <= runs; run++) {
    console.log(runs > 1 ? `Measuring ${name}, ${run} of ${runs} ...` : `Measuring ${name} ...`);
    all.push(await suites[name]!(stand));
  }
  return all;
}
