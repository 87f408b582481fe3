import { opened, recounted, type Line } from '../../../../../test/support/journal-lines';

describe('what all screens show, in a journal', () => {
  it.each<[string, Line[], string]>([
    ['a notice withdrawn that nobody showed', [['notice.withdrawn', {}]], '2: A notice is withdrawn, and none is shown'],
    ['a hall blanked twice', [['hall.blanked', {}], ['hall.blanked', {}]], '3: The hall is blanked, and is already'],
    ['a hall shown that was not blanked', [['hall.shown', {}]], '2: The hall is shown, and is already'],
    ['a break ended that was not on', [['break.ended', {}]], '2: A break is ended, and none is on'],
    ['a break that is over before it begins', [['break.began', { until: '2001-01-01T00:00:00.000Z' }]], '2: A break until 2001-01-01T00:00:00.000Z is no break'],
    ['a break of a day', [['break.began', { until: '2999-01-01T00:00:00.000Z' }]], '2: A break until 2999-01-01T00:00:00.000Z is no break'],
    ['an end put off to an earlier time', [['session.extended', { endsAt: '2999-01-01T00:00:00.000Z' }], ['session.extended', { endsAt: '2998-01-01T00:00:00.000Z' }]], '3: The end is put off to 2998-01-01T00:00:00.000Z, which is not later'],
  ])('is followed, and finds %s', (_, lines, fault) => {
    expect(recounted(opened, ...lines).faults).toEqual([fault]);
  });

  it('lets none of it stand before the opening', () => {
    for (const kind of ['notice.shown', 'hall.blanked', 'break.began', 'session.extended']) expect(recounted([kind, {}]).faults).toEqual([`1: ${kind} stands before the session was opened`]);
  });
});
