import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { InvitationsService, OfficialsService } from '@dialog/identity';
import { Config } from '@dialog/platform';

/** Without a demo nobody can sign in at first: a single-use link makes the first administrator, who is a moderator too. It is printed, and kept nowhere. */
export async function inviteFirstAdministrator(app: NestFastifyApplication) {
  if (app.get(Config).demo || (await app.get(OfficialsService).exist())) return;
  const { link } = await app.get(InvitationsService).inviteFirst(['administrator', 'moderator']);
  console.error(`Nobody can sign in yet. Whoever opens this link first, within seven days, becomes the administrator:\n  ${link}`);
}
