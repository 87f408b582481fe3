import { Clock } from '@dialog/platform';
import { testModule } from '../../../test/support/database';
import { totpCode } from './domain/totp';
import { EmailTaken, InvitationGone, WrongOtp } from './identity.errors';
import { IdentityModule } from './identity.module';
import { OfficialsService } from './officials.service';

async function withInvitation() {
  const module = await testModule(IdentityModule);
  const officials = module.get(OfficialsService);
  const token = await officials.invite({ roles: ['moderator'] });
  const { secret } = await officials.invitation(token);
  const accept = async (email = 'budi@example.go.id', otp?: string) =>
    officials.accept(token, { name: 'Budi', email, password: 'pendopo malowopati', otp: otp ?? totpCode(secret, await module.get(Clock).now()) });
  return { ...module, officials, token, accept };
}

describe('an invitation', () => {
  it('makes one moderator, once', async () => {
    await using m = await withInvitation();
    expect(await m.officials.exist()).toBe(false);
    expect(await m.accept()).toMatchObject({ name: 'Budi' });
    expect(await m.officials.exist()).toBe(true);
    await expect(m.accept('other@example.go.id')).rejects.toThrow(InvitationGone);
    await expect(m.officials.invitation(m.token)).rejects.toThrow(InvitationGone);
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

  it('ends those before it that were not used, so that one link is valid', async () => {
    await using m = await withInvitation();
    const [second, third] = await Promise.all([m.officials.invite({ roles: ['moderator'] }), m.officials.invite({ roles: ['moderator'] })]);
    await expect(m.accept()).rejects.toThrow(InvitationGone);
    const opened = await Promise.allSettled([second, third].map((token) => m.officials.invitation(token)));
    expect(opened.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
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

describe('the database itself, of officials', () => {
  it('takes no code twice, no invitation twice, and removes nothing', async () => {
    await using m = await withInvitation();
    await m.accept();
    await expect(m.database.query('update official set last_totp_step = last_totp_step - 1')).rejects.toThrow('taken once');
    await expect(m.database.query('update official set last_totp_step = null')).rejects.toThrow('taken once');
    await expect(m.database.query('update invitation set used_at = null')).rejects.toThrow('used once');
    for (const table of ['official', 'official_session', 'invitation', 'device']) await expect(m.database.asApp(`delete from ${table}`)).rejects.toThrow('permission denied');
    await expect(m.database.asApp(`update official set password_hash = '$argon2id$'`)).rejects.toThrow('permission denied');
  });
});
