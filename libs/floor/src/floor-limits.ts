import { Injectable } from '@nestjs/common';
import { TooManyRequests } from '@dialog/platform';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** How fast one phone may write. By device and never by address: a hall of three hundred phones has one address. */
@Injectable()
export class FloorLimits {
  private readonly writes = new RateLimiterMemory({ points: 30, duration: 10 });

  /** @throws TooManyRequests */
  async take(device: string) {
    await this.writes.consume(device).catch((refused: unknown) => {
      if (!(refused instanceof RateLimiterRes)) throw refused;
      throw new TooManyRequests(Math.ceil(refused.msBeforeNext / 1000));
    });
  }
}
