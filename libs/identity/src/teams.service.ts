import { Injectable } from '@nestjs/common';
import { Database, InvalidInput, NotFound } from '@dialog/platform';
import { asRefused } from './as-refused';
import { rolesOf } from './domain/permissions';
import type { TeamView } from './identity.view';

/** Whoever could lead some session. */
const ELIGIBLE = rolesOf('desk.follow');

/** Who leads which session. */
@Injectable()
export class TeamsService {
  constructor(private readonly database: Database) {}

  async view(session: string): Promise<TeamView> {
    const { rows } = await this.database.query<TeamView['items'][number]>(LIST, [session, ELIGIBLE]);
    return { items: rows };
  }

  /** @throws NotFound InvalidInput */
  async choose(session: string, officials: string[]) {
    await this.database.transaction(async (client) => {
      await client.query('delete from team where session = $1 and official <> all($2)', [session, officials]);
      await client.query('insert into team (session, official) select $1, unnest($2::uuid[]) on conflict do nothing', [session, officials]);
    }).catch(refused);
  }
}

const refused = asRefused({
  team_session: () => new NotFound('There is no such session'),
  team_of: () => new InvalidInput([{ pointer: '/officials', detail: 'must be officials' }]),
});

const LIST = `
  select o.id, o.name, exists (select from team where session = $1 and official = o.id) as chosen
  from official o where exists (select from official_role where official = o.id and role = any($2))
  order by o.name`;
