import { openLoop } from './pacing.mts';
import { processorSeconds } from './processor.mts';

/** How many follow, how much they write, for how long, and whose work it is. */
export interface Hall {
  url: string;
  phones: number;
  /** Writes a second. */
  perSecond: number;
  /** Seconds before, and while it is measured. */
  warmUp: number;
  seconds: number;
  /** Whose processor time counts as the servers'. */
  pids: number[];
}

/** What came to the phones while it was measured, and what that cost. */
export interface Traffic {
  /** performance.now() when the measured time began and ended. */
  from: number;
  to: number;
  /** Frames that reached phones. */
  deliveries: number;
  /** Bytes a second to each phone, after the websocket's headers. */
  bytes: number[];
  /** Seconds of processor, the servers' and the driver's. */
  servers: number;
  driver: number;
}

interface Reader {
  bytes: number;
  frames: readonly unknown[];
}

/** Warms up, then counts. */
export async function watch({ perSecond, warmUp, seconds, pids }: Hall, readers: readonly Reader[], write: () => void): Promise<Traffic> {
  const look = () => ({
    at: performance.now(),
    bytes: readers.map((reader) => reader.bytes),
    deliveries: readers.reduce((sum, { frames }) => sum + frames.length, 0),
    servers: processorSeconds(pids),
    driver: processorSeconds([process.pid]),
  });
  await openLoop(perSecond, warmUp, write);
  const before = look();
  await openLoop(perSecond, seconds, write);
  const after = look();
  return {
    from: before.at,
    to: after.at,
    deliveries: after.deliveries - before.deliveries,
    bytes: after.bytes.map((bytes, i) => ((bytes - before.bytes[i]!) * 1000) / (after.at - before.at)),
    servers: after.servers - before.servers,
    driver: after.driver - before.driver,
  };
}
