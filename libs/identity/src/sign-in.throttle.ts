import { Injectable } from '@nestjs/common';
import { TooManyRequests } from '@dialog/platform';
import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible';

const TEN_MINUTES = 600;

/**
 * Slows guessing down, without ever closing an account for good. An account seen from one network has few tries; from all
 * networks together many more, so that a stranger elsewhere cannot keep its owner out.
 */
@Injectable()
export class SignInThrottle {
  private readonly accountHere = new RateLimiterMemory({ keyPrefix: 'account-here', points: 10, duration: TEN_MINUTES });
  private readonly account = new RateLimiterMemory({ keyPrefix: 'account', points: 100, duration: TEN_MINUTES });
  private readonly network = new RateLimiterMemory({ keyPrefix: 'network', points: 60, duration: TEN_MINUTES });
  private readonly codes = new RateLimiterMemory({ keyPrefix: 'codes', points: 600, duration: TEN_MINUTES });

  /** Counts a try before it is made, so that many at once are counted too. */
  async tryAccount(email: string, network: string) {
    await this.tryNetwork(network);
    await take(this.accountHere, `${email} ${network}`);
    await take(this.account, email);
  }

  async tryNetwork(network: string) {
    await take(this.network, network);
  }

  /** A citizen's code: a hall of three hundred phones has one address, 50 bits are not guessed in so many tries, and no official is kept out by them. */
  async tryCode(network: string) {
    await take(this.codes, network);
  }

  async succeeded(email: string, network: string) {
    await Promise.all([this.accountHere.delete(`${email} ${network}`), this.account.reward(email), this.network.reward(network)]);
  }
}

async function take(limiter: RateLimiterMemory, key: string) {
  await limiter.consume(key).catch((refused: RateLimiterRes) => {
    throw new TooManyRequests(Math.ceil(refused.msBeforeNext / 1000));
  });
}
