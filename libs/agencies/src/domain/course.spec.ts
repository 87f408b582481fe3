import { mayBeNamedFrom, takesOver } from './course';

describe('a new name', () => {
  it.each([
    ['2026-01-01', true],
    ['2020-01-01', false],
    ['2019-12-31', false],
    ['2026-01-10', false],
  ])('from %s on: %s', (day, may) => {
    expect(mayBeNamedFrom(day, { namedFrom: '2020-01-01' }, '2026-01-09')).toBe(may);
  });

  it('is none of an agency that had ended or not begun', () => {
    expect(mayBeNamedFrom('2017-01-01', { validTo: '2016-12-31' }, '2026-01-09')).toBe(false);
    expect(mayBeNamedFrom('2016-12-31', { validTo: '2016-12-31' }, '2026-01-09')).toBe(true);
    expect(mayBeNamedFrom('2016-12-31', { validFrom: '2016-12-31' }, '2026-01-09')).toBe(false);
  });
});

describe('a successor', () => {
  it('is there on the day after the last, and longer than whom it succeeds', () => {
    const former = { validTo: '2016-12-31' };
    expect(takesOver(former, {})).toBe(true);
    expect(takesOver(former, { validFrom: '2017-01-01' })).toBe(true);
    expect(takesOver(former, { validFrom: '2017-01-02' })).toBe(false);
    expect(takesOver(former, { validTo: '2016-12-31' })).toBe(false);
    expect(takesOver({}, {})).toBe(false);
  });
});
