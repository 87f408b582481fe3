import { instant, today } from '../../libs/forums/src/domain/hours';
import type { MovingClock } from '../moving-clock';
import type { Means } from './means';
import { Performance, type Held } from './performance';
import type { ScriptedSession } from './script';
import { Timeline } from './timeline';

const SECOND = 1_000;
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** "Akhiri" can be taken back for ten seconds. */
const UNTIL_ENDED = 10.4 * SECOND;

/** Minutes each step takes, on Fridays and in the session that is on whenever somebody looks. */
const FRIDAY = [8, 12, 20, 55, 15, 10];
const NOW = [5, 6, 9, 130, 20, 10];
const DIALOGUE = 4;

interface Hours {
  date: string;
  startsAt: string;
  endsAt: string;
}

const onFriday = (date: string): Hours => ({ date, startsAt: '13:00', endsAt: '15:00' });

/** Demo sessions on their way through time. */
export class DemoSessions {
  constructor(
    private readonly means: Means,
    private readonly clock: MovingClock,
  ) {}

  /** Announced four days before; asked, held and ended on its Friday. */
  async holdOn(friday: string, script: ScriptedSession) {
    const hours = onFriday(friday);
    const startsAt = instant(friday, hours.startsAt).getTime();
    await this.clock.goTo(new Date(startsAt - 4 * DAY));
    const held = await this.announce(script, hours, FRIDAY);
    const timeline = new Timeline(this.clock, startsAt - 4 * DAY);
    const performance = new Performance(this.means, timeline, held);
    performance.expectQuestions(startsAt);
    await this.hold(held.id, performance, timeline, startsAt);
  }

  /** Announced two days ago; a few have asked already. */
  async announceFor(friday: string, script: ScriptedSession, now: Date) {
    const from = now.getTime() - 2 * DAY;
    await this.clock.goTo(new Date(from));
    const held = await this.announce(script, onFriday(friday), FRIDAY);
    const timeline = new Timeline(this.clock, from);
    new Performance(this.means, timeline, held).expectQuestions(from);
    await timeline.goTo(now.getTime());
  }

  /** It was announced by an earlier start, and its day has passed. */
  async holdAnnounced(held: Held, startsAt: Date) {
    const timeline = new Timeline(this.clock, startsAt.getTime() - MINUTE);
    const performance = new Performance(this.means, timeline, held);
    performance.recallQuestions();
    await this.clock.goTo(new Date(timeline.now));
    await this.hold(held.id, performance, timeline, startsAt.getTime());
  }

  /** One that began three quarters of an hour ago: five have spoken, the sixth speaks. */
  async openNow(script: ScriptedSession, now: Date) {
    const startsAt = Math.floor((now.getTime() - 45 * MINUTE) / MINUTE) * MINUTE;
    await this.clock.goTo(new Date(startsAt - HOUR));
    const hours = { date: today(new Date(startsAt)), startsAt: timeOf(startsAt), endsAt: timeOf(startsAt + 3 * HOUR) };
    const held = await this.announce(script, hours, NOW, { speakingSeconds: 300 });
    const timeline = new Timeline(this.clock, startsAt - HOUR);
    const performance = new Performance(this.means, timeline, held);
    performance.expectQuestions(startsAt);
    await timeline.goTo(startsAt + 20 * SECOND);
    await this.means.proceedings.open(held.id, this.means.officer);
    await this.begin(held.id, timeline, startsAt, NOW, DIALOGUE);
    await performance.dialogue(now.getTime() - 4 * MINUTE, 5);
    await performance.begin(now.getTime() - 10 * SECOND);
    await timeline.goTo(now.getTime());
  }

  /** Left on by an earlier start, on a day before. @param at when it should have ended, or when the last thing happened */
  async end(id: string, at: Date) {
    await this.clock.goTo(at);
    await this.means.proceedings.end(id);
    await this.clock.advance(UNTIL_ENDED);
    await this.means.proceedings.endWhatIsDue();
  }

  private async announce(script: ScriptedSession, hours: Hours, minutes: number[], settings: { speakingSeconds?: number } = {}): Promise<Held> {
    const { title, venue } = script;
    const { id } = await this.means.announcements.announce({ title, venue, ...hours, ...settings, steps: this.rundown(script, minutes) }, this.means.officer);
    return { id, date: hours.date, script };
  }

  private rundown({ briefing }: ScriptedSession, minutes: number[]) {
    const steps = [
      { kind: 'opening', title: 'Pembukaan dan pengumuman' },
      { kind: 'last-answers', title: 'Jawaban atas pertanyaan sesi sebelumnya' },
      { kind: 'briefing', title: briefing.title, agency: this.means.agencyOf(briefing.agency) },
      { kind: 'dialogue', title: 'Dialog terbuka' },
      { kind: 'answers', title: 'Tanggapan pemerintah' },
      { kind: 'directions', title: 'Arahan Bupati' },
    ] as const;
    return steps.map((step, i) => ({ ...step, minutes: minutes[i] }));
  }

  private async hold(id: string, performance: Performance, timeline: Timeline, startsAt: number) {
    await timeline.goTo(startsAt + 40 * SECOND);
    await this.means.proceedings.open(id, this.means.officer);
    await this.begin(id, timeline, startsAt, FRIDAY, DIALOGUE);
    await performance.dialogue(startsAt + 95 * MINUTE);
    await this.means.proceedings.beginStep(id, 5, this.means.officer);
    await performance.answerTheRest();
    await timeline.goTo(Math.max(timeline.now, startsAt + 110 * MINUTE));
    await this.means.proceedings.beginStep(id, 6, this.means.officer);
    await timeline.goTo(startsAt + 118.3 * MINUTE);
    await this.end(id, new Date(timeline.now));
  }

  /** Goes through the first steps of the rundown as it is planned. */
  private async begin(id: string, timeline: Timeline, startsAt: number, minutes: number[], last: number) {
    for (let step = 1, at = startsAt; step <= last; at += minutes[step++ - 1]! * MINUTE) {
      await timeline.goTo(at + 60 * SECOND);
      await this.means.proceedings.beginStep(id, step, this.means.officer);
    }
  }
}

/** "13:05" on the forum's wall. */
const timeOf = (at: number) => new Date(at + 7 * HOUR).toISOString().slice(11, 16);
