import { normaliseCode } from '@dialog/platform';

export interface Asked {
  url: URL;
  session: string;
  /** The head that somebody else kept: 64 hexadecimal characters in lower case, or the ten characters without a dash. */
  head?: string;
  planted: boolean;
}

/** What the command line asks for. @throws Error in one line for a word that says nothing here */
export function readArguments([address, ...more]: string[]): Asked {
  if (!address || !URL.canParse(address)) throw new Error('Say which session: npm run verify -- http://localhost:3000/sesi/… [HEAD]');
  const url = new URL(address);
  const session = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/.exec(url.pathname.toLowerCase())?.[0];
  if (!session) throw new Error(`There is no session in ${url.pathname}`);
  const words = more.filter((word) => word !== '--planted');
  if (words.length > 1) throw new Error(`One head at most, not ${words.length}: ${words.join(' ')}`);
  return { url, session, head: words[0] === undefined ? undefined : readHead(words[0]), planted: more.includes('--planted') };
}

function readHead(word: string): string {
  if (/^[0-9a-f]{64}$/i.test(word)) return word.toLowerCase();
  const code = normaliseCode(word);
  if (/^[0-9A-HJKMNP-TV-Z]{10}$/.test(code)) return code;
  throw new Error(`Not a head: ${word}. A head is 64 hexadecimal characters, or the ten characters under the QR code`);
}
