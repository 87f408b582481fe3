import { Config, ConfigFault } from '@dialog/platform';
import { Logger } from 'nestjs-pino';
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
  // by itself Node would print it with all that it carries
  process.on('uncaughtException', (fault) => {
    app.get(Logger).fatal(fault);
    process.exit(1);
  });
  await app.listen(port, host);
  await inviteFirstAdministrator(app);
}

main().catch((fault: Error) => {
  console.error(fault instanceof ConfigFault ? fault.message : fault);
  process.exit(1);
});
