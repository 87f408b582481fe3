import { KAPAS, NGRAHO, type TestSession } from './session';

/** A session with a bit of everything. */
export async function busy(session: TestSession) {
  const phones = await session.phones(6);
  await Promise.all(phones.map((phone, i) => phone.ask({ place: i % 3 ? KAPAS : NGRAHO, ...(i % 2 ? { mode: 'speak', name: `Warga ${i}` } : { mode: 'phone', phone: '081234567890' }) })));
  await Promise.all(phones.map((phone, i) => phone.support(((i + 1) % 6) + 1)));
  await session.desk('POST', '/steps/1/begin');
  await session.desk('POST', '/questions/2/seen', { topic: 'Irigasi' });
  await session.wholeTurn(0);
  await session.next(1);
  await session.turn(2, 'missed');
  await session.next(2);
  await session.turn(3, 'start');
  await session.turn(3, 'pause');
  await Promise.all(phones.map((phone) => phone.ask({ text: `Pertanyaan yang panjang sekali, ${'dan masih panjang '.repeat(20)}` })));
  await phones[0]!.withdraw((await phones[0]!.mine()).questions.at(-1)!.no);
}
