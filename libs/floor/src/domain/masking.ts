/** A text as others may see it. */
export interface Masked {
  text: string;
  /** Something was taken out: the writer is told. */
  masked: boolean;
}

const DIGIT = /\p{Nd}/u;
/** Nothing one sees: zero-width and direction marks, and what sits on the character before (keycaps, accents). */
const UNSEEN = /[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Mn}\p{Me}]/u;

/**
 * Replaces each digit of what looks like a telephone number (Indonesian, or any with a "+") or an identity number (NIK, KK: 16 digits)
 * by a dot, in whatever digits, grouping or zero-width disguise. Dates, times, prices and the numbers of rules stay.
 * In doubt it masks: a masked quantity can be written again, a published number cannot be taken back.
 */
export function mask(text: string): Masked {
  if (!DIGIT.test(text)) return { text, masked: false };
  const characters = [...text];
  const seen = characters.flatMap((character, at) => (UNSEEN.test(character) ? [] : [{ at, as: asRead(character) }]));
  const spans = numbersIn(seen.map(({ as }) => as).join(''));
  for (const [start, end] of spans) {
    const next = seen[end]?.at ?? characters.length;
    for (let at = seen[start]!.at; at < next; at++) characters[at] = dotted(characters[at]!);
  }
  return { text: characters.join(''), masked: spans.length > 0 };
}

const dotted = (character: string) => (DIGIT.test(character) ? '•' : UNSEEN.test(character) ? '' : character);

/** One UTF-16 unit for each character: a digit of any script as ASCII. */
function asRead(character: string): string {
  if (!DIGIT.test(character)) return character.length === 1 ? character : 'x';
  // Unicode keeps the ten digits of a script together, from nought to nine.
  const code = character.codePointAt(0)!;
  let zero = code;
  while (DIGIT.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String((code - zero) % 10);
}

type Span = [start: number, end: number];

interface Digits {
  start: number;
  digits: string;
}

const BETWEEN = String.raw`[\s.()\[\]_*~·−\p{Pd}]{1,4}`;
const RUN = new RegExp(String.raw`\+?\s?\d+(?:${BETWEEN}\d+)*`, 'gu');

/** "17-08-2026", "2026-08-17", "13.00", "13:00". A phone number in pairs goes on after the third. */
const DATES_AND_TIMES =
  /(?<![\d.:])(?:(?:0?[1-9]|[12]\d|3[01])([-.])(?:0?[1-9]|1[0-2])\1(?:19|20)\d\d(?!\1?\d)|(?:19|20)\d\d-(?:0[1-9]|1[0-2])-[0-3]\d(?!-?\d)|(?:[01]?\d|2[0-4])[.:][0-5]\d(?![.:]?\d))/g;
/** "Rp 62500000000", and thousands by dots with or without it; "62.8…" without it is rather a phone. Never what follows an area or country code. */
const AMOUNTS = new RegExp(String.raw`(?<=\b(?:Rp|IDR)\.?\s*)[1-9](?:\.?\d){0,14}(?![.\d]*\d)|(?<![\d.+]|\b(?:0\d{0,3}|62)${BETWEEN})(?!62\.8)[1-9]\d{0,2}(?:\.\d{3})+(?!\.?\d)`, 'giu');
/** "0353/881826"; elsewhere a stroke parts the numbers of a rule or a letter. */
const AREA_CODE_AND_STROKE = /(?<!\d)(0[2-9]\d{1,2})\/(?=\d{6,8}(?![\d/]))/g;

function numbersIn(read: string): Span[] {
  const blank = (found: string) => 'x'.repeat(found.length);
  const rest = read.replace(DATES_AND_TIMES, blank).replace(AMOUNTS, blank).replace(AREA_CODE_AND_STROKE, '$1-');
  return [...rest.matchAll(RUN)].flatMap(({ 0: run, index }) => {
    const groups = [...run.matchAll(/\d+/g)].map(({ 0: digits, index: within }) => ({ start: index + within, digits }));
    return numbersAmong(groups, run.startsWith('+'));
  });
}

function numbersAmong(groups: Digits[], international: boolean): Span[] {
  const spans: Span[] = [];
  for (let at = 0; at < groups.length; ) {
    const end = numberEnd(groups, at, international && at === 0);
    if (end) spans.push([groups[at]!.start, groups[end - 1]!.start + groups[end - 1]!.digits.length]);
    at = end ?? at + 1;
  }
  return spans;
}

/** Where a number ends that begins with this group: before another number if one follows, else as late as it may. */
function numberEnd(groups: Digits[], at: number, international: boolean): number | undefined {
  const ends = [...phoneEnds(groups, at, international), ...identityEnds(groups, at)];
  const beforeAnother = ends.findLast((end) => identityEnds(groups, end).length > 0 || phoneEnds(groups, end, false).length > 0);
  return beforeAnother ?? ends.at(-1);
}

/** The country's provinces begin with these; none with 20, as years do. */
const PROVINCE = /^(?:1[1-9]|21|3[1-6]|5[1-3]|6[1-5]|7[1-6]|8[12]|9[1-7])/;

function identityEnds(groups: Digits[], at: number): number[] {
  if (at < groups.length && groups[at]!.digits.length >= 15) return [at + 1];
  const ends = endsWithin(groups, at, 16, 16);
  if (ends.length === 0 || !PROVINCE.test(joined(groups, at, 2))) return [];
  return groups.slice(at, ends[0]).every(({ digits }) => /^(?:19|20)\d\d$/.test(digits)) ? [] : ends;
}

function phoneEnds(groups: Digits[], at: number, international: boolean): number[] {
  const digits = joined(groups, at, 4);
  if (international || digits.startsWith('0062')) return endsWithin(groups, at, 9, 16);
  if (/^0[2-9]/.test(digits)) return endsWithin(groups, at, 9, 14);
  return /^62(?:[2-9]|08)/.test(digits) ? endsWithin(groups, at, 9, 14) : [];
}

const joined = (groups: Digits[], at: number, count: number) => groups.slice(at, at + count).map(({ digits }) => digits).join('');

/** The ends at which so many digits have come together. */
function endsWithin(groups: Digits[], at: number, least: number, most: number): number[] {
  const ends: number[] = [];
  for (let end = at, digits = 0; end < groups.length && digits < most; ) {
    digits += groups[end++]!.digits.length;
    if (digits >= least && digits <= most) ends.push(end);
  }
  return ends;
}
