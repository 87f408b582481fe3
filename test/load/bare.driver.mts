import { setTimeout as pause } from 'node:timers/promises';
import type { Socket } from 'socket.io-client';
import { onTask } from './driver.mts';
import type { BareReport, BareTask } from './live.suite.mts';
import { makeAll, openLoop } from './pacing.mts';
import { addressOf, connect, type Seen } from './phone.mts';
import { processorSeconds } from './processor.mts';
import { type Event, reach } from './reach.mts';

const QUIET_AFTER_MS = 1_000;

interface Reader {
  socket: Socket;
  frames: Seen[];
}

onTask<BareTask, BareReport>(async (task) => {
  const readers = await makeAll(task.phones, 20, (index) => read(task.url, index));
  const events: (Event & { ms: number })[] = [];
  const write = async () => {
    const at = performance.now();
    const { socket } = readers[Math.floor(Math.random() * readers.length)]!;
    const { data } = await socket.emitWithAck('write', { text: 'Kapan jalan poros desa kami diperbaiki? Sejak musim hujan banyak lubang.' });
    events.push({ at, seq: data.seq, ms: performance.now() - at });
  };
  await openLoop(task.perSecond, task.warmUp, write);
  const from = performance.now();
  const before = processorSeconds(task.pids);
  await openLoop(task.perSecond, task.seconds, write);
  const [to, processor] = [performance.now(), processorSeconds(task.pids) - before];
  await pause(QUIET_AFTER_MS);
  const measured = ({ at }: { at: number }) => at >= from && at < to;
  return {
    acknowledged: events.filter(measured).map(({ ms }) => ms),
    broadcasts: reach(events.filter(measured), readers),
    deliveries: readers.reduce((sum, { frames }) => sum + frames.filter(measured).length, 0),
    processor,
  };
});

async function read(url: string, index: number): Promise<Reader> {
  const socket = await connect(url, { localAddress: addressOf(index) });
  const frames: Seen[] = [];
  socket.on('stage', ({ seq }: { seq: number }) => frames.push({ seq, at: performance.now() }));
  return { socket, frames };
}
