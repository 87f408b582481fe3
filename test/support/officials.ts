import { randomUUID } from 'node:crypto';
import { OfficialsService, SignInsService, type OfficialRole } from '@dialog/identity';
import type { Person, TestApp } from './app';

/** Somebody signed in with one role alone; an agency's officer with their agency. */
export async function signedInAs(app: TestApp, role: OfficialRole, agency?: string): Promise<Person> {
  const official = await app.get(OfficialsService).register({ name: role, email: `${randomUUID()}@example.go.id`, password: 'malowopati jumat siang', roles: [role], ...(agency && { agency }) });
  return app.as(`dp_session=${(await app.get(SignInsService).begin(official)).token}`);
}

/** Two agencies of today, and one that is no more, by id. */
export async function someAgencies(app: TestApp): Promise<{ one: string; other: string; ended: string }> {
  const all = await app.database.query<{ id: string; over: boolean }>('select id, valid_to is not null as over from agency order by name');
  const [one, other] = all.filter(({ over }) => !over);
  return { one: one!.id, other: other!.id, ended: all.find(({ over }) => over)!.id };
}
