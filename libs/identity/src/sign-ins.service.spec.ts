import { Clock, NotFound, TooManyRequests } from '@dialog/platform';
import { testModule } from '../../../test/support/database';
import { newTotpSecret, totpCode } from './domain/totp';
import { SignInRefused } from './identity.errors';
import { IdentityModule } from './identity.module';
import { OfficialsService } from './officials.service';
import { OwnSignInsService } from './own-sign-ins.service';
import { RecoveryCodesService } from './recovery-codes.service';
import { type SignedIn, type SigningIn, SignInsService } from './sign-ins.service';

const HALL = '192.0.2.1';
const PASSWORD = 'malowopati jumat siang';
const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';

async function withModerator() {
  const module = await testModule(IdentityModule);
  const secret = newTotpSecret();
  const official = await module.get(OfficialsService).register({ name: 'Sri Wahyuni', email: 'Sri@Example.go.id', password: PASSWORD, totpSecret: secret, roles: ['moderator'] });
  const otp = async () => totpCode(secret, await module.get(Clock).now());
  const signIn = async (wrong: { email?: string; password?: string; otp?: string } = {}, from: Partial<SigningIn> = {}) =>
    module.get(SignInsService).signIn({ email: 'sri@example.go.id', password: PASSWORD, otp: await otp(), ...wrong }, { network: HALL, ...from });
  const kinds = async () => (await module.database.query<{ kind: string }>('select kind from audit order by no')).map(({ kind }) => kind);
  return { ...module, official, signIn, otp, kinds, signIns: module.get(SignInsService), own: module.get(OwnSignInsService), codes: module.get(RecoveryCodesService) };
}

const cookie = ({ token }: Pick<SignedIn, 'token'>) => `dp_session=${token}`;
const cookies = (signedIn: SignedIn) => `${cookie(signedIn)}; dp_browser=${signedIn.browser}`;

describe('signing in', () => {
  it('takes address in any case, password and code, and is known by its cookie from then on', async () => {
    await using m = await withModerator();
    const signedIn = await m.signIn({ email: 'SRI@example.go.id' });
    expect(signedIn.official).toEqual(m.official);
    expect(await m.signIns.officialOf(cookie(signedIn))).toEqual({ ...m.official, roles: ['moderator'] });
    const kept = JSON.stringify(await m.database.query('select s::text from official_session s'));
    for (const secret of [signedIn.token, signedIn.browser]) expect(kept).not.toContain(secret);
  });

  it('says the same whichever part is wrong, and notes whose account it was, never an address', async () => {
    await using m = await withModerator();
    for (const wrong of [{ email: 'nobody@example.go.id' }, { password: 'malowopati jumat pagi' }, { otp: '000000' }, { otp: 'ABCDE-FGHJK' }]) {
      await expect(m.signIn(wrong)).rejects.toThrow(SignInRefused);
    }
    const refused = await m.database.query<{ official: string | null }>(`select official from audit where kind = 'sign-in-refused' order by no`);
    expect(refused.map(({ official }) => official)).toEqual([null, m.official.id, m.official.id, m.official.id]);
  });

  it('is refused to whoever has no role left', async () => {
    await using m = await withModerator();
    await m.database.query('delete from official_role');
    await expect(m.signIn()).rejects.toThrow(SignInRefused);
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
    await m.signIns.signOut(cookie(first));
    expect(await m.signIns.officialOf(cookie(first))).toBeUndefined();
    await m.database.moveClock('1 minute');
    const second = await m.signIn();
    await m.database.moveClock('11 hours 59 minutes');
    expect(await m.signIns.officialOf(cookie(second))).toBeDefined();
    await m.database.moveClock('2 minutes');
    expect(await m.signIns.officialOf(cookie(second))).toBeUndefined();
  });

  it('ends what the browser had before, its cookie lost or not', async () => {
    await using m = await withModerator();
    const first = await m.signIns.begin(m.official, { network: HALL });
    const second = await m.signIns.begin(m.official, { network: HALL, cookies: cookies(first) });
    const third = await m.signIns.begin(m.official, { network: HALL, cookies: `dp_browser=${second.browser}` });
    const elsewhere = await m.signIns.begin(m.official, { network: HALL });
    expect(second.browser).toBe(first.browser);
    for (const ended of [first, second]) expect(await m.signIns.officialOf(cookie(ended))).toBeUndefined();
    for (const open of [third, elsewhere]) expect(await m.signIns.officialOf(cookie(open))).toBeDefined();
    expect(await m.kinds()).toEqual(['joined', 'role-given', 'signed-in', 'sign-in-replaced', 'signed-in', 'sign-in-replaced', 'signed-in', 'signed-in']);
  });

  it('knows nobody without a cookie, or with one of its own making', async () => {
    await using m = await withModerator();
    expect(await m.signIns.officialOf(undefined)).toBeUndefined();
    expect(await m.signIns.officialOf('dp_session=abc; dp_device=x')).toBeUndefined();
  });
});

