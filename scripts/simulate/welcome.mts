import type { Desk } from '../client/desk.mts';

/** What a person needs who wants to see it, or to sit at its desk. */
export function welcome(url: string, { session, code }: Desk, { email, password }: { email: string; password: string }): string {
  const lines = [
    ['Phone', `${url}/${code}`],
    ['Desk', `${url}/meja/${session}`],
    ['Hall screen', `${url}/layar/${session}`],
    ['Sign in', `${email}   ${password}`],
    ['Code', `${url}/dev/otp   (the six digits that go with the password; each works once)`],
  ];
  return lines.map(([name, what]) => `  ${name!.padEnd(12)} ${what}`).join('\n');
}
