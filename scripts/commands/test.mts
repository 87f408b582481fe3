import { jest, runStages, stages, type Stage } from '../checks/stages.mts';
import { build } from '../setup/build.mts';
import { main } from '../setup/main.mts';
import { withTestDatabase } from '../supervisor/database.mts';

// npm test                     everything
// npm test -- browser [spec]   one stage: lint, boundaries, unused, types, jest, browser
// npm test -- floor            what Jest finds under that name, without a build
const [first, ...rest] = process.argv.slice(2);
const stage = stages.find(({ name }) => name === first);

await main(async () => {
  if (first && !stage) return withTestDatabase((env) => runStages([{ name: first, run: jest }], env, [first, ...rest]));
  await build();
  const chosen: readonly Stage[] = stage ? [stage] : stages;
  return withTestDatabase((env) => runStages(chosen, env, rest));
});