describe('guessing', () => {
  it('is slowed down after ten wrong tries from one network, while the owner comes in from another', async () => {
    await using m = await withModerator();
    for (let tries = 0; tries < 10; tries++) await expect(m.signIn({ password: 'x' })).rejects.toThrow(SignInRefused);
    await expect(m.signIn()).rejects.toThrow(TooManyRequests);
    await expect(m.signIn({}, { network: '198.51.100.7' })).resolves.toBeDefined();
  });

  it('by sixty in the hall keeps out of it whoever is new there, and nobody whose browser signed in before', async () => {
    await using m = await withModerator();
    const before = await m.signIn();
    await m.database.moveClock('30 seconds');
    for (let tries = 0; tries < 60; tries++) await m.signIn({ email: `${tries}@example.go.id` }).catch(() => undefined);
    await expect(m.signIn()).rejects.toThrow(TooManyRequests);
    await expect(m.signIn({}, { cookies: 'dp_browser=made-up' })).rejects.toThrow(TooManyRequests);
    await expect(m.signIn({}, { cookies: cookies(before) })).resolves.toBeDefined();
  });

  it('from such a browser has ten tries too, and no account but the one it knows', async () => {
    await using m = await withModerator();
    const before = await m.signIn();
    for (let tries = 0; tries < 10; tries++) await expect(m.signIn({ password: 'x' }, { cookies: cookies(before) })).rejects.toThrow(SignInRefused);
    await expect(m.signIn({}, { cookies: cookies(before) })).rejects.toThrow(TooManyRequests);
    await m.database.moveClock('30 seconds');
    await expect(m.signIn()).resolves.toBeDefined();
    for (let tries = 0; tries < 10; tries++) await m.signIn({ email: 'ani@example.go.id' }, { cookies: cookies(before) }).catch(() => undefined);
    await expect(m.signIn({ email: 'ani@example.go.id' }, { cookies: cookies(before) })).rejects.toThrow(TooManyRequests);
  }, 60_000);
});

describe('a recovery code', () => {
  it('stands once in place of the six digits, however it is typed', async () => {
    await using m = await withModerator();
    const [first, second] = await m.codes.renew(m.official.id);
    const results = await Promise.allSettled([m.signIn({ otp: first }), m.signIn({ otp: first })]);
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(await m.codes.left(m.official.id)).toBe(9);
    await expect(m.signIn({ otp: ` ${second!.toLowerCase().replace('-', ' ')}` })).resolves.toBeDefined();
    expect((await m.kinds()).filter((kind) => kind.startsWith('recovery'))).toEqual(['recovery-codes-made', 'recovery-code-used', 'recovery-code-used']);
  });

  it('is not spent by a wrong password', async () => {
    await using m = await withModerator();
    const [code] = await m.codes.renew(m.official.id);
    await expect(m.signIn({ password: 'x', otp: code })).rejects.toThrow(SignInRefused);
    await expect(m.signIn({ otp: code })).resolves.toBeDefined();
  });

  it('ends when new ones are made; also two who make them at once leave ten', async () => {
    await using m = await withModerator();
    const [old] = await m.codes.renew(m.official.id);
    await Promise.all([m.codes.renew(m.official.id), m.codes.renew(m.official.id)]);
    expect(await m.codes.left(m.official.id)).toBe(10);
    await expect(m.signIn({ otp: old })).rejects.toThrow(SignInRefused);
  });

  it('is another person’s for nobody, and is not kept as it is', async () => {
    await using m = await withModerator();
    const ani = await m.get(OfficialsService).register({ name: 'Ani', email: 'ani@example.go.id', password: PASSWORD, roles: ['clerk'] });
    const [code] = await m.codes.renew(ani.id);
    await expect(m.signIn({ otp: code })).rejects.toThrow(SignInRefused);
    await m.database.query('update recovery_code set used_at = clock()');
    await expect(m.database.query('update recovery_code set used_at = null')).rejects.toMatchObject({ constraint: 'recovery_code_is_used_once' });
  });
});

describe('one’s own sign-ins', () => {
  it('are told by browser and time, the one that asks marked, and are ended one by one or all', async () => {
    await using m = await withModerator();
    const [here, there] = [await m.signIns.begin(m.official, { network: HALL, userAgent: FIREFOX }), await m.signIns.begin(m.official)];
    const list = await m.own.list(m.official.id, cookie(here));
    expect(list.map(({ browser, here: asks }) => [browser, asks]).toSorted()).toEqual([['', false], ['Firefox, Linux', true]]);
    await m.own.end(m.official.id, list.find(({ here: asks }) => !asks)!.id);
    expect(await m.signIns.officialOf(cookie(there))).toBeUndefined();
    await m.own.endAll(m.official.id);
    expect(await m.own.list(m.official.id, undefined)).toEqual([]);
    expect((await m.kinds()).slice(-2)).toEqual(['sign-in-ended', 'sign-in-ended']);
  });

  it('are nobody else’s to end', async () => {
    await using m = await withModerator();
    const signedIn = await m.signIn();
    const ani = await m.get(OfficialsService).register({ name: 'Ani', email: 'ani@example.go.id', password: PASSWORD, roles: ['clerk'] });
    const [open] = await m.own.list(m.official.id, undefined);
    await expect(m.own.end(ani.id, open!.id)).rejects.toThrow(NotFound);
    expect(await m.signIns.officialOf(cookie(signedIn))).toBeDefined();
  });

  it('were used when they were, to the minute', async () => {
    await using m = await withModerator();
    const signedIn = await m.signIn();
    const used = async () => Date.parse((await m.own.list(m.official.id, undefined))[0]!.used);
    const began = await used();
    await m.signIns.officialOf(cookie(signedIn));
    expect(await used()).toBe(began);
    await m.database.moveClock('2 hours');
    await m.signIns.officialOf(cookie(signedIn));
    expect(await used()).toBeGreaterThanOrEqual(began + 7_200_000);
  });
});
