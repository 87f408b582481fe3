import type { Stand } from './stand';

/** All that a command could leave behind in a session. */
export async function keptOf(stand: Stand, session: string) {
  const tables = ['question', 'asker', 'question_phone', 'support', 'turn', 'answer', 'entry', 'words'];
  const counts = tables.map((table) => `(select count(*)::int from ${table} where session = $1) as ${table}`).join(', ');
  const [kept] = await stand.query<Record<string, unknown>>(`select ${counts}, seq, v, encode(head, 'hex') as head from floor where session = $1`, [session]);
  return kept!;
}

/** Texts of which each tries something, between words of a question. */
export const texts: Record<string, string> = {
  HTML: '<img src=x onerror=alert(1)> kapan <b>jalan</b> <a href="javascript:alert(1)">desa</a> diperbaiki?',
  'a script': '</script><script>alert(1)</script><!-- kapan jalan desa diperbaiki? ]]>',
  'an attribute’s end': '" onmouseover="alert(1)" x=\' kapan jalan desa diperbaiki? `',
  'HTML that is escaped already': '&lt;img src=x onerror=alert(1)&gt; &amp;lt; kapan jalan desa diperbaiki?',
  'a template': '{{constructor.constructor("alert(1)")()}} ${7*7} <%= 7*7 %> {@html "x"} #{7*7} jalan desa',
  SQL: "'); drop table question; -- kapan jalan desa diperbaiki?",
  NUL: 'kapan\0 jalan\u0001 desa\u007f diperbaiki?\u009f',
  'half characters': 'kapan \ud800 jalan \udc00 desa \udbff diperbaiki?',
  'directions turned round': 'kapan \u202ealsed nalaj\u202c \u2066\u2067\u2068 diperbaiki\u2069\u200f\u061c?',
  'a flood of nothing': `kapan jalan desa${'\u200b\u2060\ufeff'.repeat(300)} diperbaiki?`,
  'a flood of joiners': `kapan jalan${'\u200d'.repeat(400)}${'\u200c'.repeat(400)}desa diperbaiki?`,
  'a tower': `kapan jal${'\u0301\u0320'.repeat(400)}an desa diperbaiki?`,
  'hidden tags': `kapan jalan desa diperbaiki?${'\u{e0041}\u{e0042}'.repeat(400)}`,
  'a flood of lines': `kapan${'\n\r\n\u2028\u2029\v'.repeat(150)}jalan desa diperbaiki?`,
  'blanks that are none': `kapan${'\u2800\u3164\u00a0'.repeat(300)}jalan desa diperbaiki?`,
  'noncharacters': 'kapan \uffff\ufffe\ufdd0 jalan \ufff9desa\ufffb diperbaiki?',
  'a key of JavaScript': '__proto__ constructor toString prototype hasOwnProperty',
};

/** Nothing one does not see, nothing that covers or turns round what stands beside it. */
export function expectHarmless(text: string) {
  expect(text.isWellFormed()).toBe(true);
  expect(text).not.toMatch(/(?!\n)\p{Cc}|[\p{Bidi_Control}\u200b\u2060\ufeff\u3164\u2800\u2028\u2029\p{Noncharacter_Code_Point}]|[\u{e0000}-\u{e007f}]/u);
  expect(text).not.toMatch(/\p{M}{5}|[\u200c\u200d]{2}|\n\n|\s{3}/u);
  expect([...text].length).toBeLessThanOrEqual(1_000);
}

/** What a page says, read as a browser would: tags are gone, so what is left was written as text. */
export const textOf = (page: string) =>
  page
    .replaceAll(/<(script|style)\b[\s\S]*?<\/\1>/g, '')
    .replaceAll(/<!--[\s\S]*?-->|<[^>]*>/g, '')
    .replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&');

/** What a text would need to be more than one. */
export const alive = /<img src=x|<script>alert|<a href="javascript|<b>jalan/;
