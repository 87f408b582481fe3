import type { Answer, AskCommand, Asked, ProblemDetails } from '../../libs/floor/src/floor.events.ts';
import { addressOf, newDevice } from '../client/device.mts';
import type { AskedByPhone, Ledger } from './ledger.mts';
import { Line } from './line.mts';

/** Somebody was quicker, a limit was met, the session is over, it is one's own after all: answers as good as any. */
const FOR_A_REASON = ['own-question', 'question-moved', 'turn-moved', 'too-many-open', 'floor-closed', 'no-such-turn'];
/** The page says so and lets people press again. */
const LATER = ['too-many-requests', 'floor-busy'];

/** The same command by HTTP, for a page that has no line. */
const byHttp: Record<string, (command: Record<string, unknown>) => [method: string, path: string, body?: object]> = {
  ask: (command) => ['POST', 'questions', command],
  support: ({ no }) => ['PUT', `questions/${no}/support`],
  unsupport: ({ no }) => ['DELETE', `questions/${no}/support`],
  withdraw: ({ no }) => ['POST', `questions/${no}/withdraw`, {}],
  reply: ({ turn, ready }) => ['POST', `turns/${turn}/reply`, { ready }],
  present: () => ['POST', 'present', {}],
};

/** A device that does what the citizen's page does, and writes down what it was told. */
export class Phone {
  readonly no: number;
  readonly line: Line;
  private readonly outbox = new Map<string, { command: AskCommand; fact: AskedByPhone }>();
  private readonly sending = new Set<string>();
  private readonly base: string;
  private readonly cookie: string;
  private readonly ledger: Ledger;

  private constructor(no: number, base: string, cookie: string, line: Line, ledger: Ledger) {
    [this.no, this.base, this.cookie, this.line, this.ledger] = [no, base, cookie, line, ledger];
    ledger.sights.push({ phone: no, sights: line.sights });
    line.onChange(() => this.outbox.size > 0 && void this.flush());
  }

  static async open(url: string, session: string, no: number, ledger: Ledger): Promise<Phone> {
    const localAddress = addressOf(no);
    const cookie = await newDevice(url, localAddress);
    return new Phone(no, `${url}/api/v1/sessions/${session}`, cookie, new Line({ url, session, cookie, localAddress }), ledger);
  }

  get unsent() {
    return this.outbox.size;
  }

  /** Kept on the phone first, then sent; without an answer it stays kept. */
  async ask(command: AskCommand) {
    this.outbox.set(command.id, { command, fact: this.ledger.writes(this.no, command.id) });
    await this.sendKept(command.id);
  }

  /** As a phone does whose network swallowed the answer: the same once more. */
  async askAgain(command: AskCommand) {
    const fact = this.ledger.asks.find(({ id }) => id === command.id)!;
    const answer = await this.command<Asked>('ask', command);
    if (answer?.data) fact.numbers.push(answer.data.no);
  }

  async support(no: number, given: boolean) {
    this.ledger.supported(this.no, no, 'unsure');
    const answer = await this.command(given ? 'support' : 'unsupport', { no });
    if (answer?.data) this.ledger.supported(this.no, no, given ? 'given' : 'taken back');
  }

  withdraw = (no: number) => this.command('withdraw', { no });

  reply = (turn: number, ready: boolean) => this.command('reply', { turn, ready });

  present = () => this.command('present', {});

  async flush() {
    await Promise.all([...this.outbox.keys()].map((id) => this.sendKept(id)));
  }

  /** What the platform says is this phone's. */
  async mine() {
    const answer = await fetch(`${this.base}/mine`, { headers: { cookie: this.cookie } });
    const { questions, supported, waiting = [] } = (await answer.json()) as { questions: { no: number; id: string }[]; supported: number[]; waiting?: number[] };
    return { phone: this.no, questions, supported: [...supported, ...waiting] };
  }

  private async sendKept(id: string) {
    const kept = this.outbox.get(id);
    if (!kept || this.sending.has(id)) return;
    this.sending.add(id);
    const answer = await this.command<Asked>('ask', kept.command);
    this.sending.delete(id);
    if (answer?.data) kept.fact.numbers.push(answer.data.no);
    else if (answer) kept.fact.refused = answer.problem.code;
    if (answer) this.outbox.delete(id);
  }

  /** By the line when it is joined, else by HTTP. Undefined: no answer, or "later". */
  private async command<T>(event: string, command: object): Promise<Answer<T> | undefined> {
    if (!this.line.hasNetwork) return undefined;
    const at = performance.now();
    const answer = await (this.line.isJoined ? this.line.send<T>(event, command) : this.overHttp<T>(event, command)).catch(() => undefined);
    if (!answer) return undefined;
    this.ledger.acknowledged.push(performance.now() - at);
    const code = answer.problem?.code;
    if (code && LATER.includes(code)) return undefined;
    if (code && !FOR_A_REASON.includes(code)) this.ledger.faults.push(`${event} was refused: ${code}`);
    return answer;
  }

  private async overHttp<T>(event: string, command: object): Promise<Answer<T>> {
    const [method, path, body] = byHttp[event]!(command as Record<string, unknown>);
    const headers = { cookie: this.cookie, ...(body && { 'content-type': 'application/json' }) };
    const answer = await fetch(`${this.base}/${path}`, { method, headers, ...(body && { body: JSON.stringify(body) }) });
    const said = (await answer.json()) as T | ProblemDetails;
    return answer.ok ? { data: said as T } : { problem: said as ProblemDetails };
  }
}
