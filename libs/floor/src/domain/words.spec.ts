import fc from 'fast-check';
import { clean, cut, lengthOf, oneLine, topicOf } from './words';

const anything = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc.array(fc.constantFrom('jalan', ' ', '\n', '\t', '\u200b', '\u200c', '\u200d', '\u202e', '\u0301', 'e', '👨‍👩‍👧', '\ud83d', '\u2800', 'ꦏ꧀', '\0', '.', '…'), { maxLength: 80 }).map((parts) => parts.join('')),
);
const parts = (text: string) => [...new Intl.Segmenter('id', { granularity: 'grapheme' }).segment(text)].map(({ segment }) => segment);

describe('a text as it is kept', () => {
  it.each([
    ['  Jalan   rusak \t sekali  ', 'Jalan rusak sekali'],
    ['Jalan rusak.\r\n\r\n\r\n  Jembatan juga.', 'Jalan rusak.\nJembatan juga.'],
    ['NUL\0 dan \u0007bel', 'NUL dan bel'],
    ['ga\u200b\u200b\u200bji', 'gaji'],
    ['\u202eterbalik\u202c \u2066a\u2069', 'terbalik a'],
    ['cafe\u0301', 'café'],
    ['setengah \ud83d saja', 'setengah \ufffd saja'],
    ['\u3164\u2800\u200d', ''],
  ])('%j becomes %j', (written, kept) => {
    expect(clean(written)).toBe(kept);
  });

  it('keeps a family together and Javanese script as written', () => {
    expect(clean('👨‍👩‍👧 ❤️ ꦲꦏ꧀\u200cꦱꦫ')).toBe('👨‍👩‍👧 ❤️ ꦲꦏ꧀\u200cꦱꦫ');
  });

  it('keeps one joiner of a flood', () => {
    expect(clean(`a${'\u200d'.repeat(500)}b`)).toBe('a\u200db');
  });

  it('levels towers of accents', () => {
    expect(lengthOf(clean(`x${'\u0330'.repeat(200)}`))).toBe(5);
  });

  it('is the same when cleaned again', () => {
    fc.assert(fc.property(anything, (text) => {
      expect(clean(clean(text))).toBe(clean(text));
    }), { numRuns: 1000 });
  });

  it('can always be stored and hashed: well formed, composed, without control characters but the line break', () => {
    fc.assert(fc.property(anything, (text) => {
      const kept = clean(text);
      expect(kept.isWellFormed()).toBe(true);
      expect(kept.normalize('NFC')).toBe(kept);
      expect(kept).not.toMatch(/(?!\n)\p{Cc}|\s\s|^\s|\s$|[\u202a-\u202e\u2066-\u2069\u200b]/u);
    }), { numRuns: 1000 });
  });

  it('takes no longer for a flood than for a text of its length', () => {
    const began = performance.now();
    for (const flood of [' ', '\u200d', '\u0301', '\n ', ' \u200d', '\u2800']) clean(`a${flood.repeat(50_000)}b`);
    expect(performance.now() - began).toBeLessThan(1000);
  });

  it('has no line break where there is one line', () => {
    fc.assert(fc.property(anything, (text) => expect(oneLine(text)).not.toMatch(/[\n\r]/)));
  });
});

describe('a topic', () => {
  it.each([
    ['Kapan jalan Dander diperbaiki?', 'Kapan jalan Dander diperbaiki'],
    ['Mengapa pupuk bersubsidi di Kecamatan Kedungadem, Sumberrejo dan Baureno selalu terlambat?', 'Mengapa pupuk bersubsidi di Kecamatan Kedungadem, Sumberrejo'],
    ['Naik 20%', 'Naik 20%'],
    ['Harga gabah (kering)', 'Harga gabah (kering)'],
    ['?!', '?!'],
  ])('of %j is %j', (text, topic) => {
    expect(topicOf(text)).toBe(topic);
  });

  it('has at most 60 characters, begins as the text does and ends with a whole word when words are short', () => {
    const sentence = fc.array(fc.stringMatching(/^[a-z]{1,15}$/), { minLength: 1, maxLength: 40 });
    fc.assert(fc.property(sentence, (words) => {
      const topic = topicOf(words.join(' '));
      expect(lengthOf(topic)).toBeLessThanOrEqual(60);
      expect(topic.split(' ')).toEqual(words.slice(0, topic.split(' ').length));
    }));
  });

  it('is never empty for a text that is not', () => {
    fc.assert(fc.property(anything, (text) => expect(topicOf(text) === '').toBe(clean(text) === '')));
  });
});

describe('a text cut short', () => {
  it('is whole when it fits', () => {
    expect(cut('a'.repeat(140))).toBe('a'.repeat(140));
  });

  it('says by an ellipsis that it is not whole', () => {
    expect(cut('Jalan di desa kami rusak', 20)).toBe('Jalan di desa kami…');
    expect(cut('a'.repeat(141))).toBe(`${'a'.repeat(139)}…`);
  });

  it('fits, and holds no half of what reads as one character', () => {
    fc.assert(fc.property(anything, fc.integer({ min: 1, max: 40 }), (text, limit) => {
      const whole = clean(text);
      const short = cut(whole, limit);
      expect(lengthOf(short)).toBeLessThanOrEqual(Math.max(limit, 1));
      if (short === whole) return;
      const kept = parts(short.slice(0, -1));
      expect(short.at(-1)).toBe('…');
      expect(parts(whole).slice(0, kept.length)).toEqual(kept);
    }), { numRuns: 1000 });
  });
});
