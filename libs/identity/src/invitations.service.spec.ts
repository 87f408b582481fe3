import { randomUUID } from 'node:crypto';
import { Clock, InvalidInput, NotFound } from '@dialog/platform';
import { testModule } from '../../../test/support/database';
import { totpCode } from './domain/totp';
import { EmailTaken, InvitationGone, WrongOtp } from './identity.errors';
import { IdentityModule } from './identity.module';
import { InvitationsService } from './invitations.service';
import { OfficialsService } from './officials.service';

const tokenIn = ({ link }: { link: string }) => link.split('/').at(-1)!;

async function withInvitation() {
  const module = await testModule(IdentityModule);
  const [officials, invitations] = [module.get(OfficialsService), module.get(InvitationsService)];
  const token = tokenIn(await invitations.inviteFirst(['administrator']));
  const { secret } = await invitations.look(token);
  const accept = async (email = 'budi@example.go.id', otp?: string) =>
    invitations.accept(token, { name: 'Budi', email, password: 'pendopo malowopati', otp: otp ?? totpCode(secret, await module.get(Clock).now()) });
  return { ...module, officials, invitations, token, accept };
}

describe('an invitation', () => {
  it('makes one official with its roles, once, and tells ten codes', async () => {
    await using m = await withInvitation();
    expect(await m.officials.exist()).toBe(false);
    const { official, recoveryCodes } = await m.accept();
    expect(official).toMatchObject({ name: 'Budi' });
    expect(new Set(recoveryCodes).size).toBe(10);
    expect(await m.officials.list()).toEqual([{ ...official, email: 'budi@example.go.id', roles: ['administrator'] }]);
    await expect(m.accept('other@example.go.id')).rejects.toThrow(InvitationGone);
    await expect(m.invitations.look(m.token)).rejects.toThrow(InvitationGone);
  });

  it('makes one also when the link is used twice at once', async () => {
    await using m = await withInvitation();
    const results = await Promise.allSettled([m.accept('a@example.go.id'), m.accept('b@example.go.id')]);
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('shows the same secret until it is used, and stays open after a wrong code or a taken address', async () => {
    await using m = await withInvitation();
    await m.officials.register({ name: 'Ani', email: 'ani@example.go.id', password: 'pendopo malowopati', roles: ['moderator'] });
    await expect(m.accept('budi@example.go.id', '000000')).rejects.toThrow(WrongOtp);
    await expect(m.accept('ani@example.go.id')).rejects.toThrow(EmailTaken);
    await expect(m.accept()).resolves.toBeDefined();
  });

  it('of the installation itself ends those before it that were not used, so that one link is valid', async () => {
    await using m = await withInvitation();
    const made = await Promise.all([m.invitations.inviteFirst(['administrator']), m.invitations.inviteFirst(['administrator'])]);
    await expect(m.accept()).rejects.toThrow(InvitationGone);
    const opened = await Promise.allSettled(made.map((each) => m.invitations.look(tokenIn(each))));
    expect(opened.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('of an administrator stands beside others, is listed without its link, and ends when revoked', async () => {
    await using m = await withInvitation();
    const { official: by } = await m.accept();
    const [one, other] = [await m.invitations.invite({ roles: ['moderator', 'clerk'] }, by.id), await m.invitations.invite({ roles: ['chair'] }, by.id)];
    const open = await m.invitations.open();
    expect(open).toMatchObject([{ id: other.id, roles: ['chair'], by: 'Budi' }, { id: one.id, roles: ['moderator', 'clerk'], by: 'Budi' }]);
    expect(JSON.stringify(open)).not.toContain(tokenIn(one));
    await m.invitations.revoke(one.id, by.id);
    await expect(m.invitations.look(tokenIn(one))).rejects.toThrow(InvitationGone);
    await expect(m.invitations.revoke(one.id, by.id)).rejects.toThrow(NotFound);
    await expect(m.invitations.look(tokenIn(other))).resolves.toBeDefined();
  });

  it('makes an officer of an agency or none, never half of it', async () => {
    await using m = await withInvitation();
    const { official: by } = await m.accept();
    await expect(m.invitations.invite({ roles: ['agency'] }, by.id)).rejects.toThrow(InvalidInput);
    await expect(m.invitations.invite({ roles: ['clerk'], agency: randomUUID() }, by.id)).rejects.toThrow(InvalidInput);
  });

  it('is not made longer, by the app or by anybody', async () => {
    await using m = await withInvitation();
    const refused = { code: '23514', constraint: 'invitation_is_used_once' };
    await expect(m.database.asApp(`update invitation set expires_at = expires_at + interval '1 day'`)).rejects.toMatchObject(refused);
    await expect(m.database.query(`update invitation set expires_at = expires_at + interval '1 day'`)).rejects.toMatchObject(refused);
  });

  it('takes one connection to be used, so that many tries at once do not wait for each other for ever', async () => {
    await using m = await withInvitation();
    const tries = Array.from({ length: 25 }, () => m.accept('budi@example.go.id', '000000').catch((error: unknown) => error));
    for (const error of await Promise.all(tries)) expect(error).toBeInstanceOf(WrongOtp);
  });

  it('is out of date after seven days', async () => {
    await using m = await withInvitation();
    await m.database.moveClock('7 days 1 second');
    await expect(m.accept()).rejects.toThrow(InvitationGone);
  });
});
