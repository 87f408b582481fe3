import { randomUUID } from 'node:crypto';
import { InvalidInput, NotFound } from '@dialog/platform';
import { testModule } from '../../../test/support/database';
import type { OfficialRole } from './domain/permissions';
import { LastAdministrator } from './identity.errors';
import { IdentityModule } from './identity.module';
import { OfficialsService } from './officials.service';
import { SignInsService } from './sign-ins.service';

async function withAdministrator() {
  const module = await testModule(IdentityModule);
  const officials = module.get(OfficialsService);
  const register = (name: string, ...roles: OfficialRole[]) => officials.register({ name, email: `${name}@example.go.id`, password: 'pendopo malowopati', roles });
  const ani = await register('Ani', 'administrator');
  const rolesOf = async (id: string) => (await officials.list()).find((person) => person.id === id)!.roles.toSorted();
  const signIns = module.get(SignInsService);
  const signedIn = async (official: { id: string; name: string }) => {
    const { token } = await signIns.begin(official);
    return async () => (await signIns.officialOf(`dp_session=${token}`)) !== undefined;
  };
  return { ...module, officials, register, rolesOf, signedIn, ani };
}

describe('roles', () => {
  it('are given and taken until they are what was asked for', async () => {
    await using m = await withAdministrator();
    const budi = await m.register('Budi', 'moderator', 'clerk');
    await m.officials.appoint(budi.id, { roles: ['clerk', 'chair'] }, m.ani.id);
    expect(await m.rolesOf(budi.id)).toEqual(['chair', 'clerk']);
    await expect(m.officials.appoint(randomUUID(), { roles: [] }, m.ani.id)).rejects.toThrow(NotFound);
    await expect(m.officials.appoint(budi.id, { roles: ['agency'] }, m.ani.id)).rejects.toThrow(InvalidInput);
  });

  it('of one taking the place of another leave a person signed in, of none do not', async () => {
    await using m = await withAdministrator();
    const budi = await m.register('Budi', 'moderator');
    const isSignedIn = await m.signedIn(budi);
    await m.officials.appoint(budi.id, { roles: ['clerk'] }, m.ani.id);
    expect(await isSignedIn()).toBe(true);
    await m.officials.appoint(budi.id, { roles: [] }, m.ani.id);
    expect(await isSignedIn()).toBe(false);
    expect((await m.officials.list()).map(({ name }) => name)).toEqual(['Ani', 'Budi']);
  });

  it('never leave the installation without an administrator', async () => {
    await using m = await withAdministrator();
    await expect(m.officials.appoint(m.ani.id, { roles: ['moderator'] }, m.ani.id)).rejects.toThrow(LastAdministrator);
    await expect(m.database.query('delete from official_role')).rejects.toMatchObject({ constraint: 'last_administrator' });
    await expect(m.database.query(`update official_role set role = 'clerk'`)).rejects.toMatchObject({ constraint: 'last_administrator' });
    expect(await m.rolesOf(m.ani.id)).toEqual(['administrator']);
  });

  it('of the last two administrators are not both taken, also when each takes the other’s at the same moment', async () => {
    await using m = await withAdministrator();
    const budi = await m.register('Budi', 'administrator');
    const results = await Promise.allSettled([m.officials.appoint(budi.id, { roles: ['clerk'] }, m.ani.id), m.officials.appoint(m.ani.id, { roles: ['clerk'] }, budi.id)]);
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(results.find(({ status }) => status === 'rejected')).toMatchObject({ reason: expect.any(LastAdministrator) });
  });
});

describe('the audit log', () => {
  const read = async (m: Awaited<ReturnType<typeof withAdministrator>>) =>
    m.database.query<{ kind: string; of: string | null; by: string | null; roles: string[] | null }>(
      'select kind, (select name from official where id = a.official) as of, (select name from official where id = a.by_official) as by, roles from audit a order by no');

  it('tells who gave and took which role, and what it ended', async () => {
    await using m = await withAdministrator();
    const budi = await m.register('Budi', 'moderator');
    await m.signedIn(budi);
    await m.officials.appoint(budi.id, { roles: [] }, m.ani.id);
    expect((await read(m)).slice(2)).toEqual([
      { kind: 'joined', of: 'Budi', by: null, roles: null },
      { kind: 'role-given', of: 'Budi', by: null, roles: ['moderator'] },
      { kind: 'signed-in', of: 'Budi', by: 'Budi', roles: null },
      { kind: 'role-taken', of: 'Budi', by: 'Ani', roles: ['moderator'] },
      { kind: 'sign-in-ended', of: 'Budi', by: 'Ani', roles: null },
    ]);
  });

  it('says nothing of what was refused in the end', async () => {
    await using m = await withAdministrator();
    const before = await read(m);
    await m.officials.appoint(m.ani.id, { roles: ['clerk'] }, m.ani.id).catch(() => undefined);
    expect(await read(m)).toEqual(before);
  });

  it('is changed by nobody, and its times are the database’s own', async () => {
    await using m = await withAdministrator();
    for (const change of ['update audit set at = clock()', 'delete from audit', 'truncate audit']) {
      await expect(m.database.asApp(change)).rejects.toThrow('permission denied');
      await expect(m.database.query(`set role dialog_owner; ${change}`)).rejects.toThrow('what is on record stays');
      await m.database.query('reset role');
      await expect(m.database.query(change)).rejects.toThrow('what is on record stays');
    }
    await expect(m.database.asApp(`insert into audit (kind, at) values ('signed-in', clock())`)).rejects.toThrow('permission denied');
  });
});

describe('the database itself, of officials', () => {
  it('takes no code twice, no invitation twice, and removes nothing', async () => {
    await using m = await withAdministrator();
    await m.database.query('update official set last_totp_step = 5');
    await expect(m.database.query('update official set last_totp_step = last_totp_step - 1')).rejects.toThrow('taken once');
    await expect(m.database.query('update official set last_totp_step = null')).rejects.toThrow('taken once');
    for (const table of ['official', 'official_session', 'invitation', 'device']) await expect(m.database.asApp(`delete from ${table}`)).rejects.toThrow('permission denied');
    await expect(m.database.asApp(`update official set password_hash = '$argon2id$'`)).rejects.toThrow('permission denied');
  });

  it('lets no sign-in that ended go on', async () => {
    await using m = await withAdministrator();
    await m.signedIn(m.ani);
    await m.database.query('update official_session set ended_at = clock()');
    for (const change of ['ended_at = null', `expires_at = expires_at + interval '1 hour'`]) {
      await expect(m.database.query(`update official_session set ${change}`)).rejects.toMatchObject({ constraint: 'sign_in_stays_ended' });
    }
  });
});
