import { Injectable } from '@nestjs/common';
import { within } from './within';

/** What is on its way has so long to get its answer, and so long to be heard. */
const PATIENCE_MS = 2_000;

type Work = () => Promise<unknown>;

/** This process on its way out: it is not ready any more and takes no new phones; what was begun is finished, then phones are let go. */
@Injectable()
export class Departure {
  begun = false;
  private readonly unfinished = new Set<Promise<unknown>>();
  private readonly partings: Work[] = [];

  /** @param work never rejects; over when whoever asked for it was told what became of it */
  finishFirst(work: Promise<unknown>) {
    this.unfinished.add(work);
    void work.then(() => this.unfinished.delete(work));
  }

  /** @param part resolves when whoever is connected has been let go */
  thenPart(part: Work) {
    this.partings.push(part);
  }

  async begin() {
    this.begun = true;
    await within(PATIENCE_MS, Promise.all(this.unfinished));
    await within(PATIENCE_MS, Promise.all(this.partings.map((part) => part())));
  }
}
