import { atMost, told } from './figures.mts';
import { follow, followBare, framesPerSecond, PER_THOUSAND, perThousand, type Size, whole } from './live.suite.mts';
import { forgetPeak, memory } from './memory.mts';
import type { Suite } from './suite.mts';

const SIZE: Size = { phones: 2_000, perSecond: 50, warmUp: 8, seconds: 30, pressEvery: 1 };
const MEMORY_MB = 400;

/** What a frame to a phone costs: the platform's, with all that it takes to know what to send, beside a bare room that is given the same frames. */
export const fanout: Suite = {
  figures: ['ratio', 'servers', 'bare', 'frames', 'bare-frames', 'driver', 'memory', 'memory-peak', 'lost', 'twice'],
  async measure(stand) {
    forgetPeak(stand.api.pid);
    const hall = await follow(stand, SIZE);
    const { now, peak } = memory(stand.api.pid);
    const bare = await followBare(stand, { ...SIZE, perSecond: 0 }, hall.frames);
    const [platform, room] = [perThousand(hall.servers, hall), perThousand(bare.servers, bare)];
    return [
      atMost(1.4, 'fanout.ratio', platform / room, 'x'),
      told('less', 'fanout.servers', platform, PER_THOUSAND),
      told('less', 'fanout.bare', room, PER_THOUSAND),
      told('more', 'fanout.frames', framesPerSecond(hall), 'a second'),
      told('more', 'fanout.bare-frames', framesPerSecond(bare), 'a second'),
      told('less', 'fanout.driver', perThousand(hall.driver, hall), PER_THOUSAND),
      atMost(MEMORY_MB, 'fanout.memory', now, 'MB'),
      atMost(MEMORY_MB, 'fanout.memory-peak', peak, 'MB'),
      ...whole('fanout', hall),
    ];
  },
};
