import { Injectable } from '@nestjs/common';

/** This process on its way out: from then on it is not ready and takes no new phones, and what was begun is finished first. */
@Injectable()
export class Departure {
  begun = false;
  private readonly unfinished: (() => Promise<unknown>)[] = [];

  /** @param finish resolves when what was on its way has its answer */
  finishFirst(finish: () => Promise<unknown>) {
    this.unfinished.push(finish);
  }

  async begin() {
    this.begun = true;
    await Promise.all(this.unfinished.map((finish) => finish()));
  }
}
