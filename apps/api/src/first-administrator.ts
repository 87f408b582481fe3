import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { OfficialsService } from '@dialog/identity';
import { Config } from '@dialog/platform';

/** Without a demo nobody can sign in at first: a single-use link makes the first administrator, who is a moderator too. It is printed, and kept nowhere. */
export async function inviteFirstAdministrator(app: NestFastifyApplication) {
  const { demo, publicUrl } = app.get(Config);
  const officials = app.get(OfficialsService);
  if (demo || (await officials.exist())) return;
  console.error(`Nobody can sign in yet. Whoever opens this link first, within seven days, becomes the administrator:\n  ${publicUrl}/undangan/${await officials.invite({ roles: ['administrator', 'moderator'] })}`);
}
