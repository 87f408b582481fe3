import { randomUUID } from 'node:crypto';
import type { AskCommand } from '../../libs/floor/src/floor.events.ts';
import { happens, pick, shuffled } from './chance.mts';
import invented from './questions.json' with { type: 'json' };

/** What people ask, from a file of invented questions: each once before any comes again. */
export class Words {
  private readonly places: ReadonlyMap<string, string>;
  private left: typeof invented.questions = [];
  private numbers = 0;

  /** @param places code of each kecamatan by its name */
  constructor(places: ReadonlyMap<string, string>) {
    this.places = new Map([...places, ['outside', 'outside'], ['unsaid', 'unsaid']]);
    const unknown = invented.questions.find(({ from }) => !this.places.has(from));
    if (unknown) throw new Error(`questions.json names "${unknown.from}", which this regency does not have`);
  }

  next(): AskCommand {
    if (this.left.length === 0) this.left = shuffled(invented.questions);
    const { from, topic, text } = this.left.pop()!;
    const mode = pick(['read', 'read', 'read', 'speak', 'speak', 'phone'] as const);
    return {
      id: randomUUID(), text, place: this.places.get(from)!, mode,
      ...(mode === 'phone' && { phone: this.nextNumber() }),
      ...(mode !== 'read' || happens(0.5) ? { name: pick(invented.names) } : {}),
      ...(happens(0.6) && { topic }),
    };
  }

  /** Nobody has such a number. */
  private nextNumber() {
    this.numbers += 1;
    return `0812 0000 ${String(this.numbers % 10_000).padStart(4, '0')}`;
  }
}
