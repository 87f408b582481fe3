import { Clock, TooManyRequests } from '@dialog/platform';
import { testModule } from '../../../test/support/database';
import { newTotpSecret, totpCode } from './domain/totp';
import { SignInRefused } from './identity.errors';
import { IdentityModule } from './identity.module';
import { OfficialsService } from './officials.service';
import { SignInsService } from './sign-ins.service';

const NETWORK = '192.0.2.1';
const PASSWORD = 'malowopati jumat siang';

async function withModerator() {
  const module = await testModule(IdentityModule);
  const secret = newTotpSecret();
  const official = await module.get(OfficialsService).register({ name: 'Sri Wahyuni', email: 'Sri@Example.go.id', password: PASSWORD, totpSecret: secret, roles: ['moderator'] });
  const otp = async () => totpCode(secret, await module.get(Clock).now());
  const signIn = async (wrong: { email?: string; password?: string; otp?: string } = {}, network = NETWORK) =>
    module.get(SignInsService).signIn({ email: 'sri@example.go.id', password: PASSWORD, otp: await otp(), ...wrong }, network);
  const cookie = (token: string) => `dp_session=${token}`;
  return { ...module, official, signIn, cookie, otp, signIns: module.get(SignInsService) };
}

describe('signing in', () => {
  it('takes address in any case, password and code, and is known by its cookie from then on', async () => {
    await using m = await withModerator();
    const { official, token } = await m.signIn({ email: 'SRI@example.go.id' });
    expect(official).toEqual(m.official);
    expect(await m.signIns.officialOf(m.cookie(token))).toEqual({ ...m.official, roles: ['moderator'] });
    expect(JSON.stringify(await m.database.query('select s::text from official_session s'))).not.toContain(token);
  });

  it('says the same whichever part is wrong', async () => {
    await using m = await withModerator();
    for (const wrong of [{ email: 'nobody@example.go.id' }, { password: 'malowopati jumat pagi' }, { otp: '000000' }]) {
      await expect(m.signIn(wrong)).rejects.toThrow(SignInRefused);
    }
  });

  it('takes a code once, also when two come together', async () => {
    await using m = await withModerator();
    const otp = await m.otp();
    const results = await Promise.allSettled([m.signIn({ otp }), m.signIn({ otp })]);
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    await m.database.moveClock('30 seconds');
    await expect(m.signIn()).resolves.toBeDefined();
    await expect(m.signIn({ otp })).rejects.toThrow(SignInRefused);
  });

  it('ends with signing out, and by itself after twelve hours', async () => {
    await using m = await withModerator();
    const first = await m.signIn();
    await m.signIns.signOut(m.cookie(first.token));
    expect(await m.signIns.officialOf(m.cookie(first.token))).toBeUndefined();
    await m.database.moveClock('1 minute');
    const second = await m.signIn();
    await m.database.moveClock('11 hours 59 minutes');
    expect(await m.signIns.officialOf(m.cookie(second.token))).toBeDefined();
    await m.database.moveClock('2 minutes');
    expect(await m.signIns.officialOf(m.cookie(second.token))).toBeUndefined();
  });

  it('is slowed down after ten wrong tries from one network, while the owner comes in from another', async () => {
    await using m = await withModerator();
    for (let tries = 0; tries < 10; tries++) await expect(m.signIn({ password: 'x' })).rejects.toThrow(SignInRefused);
    await expect(m.signIn()).rejects.toThrow(TooManyRequests);
    await expect(m.signIn({}, '198.51.100.7')).resolves.toBeDefined();
  });

  it('knows nobody without a cookie, or with one of its own making', async () => {
    await using m = await withModerator();
    expect(await m.signIns.officialOf(undefined)).toBeUndefined();
    expect(await m.signIns.officialOf('dp_session=abc; dp_device=x')).toBeUndefined();
  });
});
