import fc from 'fast-check';
import { mask } from './masking';

const digit = fc.integer({ min: 0, max: 9 }).map(String);
const digits = (min: number, max = min) => fc.array(digit, { minLength: min, maxLength: max }).map((each) => each.join(''));
const dots = (text: string) => text.replace(/\p{Nd}/gu, '•');

const bare = fc.oneof(
  fc.tuple(fc.constantFrom('08', '628', '+628'), digits(8, 10)).map((parts) => parts.join('')),
  fc.tuple(fc.constantFrom('0353', '031', '021'), digits(6, 8)).map((parts) => parts.join('')),
);
const written = fc.tuple(fc.constantFrom('+62 8', '(+62) 8', '(0353) ', '(031) ', '+62 (0) 8'), digits(8)).map((parts) => parts.join(''));
const phone = fc.oneof(bare, written);
const identity = fc
  .tuple(fc.constantFrom('3522', '3515', '6271', '1101', '9471'), digits(12))
  .map((parts) => parts.join(''));

/** The digits in groups of any sizes, parted as people part them: one way throughout. */
const grouped = (number: fc.Arbitrary<string>) =>
  fc
  .tuple(number, fc.constantFrom(' ', '-', ' - ', '.', '–', '\u00a0', '\n'), fc.array(fc.integer({ min: 2, max: 5 }), { minLength: 8, maxLength: 8 }))
  .map(([whole, between, sizes]) => {
    let left = whole;
    const groups = sizes.map((size) => {
      const group = left.slice(0, size);
      left = left.slice(size);
      return group;
    });
    return groups.filter((group) => group !== '').join(between);
  })
  // 628 billion and a number from abroad look the same; nobody groups a telephone number so.
  .filter((parted) => !/^628(\.\d{3})+$/.test(parted));

const SCRIPTS = ['0', '\uff10', '\u0660', '\u06f0', '\u0966', '\ua9d0', '\u{1d7ce}'];
const disguised = (number: fc.Arbitrary<string>) =>
  fc.tuple(number, fc.constantFrom(...SCRIPTS), fc.constantFrom('', '\u200b', '\u200d', '\u2060', '\ufe0f\u20e3', '\u202e')).map(([plain, zero, unseen]) =>
    plain.replace(/\d/g, (d) => String.fromCodePoint(zero.codePointAt(0)! + Number(d)) + unseen));

const number = fc.oneof(phone, identity, grouped(bare), grouped(identity), disguised(phone), disguised(identity));
const around = fc.constantFrom('Hubungi saya di', 'tahun 2026,', 'Rp 1.500.000 untuk', 'WA:', 'jam 13.00-15.00 ke', 'SK 188/305/KEP/412.12/2008:', '', 'ya', '; 17-08-2026', '(RT 5)');

const PLAIN = [
  'tahun 2026', '2024 2025 2026 2027', '1998-2003, 2003-2008', 'Rp 1.500.000', 'Rp1.500.000,00', '12.000.000.000', 'Rp 62.812.345.678', 'Rp 62500000000',
  'pada 2026 62.500.000.000', '1.234.567.890.123.456', '17-08-2026', '08-09-2026 13.00', '08-09-2026 13.00-15.00', '2026-08-17 08.00-12.00', '08.00 - 12.00 13.00 - 15.00',
  '08:00-17:00', '188/305/KEP/412.12/2008', 'Nomor 050/1234/412.201/2024', '412.201/12/2024', 'No. 12 RT 08 RW 05', 'km 08+500', '62115', '62.356 jiwa',
  'Pasal 28 ayat (3)', 'UU 25 Tahun 2004', '3,5 km', '0,35 ha', '-7.150245, 111.881737',
];

const NUMBERS = [
  '081234567890', '0812-3456-7890', '0812 345 678', '08 12 34 56 78 90', '0 8 1 2 3 4 5 6 7 8 9 0', '0812.3456.7890', '(0353) 881826', '(0353) 881.826', '0353-881826',
  '0353/881826', '+62 812-3456-7890', '+62 812.345.678', '+62(812)34567890', '+62 (0) 812 3456 7890', '62 812 3456 7890', '62.812.345.678', '+65 9123 4567',
  '3522011234560001', '3522 0112 3456 0001', '35.22.01.123456.0001', '35 22 01 12 34 56 00 01', '0️⃣8️⃣1️⃣2️⃣3️⃣4️⃣5️⃣6️⃣7️⃣8️⃣9️⃣',
  '0812345678 0857 1234 5678', '0812 345 678 0857 1234 5678', '0812345678 3522 0112 3456 0001', '081234567890/085712345678', '0812-0812-0812',
];

describe('masking', () => {
  it.each(NUMBERS)('leaves nothing of %s', (written) => {
    expect(mask(`Hubungi ${written} ya`)).toEqual({ text: expect.not.stringMatching(/\p{Nd}/u), masked: true });
  });

  it.each(PLAIN)('leaves %s as it is', (written) => {
    expect(mask(`Soal ${written} itu`)).toEqual({ text: `Soal ${written} itu`, masked: false });
  });

  it('takes every digit of a planted number and none of what stands around it', () => {
    fc.assert(fc.property(around, number, around, (before, planted, after) => {
      const unseen = /\u200b|\u200d|\u2060|\ufe0f|\u20e3|\u202e/g;
      const { text, masked } = mask(`${before} ini ${planted} itu ${after}`);
      expect(text).toBe(`${before} ini ${dots(planted).replace(unseen, '')} itu ${after}`);
      expect(masked).toBe(true);
    }), { numRuns: 1000 });
  });

  it('takes every digit of two numbers that stand together', () => {
    fc.assert(fc.property(fc.oneof(phone, identity), fc.oneof(phone, identity), fc.constantFrom(' ', ', ', ' / ', '\n', ' dan '), (one, other, between) => {
      expect(mask(one + between + other).text).not.toMatch(/\d/);
    }));
  });

  it('finds nothing more in what it has masked', () => {
    const piece = fc.oneof(number, around, fc.constantFrom(...PLAIN), fc.string(), digits(1, 20), fc.constantFrom(' ', '.', '-', '+', '/', ' +62 ', ' 08'));
    fc.assert(fc.property(fc.array(piece, { maxLength: 8 }), fc.constantFrom('', ' '), (pieces, between) => {
      const once = mask(pieces.join(between)).text;
      expect(mask(once)).toEqual({ text: once, masked: false });
    }), { numRuns: 2000 });
  });

  it('leaves a text without digits alone', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => {
      const wordsOnly = text.replace(/\p{Nd}/gu, '');
      expect(mask(wordsOnly)).toEqual({ text: wordsOnly, masked: false });
    }));
  });

  it('changes digits only', () => {
    fc.assert(fc.property(fc.array(fc.oneof(phone, fc.string()), { maxLength: 6 }), (pieces) => {
      const text = pieces.join(' ').replace(/[\p{Cf}\p{Mn}\p{Me}]/gu, '');
      expect(dots(mask(text).text)).toBe(dots(text));
    }));
  });

  it('answers quickly whatever is typed', () => {
    const began = performance.now();
    for (const typed of ['0 8 ', '1.', '1   -', 'Rp 1 ', '08.', '+62 ', '3522 ', '\u0661']) mask(typed.repeat(1000).slice(0, 1000));
    expect(performance.now() - began).toBeLessThan(500);
  });
});
