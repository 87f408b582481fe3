import { Injectable } from '@nestjs/common';
import { TooManyRequests } from '@dialog/platform';
import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible';

const TEN_MINUTES = 600;

/** An account somebody tries to get into, and from where. */
interface Try {
  email: string;
  network: string;
  /** The browser's own secret, hashed, where it signed in to this very account before. */
  knownBrowser?: string;
}

/**
 * Slows guessing down, without ever closing an account for good. In ten minutes:
 * - a browser that signed in to the account before has ten tries of its own: nobody else's count against it, so that neither
 *   a whole hall behind one address nor a stranger elsewhere keeps a moderator out of the desk;
 * - all others have ten for an account from a network, sixty from a network, and a hundred for an account from everywhere.
 * What succeeded does not count.
 */
@Injectable()
export class SignInThrottle {
  private readonly ownBrowser = limiter('own-browser', 10);
  private readonly accountHere = limiter('account-here', 10);
  private readonly account = limiter('account', 100);
  private readonly network = limiter('network', 60);
  private readonly codes = limiter('codes', 600);

  /** Counts a try before it is made, so that many at once are counted too. */
  async tryAccount({ email, network, knownBrowser }: Try) {
    if (knownBrowser) return take(this.ownBrowser, `${email} ${knownBrowser}`);
    await take(this.network, network);
    await take(this.accountHere, `${email} ${network}`);
    await take(this.account, email);
  }

  /** A citizen's code, an invitation: a hall of three hundred phones has one address, and 50 bits and more are not guessed in so many tries. */
  async tryCode(network: string) {
    await take(this.codes, network);
  }

  async succeeded({ email, network, knownBrowser }: Try) {
    if (knownBrowser) return void (await this.ownBrowser.delete(`${email} ${knownBrowser}`));
    await Promise.all([this.accountHere.delete(`${email} ${network}`), this.account.reward(email), this.network.reward(network)]);
  }
}

const limiter = (keyPrefix: string, points: number) => new RateLimiterMemory({ keyPrefix, points, duration: TEN_MINUTES });

async function take(limited: RateLimiterMemory, key: string) {
  await limited.consume(key).catch((refused: RateLimiterRes) => {
    throw new TooManyRequests(Math.ceil(refused.msBeforeNext / 1000));
  });
}
