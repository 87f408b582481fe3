import { CsvUnreadable } from './agencies.errors';
import { csvOf, readCsv } from './agency-csv';

const bytes = (text: string) => new TextEncoder().encode(text);
const DINKES = { code: 'dinkes', name: 'Dinas Kesehatan', kind: 'agency' };

describe('a table of agencies', () => {
  it('is RFC 4180 with a head, and reads back as it was', () => {
    const agencies = [
      { id: '1', code: 'dpu', name: 'Dinas "PU", Cipta Karya', short: 'DPU', kind: 'agency' as const, validTo: '2016-12-31', successors: ['2', '3'] },
      { id: '2', code: 'sda', name: 'Dinas SDA', kind: 'agency' as const },
      { id: '3', code: 'bm', name: 'Dinas Bina Marga', kind: 'agency' as const },
    ];
    const csv = csvOf(agencies);
    expect(csv.split('\r\n').slice(0, 2)).toEqual(['code,name,short,kind,validFrom,validTo,successors', 'dpu,"Dinas ""PU"", Cipta Karya",DPU,agency,,2016-12-31,sda bm']);
    expect(readCsv(bytes(csv)).lines[0]).toEqual({ line: 2, cells: { code: 'dpu', name: 'Dinas "PU", Cipta Karya', short: 'DPU', kind: 'agency', validTo: '2016-12-31', successors: 'sda bm' } });
  });

  it('starts no formula in a spreadsheet', () => {
    expect(csvOf([{ id: '1', code: 'x', name: '=HYPERLINK("http://contoh.invalid")', kind: 'agency' }])).toContain(`"'=HYPERLINK(`);
  });

  it.each([
    ['semicolons and a byte order mark', '\ufeffcode;name;kind\r\ndinkes;Dinas Kesehatan;agency\r\n'],
    ['the line that Excel writes first', 'sep=;\r\ncode;name;kind\r\ndinkes;Dinas Kesehatan;agency'],
    ['tabs', 'code\tname\tkind\ndinkes\tDinas Kesehatan\tagency\n'],
    ['columns in another order and empty lines', 'name,kind,code\n\nDinas Kesehatan,agency,dinkes\n,,\n'],
  ])('is understood with %s', (_, text) => {
    expect(readCsv(bytes(text)).lines.map(({ cells }) => cells)).toEqual([DINKES]);
  });

  it.each([
    ['another encoding', Uint8Array.from([0x63, 0xff, 0x2c])],
    ['a column nobody knows', bytes('code,name,kind,telepon\n')],
    ['a column that is missing', bytes('code,name\n')],
    ['a column twice', bytes('code,name,kind,name\n')],
    ['a line too short', bytes('code,name,kind\ndinkes,Dinas Kesehatan\n')],
    ['a quote that does not end', bytes('code,name,kind\ndinkes,"Dinas Kesehatan,agency\n')],
    ['nothing', bytes('')],
  ])('is refused with %s', (_, file) => {
    expect(() => readCsv(file)).toThrow(CsvUnreadable);
  });
});
