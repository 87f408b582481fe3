import { Stage } from './stage';
import { frameBetween } from './stage-frame';
import type { QuestionRow, Snapshot } from './stage.snapshot';

const TEXT = 'Kapan jalan poros desa kami diperbaiki? Sejak musim hujan banyak lubang, dan anak sekolah jatuh.';
const TOPIC = 'Kapan jalan poros desa kami diperbaiki? Sejak musim hujan';

/** A question of an asker of its own. */
function question(no: number, more: Partial<QuestionRow> = {}): QuestionRow {
  return {
    no, id: `question ${no}`, asker: no, device: null, name: null, place: 'unsaid', grp: 'remote', mode: 'read', text: TEXT, topic: TOPIC, state: 'open',
    seen: false, supports: 0, asked_seq: no, asker_turns: 0, callable: true, desk: null, passed: null, phone_ending: null, ...more,
  };
}

function at(v: number, changed: QuestionRow[], more: Partial<Snapshot> = {}): Snapshot {
  return {
    v, seq: 60, head: '', at: '', state: 'live', opened_at: null, ending_at: null, ended_at: null, queue_closed: false, ends_at: null, notice: null, notice_since: null, blank: null, break_until: null, speaking_seconds: 180, asked: 60, last_turn: 0, answers: 0,
    turns: 0, first_call: null, last_call: null, step: null, turn: null, groups: null, places: null, changed, ...more,
  };
}

const sixty = (stage: Stage) => stage.take(at(1, Array.from({ length: 60 }, (_, i) => question(i + 1))));
const numbers = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i);
const linesOf = ({ lines }: { lines: object }) => Object.keys(lines).map(Number);

describe('the lines of a stage', () => {
  it('are those of the first twenty', () => {
    const view = sixty(new Stage());
    expect(view.order).toEqual(numbers(1, 50));
    expect(linesOf(view)).toEqual(numbers(1, 20));
  });

  it('stay while they are among the first thirty, so that nobody is told of one again that comes back', () => {
    const stage = new Stage();
    const first = sixty(stage);
    const overtaken = stage.take(at(2, [question(40, { supports: 1 })]));
    expect(linesOf(overtaken)).toEqual([...numbers(1, 20), 40]);
    expect(frameBetween(first, overtaken)).toEqual({
      v: 2, from: 1, seq: 60, moved: [[40, 0]],
      patch: { lines: { 40: { place: 'unsaid', group: 'remote', mode: 'read', text: TEXT, seen: false, supports: 1, why: 'supports' } } },
    });
    const back = stage.take(at(3, [question(20, { supports: 2 })]));
    expect(frameBetween(overtaken, back)!.patch).toEqual({ lines: { 20: { supports: 2, why: 'supports' } } });
  });

  it('leave when they are behind the thirtieth place, and do not come from there', () => {
    const stage = new Stage();
    sixty(stage);
    const view = stage.take(at(2, numbers(41, 51).map((no) => question(no, { supports: 1 }))));
    expect(view.order.slice(0, 30)).toEqual([...numbers(41, 51), ...numbers(1, 19)]);
    expect(linesOf(view)).toEqual([...numbers(1, 19), ...numbers(41, 51)]);
    const further = stage.take(at(3, [question(60, { supports: 1 })]));
    expect(linesOf(further)).toEqual([...numbers(1, 18), ...numbers(41, 51), 60]);
  });

  it('leave with their question', () => {
    const stage = new Stage();
    sixty(stage);
    stage.take(at(2, [question(40, { supports: 1 })]));
    expect(linesOf(stage.take(at(3, [question(20, { state: 'withdrawn', callable: false })])))).toEqual([...numbers(1, 19), 40]);
  });

  it('say a topic that is not only the first words of the text', () => {
    const stage = new Stage();
    expect(sixty(stage).lines[1]).not.toHaveProperty('topic');
    expect(stage.take(at(2, [question(1, { topic: 'Jalan poros' })])).lines[1]).toMatchObject({ topic: 'Jalan poros' });
    expect(stage.take(at(3, [question(1)])).lines[1]).not.toHaveProperty('topic');
  });
});

describe('a frame', () => {
  it('is none when nobody would see a difference', () => {
    const stage = new Stage();
    const first = sixty(stage);
    expect(frameBetween(first, stage.take(at(2, [question(60, { callable: false, passed: 'once' })])))).toBeUndefined();
  });

  it('tells that the journal went on, though nothing else did', () => {
    const stage = new Stage();
    const first = sixty(stage);
    expect(frameBetween(first, stage.take(at(2, [question(60, { seen: true })], { seq: 61 })))).toEqual({ v: 2, from: 1, seq: 61 });
  });
});
