import type { Account } from './accounts';
import type { OnRecord } from './on-record';

/** What a person needs who has just started the demo. */
export function welcome(publicUrl: string, accounts: Account[], live: OnRecord): string {
  const lines = [
    ['Home', publicUrl],
    ['Phones', `${publicUrl}/${live.code}`, 'the live session, by its short code'],
    ['Hall screen', `${publicUrl}/layar/${live.id}`],
    ['Desk', `${publicUrl}/meja/${live.id}`],
    ...accounts.map(({ email, password, name }, i) => [i === 0 ? 'Sign in' : '', `${email.padEnd(26)} ${password}`, name]),
    ['Code', `${publicUrl}/dev/otp`, 'the six digits that go with the password'],
  ];
  const width = Math.max(...lines.filter(([, , note]) => note).map(([, what]) => what!.length));
  const told = lines.map(([name, what, note]) => `  ${name!.padEnd(12)} ${note ? `${what!.padEnd(width)}   ${note}` : what}`);
  return `\nThe demo; all people in it are invented.\n${told.join('\n')}`;
}
