import { Injectable } from '@nestjs/common';
import { TooManyRequests } from '@dialog/platform';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** How fast one phone may write or look for what is similar, and one socket join. By device and never by address: a hall of three hundred phones has one address. */
@Injectable()
export class FloorLimits {
  private readonly writes = new RateLimiterMemory({ keyPrefix: 'writes', points: 30, duration: 10 });
  private readonly looks = new RateLimiterMemory({ keyPrefix: 'looks', points: 15, duration: 10 });
  private readonly joins = new RateLimiterMemory({ keyPrefix: 'joins', points: 20, duration: 10 });

  /** @throws TooManyRequests */
  async write(deviceToken: string) {
    await take(this.writes, deviceToken);
  }

  /** @throws TooManyRequests */
  async look(deviceToken: string) {
    await take(this.looks, deviceToken);
  }

  /** @throws TooManyRequests */
  async join(socket: string) {
    await take(this.joins, socket);
  }
}

async function take(limiter: RateLimiterMemory, key: string) {
  await limiter.consume(key).catch((refused: unknown) => {
    if (!(refused instanceof RateLimiterRes)) throw refused;
    throw new TooManyRequests(Math.ceil(refused.msBeforeNext / 1000));
  });
}
