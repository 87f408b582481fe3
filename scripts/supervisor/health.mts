import { pause } from '../setup/processes.mjs';
import { quit } from '../setup/quit.mts';

const patience = 60_000;

/** Whether the server answers within a minute. */
export async function isReady(url: string): Promise<boolean> {
  for (const until = Date.now() + patience; Date.now() < until && !quit.aborted; await pause(100)) {
    const answer = await fetch(`${url}/api/v1/health`, { signal: AbortSignal.timeout(5000) }).catch(() => undefined);
    if (answer?.ok) return true;
  }
  return false;
}

/** Where this machine reaches a server that listens on `host`. */
export function localUrl(host: string, port: number) {
  const reachable = host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '::1' : host;
  return `http://${reachable.includes(':') ? `[${reachable}]` : reachable}:${port}`;
}
