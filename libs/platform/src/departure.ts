import { Injectable } from '@nestjs/common';
import { within } from './within';

/** What is on its way has so long to get its answer, and so long to be heard. */
const PATIENCE_MS = 2_000;

type Work = () => Promise<unknown>;

/** This process on its way out: it is not ready any more and takes no new phones; what was begun is finished, then phones are let go. */
@Injectable()
export class Departure {
  begun = false;
  private readonly unfinished: Work[] = [];
  private readonly partings: Work[] = [];

  /** @param finish resolves when what was on its way has its answer */
  finishFirst(finish: Work) {
    this.unfinished.push(finish);
  }

  /** @param part resolves when whoever is connected has been let go */
  thenPart(part: Work) {
    this.partings.push(part);
  }

  async begin() {
    this.begun = true;
    for (const all of [this.unfinished, this.partings]) await within(PATIENCE_MS, Promise.all(all.map((work) => work())));
  }
}
