/**
 * How long a text is, in characters as its writer counts them up to a point: Unicode code points, as PostgreSQL's char_length counts.
 * Limits (10 to 1,000; 60; 140) are in these.
 */
export const lengthOf = (text: string): number => [...text].length;

const LINE_BREAKS = /\r\n?|[\n\v\f\u0085\u2028\u2029]/g;
/**
 * What nobody sees but everybody would receive: control characters, zero-width fillers, direction overrides and isolates, tags.
 * Not ZWNJ and ZWJ: Javanese script writes an open pangkon with the one, emoji families need the other. Nor emoji's variation selectors.
 */
const UNSEEN = /(?![\n\t]|\u200c|\u200d|\ufe0e|\ufe0f)[\p{Cc}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\ufff9-\ufffb]/gu;
/** Looks like a blank, is none for \s. */
const EMPTY_BRAILLE = '\u2800';
/** Joiners join two things: one between two characters is enough, beside a blank there is nothing to join. */
const JOINERS = /(\u200c|\u200d)(?:\u200c|\u200d)+/g;
const IDLE_JOINER = /(?<=^|\s)(?:\u200c|\u200d)|(?:\u200c|\u200d)(?=\s|$)/g;
/** Javanese stacks up to four signs on a letter; more is a tower meant to cover other lines. */
const TOWERS = /(\p{M}{4})\p{M}+/gu;

/** Letters, digits, marks and blanks of ASCII, as nearly all Indonesian is written: nothing in it is unseen, composed or half. */
const PLAIN = /^[ -~]*$/;

/** A text as it is kept: composed (NFC), without what nobody sees, blanks single, line breaks kept and single, no half characters. */
export function clean(text: string): string {
  if (PLAIN.test(text)) return text.replace(/ {2,}/g, ' ').trim();
  return text
    .toWellFormed()
    .replace(LINE_BREAKS, '\n')
    .replace(UNSEEN, '')
    .replaceAll(EMPTY_BRAILLE, ' ')
    .normalize('NFC')
    .replace(TOWERS, '$1')
    .replace(JOINERS, '$1')
    .replace(IDLE_JOINER, '')
    .replace(/\s+/g, (blanks) => (blanks.includes('\n') ? '\n' : ' '))
    .trim();
}

/** For what has one line: a name, a topic. */
export const oneLine = (text: string): string => clean(text).replaceAll('\n', ' ');

/** What a question is about, until a moderator says it better: its first words, at most 60 characters, without the mark that ends a sentence. */
export function topicOf(text: string, limit = 60): string {
  const line = oneLine(text);
  // a single character may be longer than the limit, and a topic is never nothing
  const words = firstWords(line, limit) || [...line].slice(0, limit).join('');
  return words.replace(/[\s.,;:!?…'"“”‘’«»([{\-–—/&+]+$/u, '') || words;
}

/** So much of a question is on the stage; the rest comes by HTTP. */
const TEXT_ON_STAGE = 140;

/** A text that fits, an ellipsis standing for what is left out. @param limit in characters, the ellipsis included */
export function cut(text: string, limit = TEXT_ON_STAGE): string {
  return lengthOf(text) <= limit ? text : `${firstWords(text, limit - 1).trimEnd()}…`;
}

const graphemes = new Intl.Segmenter('id', { granularity: 'grapheme' });

/** As much as fits, cut between words, or inside a word that takes more than a third of the room; never inside what reads as one character. */
function firstWords(text: string, limit: number): string {
  if (lengthOf(text) <= limit) return text;
  const end = PLAIN.test(text) ? limit : endOfGraphemes(text, limit);
  if (/\s/.test(text.charAt(end))) return text.slice(0, end);
  const lastBlank = text.slice(0, end).search(/\s\S*$/);
  return text.slice(0, lastBlank > (end * 2) / 3 ? lastBlank : end);
}

/** Where the last whole one ends that fits. */
function endOfGraphemes(text: string, limit: number): number {
  let end = 0;
  let room = limit;
  for (const { segment, index } of graphemes.segment(text)) {
    room -= lengthOf(segment);
    if (room < 0) break;
    end = index + segment.length;
  }
  return end;
}
