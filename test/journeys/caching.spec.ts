import { newTotpSecret, OfficialsService } from '@dialog/identity';
import { liveSession } from '../support/shared';

process.env.DEMO = 'on';

const live = liveSession();

describe('what others may keep', () => {
  it('carries no phone’s cookie', async () => {
    const { status, headers } = await live.app.stranger().get(`${live.session.path}/qr.svg`);
    expect([status, headers['cache-control'], headers['set-cookie']]).toEqual([200, 'public, max-age=60', undefined]);
  });

  it.each(['/me', '/sessions/:session/mine', '/official', '/invitations/none', '/sessions/:session/questions/1/phone', '/sessions/:session/inbox'])('is never what is about a person: %s', async (path) => {
    const address = path.replace(':session', live.session.id);
    for (const person of [live.app.stranger(), await live.app.phone(), live.app.moderator]) expect((await person.get(address)).headers['cache-control']).toBe('no-store');
  });

  it.each(['/sessions', '/sessions/:session', '/sessions/:session/stage', '/sessions/:session/questions', '/sessions/:session/journal', '/places'])('is asked for anew each time: %s', async (path) => {
    const address = path.replace(':session', live.session.id);
    const phone = await live.app.phone();
    const { headers } = await phone.get(address);
    expect(headers['cache-control']).toBe('no-cache');
    expect(headers.etag).toEqual(expect.any(String));
    expect((await live.app.stranger().get(address)).headers).toMatchObject({ 'cache-control': 'no-store', 'set-cookie': expect.anything() });
    expect((await live.app.moderator.get(address)).headers['cache-control']).toBe('no-store'); // nothing of the desk stays in the browser
  });
});

describe('the page of the demo’s codes', () => {
  it('shows an address as text, whatever it is', async () => {
    await live.app.get(OfficialsService).register({ name: 'Budi', email: '<img-src=x>@example.invalid', password: 'pendopo malowopati', totpSecret: newTotpSecret() } as never);
    const page = (await live.app.nest.inject('/dev/otp')).body;
    expect(page).toContain('&#60;img-src=x&#62;@example.invalid');
    expect(page).not.toContain('<img');
  });
});
