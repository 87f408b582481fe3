import { TestApp } from '../support/app';
import { aQuestion, Phone } from '../support/session';

describe('a citizen whose phone forgot everything', () => {
  it('finds the questions again with the code, and goes on where the old phone was', async () => {
    await using app = await TestApp.start();
    const session = await app.open();
    const old = await session.phone();
    const question = aQuestion({ text: 'Kapan puskesmas pembantu dibuka lagi?' });
    await old.ask(question);
    await (await session.phone()).asks();
    await old.support(2);
    const { code } = (await old.person.get<{ code: string }>('/me')).body;
    expect(code).toMatch(/^[0-9A-Z]{5}-[0-9A-Z]{5}$/);

    const fresh = await app.phone();
    expect((await fresh.get(`${session.path}/mine`)).body).toEqual({ questions: [], supported: [], waiting: [] });
    const recovered = await fresh.post('/me/recover', { code: ` ${code.toLowerCase()} ` });
    expect(recovered.status).toBe(204);
    const phone = new Phone(session, app.as(String(recovered.headers['set-cookie']).split(';', 1)[0]!));

    expect(await phone.mine()).toMatchObject({ questions: [{ no: 1, text: 'Kapan puskesmas pembantu dibuka lagi?' }], supported: [2] });
    expect((await phone.ask(question)).body.no).toBe(1);
    expect(await phone.support(1)).toMatchObject({ status: 409, body: { code: 'own-question' } });
    using socket = await session.follow(phone);
    expect((await socket.join()).mine.questions).toHaveLength(1);
    expect(await socket.emit('withdraw', { no: 1 })).toEqual({ data: { no: 1 } });

    expect(await old.ask()).toMatchObject({ status: 401, body: { code: 'device-moved' } });
  });
});
