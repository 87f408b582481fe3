import { addressOf } from '../../scripts/client/device.mts';
import { onTask } from './driver.mts';
import { readFrame } from './frame.mts';
import { watch } from './hall.mts';
import { Line } from './line.mts';
import type { BareReport, BareTask } from './live.suite.mts';
import { makeAll } from './pacing.mts';

/** A bare room's phone: what it hears is read as the platform's phones read it. */
class Reader {
  readonly frames: unknown[] = [];
  line!: Line;

  get bytes() {
    return this.line.bytes;
  }

  static async connect(url: string, index: number): Promise<Reader> {
    const reader = new Reader();
    reader.line = await Line.connect(url, '/floor', { localAddress: addressOf(index) }, (event) => reader.frames.push(readFrame(event)));
    return reader;
  }
}

onTask<BareTask, BareReport>(async (task) => {
  const readers = await makeAll(task.phones, 20, (index) => Reader.connect(task.url, index));
  const told = await fetch(`${task.url}/frames`, { method: 'PUT', headers: { 'content-type': 'application/json' }, body: JSON.stringify(task.frames) });
  if (!told.ok) throw new Error(`The bare server did not take the frames (${told.status})`);
  const acknowledged: { at: number; ms: number }[] = [];
  const write = async () => {
    const at = performance.now();
    const { line } = readers[Math.floor(Math.random() * readers.length)]!;
    await line.ask('write', { text: 'Kapan jalan poros desa kami diperbaiki? Sejak musim hujan banyak lubang.' });
    acknowledged.push({ at, ms: performance.now() - at });
  };
  const traffic = await watch(task, readers, () => void write());
  if (readers.some(({ line }) => !line.isOpen)) throw new Error('A line of the bare room broke');
  return { ...traffic, acknowledged: acknowledged.filter(({ at }) => at >= traffic.from && at < traffic.to).map(({ ms }) => ms) };
});
