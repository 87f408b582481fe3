import { Config, ConfigFault } from '@dialog/platform';
import { createApplication } from './application';
import { inviteFirstAdministrator } from './first-administrator';
import { refuseChangedFunctions } from './functions';
import { leaveOnSignal } from './leave';
import { saySimulation } from './simulation';
import { mountWeb } from './web';

async function main() {
  const { host, port } = new Config(process.env);
  const app = await createApplication();
  await refuseChangedFunctions(app);
  await mountWeb(app, { isSimulation: await saySimulation(app) });
  leaveOnSignal(app);
  await app.listen(port, host);
  await inviteFirstAdministrator(app);
}

main().catch((fault: Error) => {
  console.error(fault instanceof ConfigFault ? fault.message : fault);
  process.exit(1);
});
