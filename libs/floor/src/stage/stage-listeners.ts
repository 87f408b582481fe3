import type { Logger } from '@nestjs/common';

/** Those who are told when something happened; one that fails is logged and costs the others nothing. */
export class Listeners<T extends unknown[]> {
  private readonly all: ((...told: T) => void)[] = [];

  constructor(private readonly log: Logger) {}

  add(listener: (...told: T) => void) {
    this.all.push(listener);
  }

  tell(...told: T) {
    for (const listener of this.all) {
      try {
        listener(...told);
      } catch (fault) {
        this.log.error(fault);
      }
    }
  }
}
