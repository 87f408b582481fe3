import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import type { Asked, StageView } from '../../libs/floor/src/floor.events';
import { aQuestion } from '../support/session';
import { Crowd } from './support/crowd';
import { PagePhone } from './support/page-phone';
import { Stand } from './support/stand';

const PHONES = 10;
const DISK_MEGABYTES = 400;
const LONG = 'Kapan jalan poros desa kami diperbaiki? '.repeat(12).trim();

jest.setTimeout(120_000);

const mayMount = spawnSync('unshare', ['--mount', 'mount', '-t', 'tmpfs', 'dialog-faults', '/mnt']).status === 0;

/** Phones that ask once each, and what they were told. */
class Askers {
  /** Number by id, as acknowledged. */
  readonly asked = new Map<string, number>();
  readonly refused: { phone: PagePhone; id: string; code: string }[] = [];

  constructor(readonly phones: PagePhone[]) {}

  async askOnce() {
    await Promise.all(this.phones.map(async (phone) => {
      const id = randomUUID();
      const answer = await phone.send<Asked>('ask', aQuestion({ id, text: LONG }), 60_000);
      if (answer?.data) this.asked.set(id, answer.data.no);
      else this.refused.push({ phone, id, code: answer?.problem?.code ?? 'no answer' });
    }));
  }

  async repeatTheRefused() {
    for (const { phone, id } of this.refused) this.asked.set(id, (await phone.insist<Asked>('ask', aQuestion({ id, text: LONG }))).data!.no);
  }
}

describe('a disk that is full', () => {
  it(mayMount ? 'has writes refused with a code, loses nothing acknowledged, and all goes on when there is space' : 'is tried only by who may mount a small one (root), and was not', async () => {
    if (!mayMount) return;
    await using stand = await Stand.start('disk', DISK_MEGABYTES);
    const session = await stand.session();
    const askers = new Askers(await Promise.all(Array.from({ length: PHONES }, (_, i) => PagePhone.visit(stand.url, session, i))));
    try {
      await Promise.all(askers.phones.map((phone) => phone.shows(1)));
      await askers.askOnce();
      expect(askers.refused).toEqual([]);
      await stand.order('fill-disk');
      while (askers.refused.length === 0) await askers.askOnce();
      await expectStage(stand, session);

      await stopByFullDisk(stand);
      await askers.askOnce();
      expect(new Set(askers.refused.map(({ code }) => code))).toEqual(new Set(['unavailable']));
      await expectStage(stand, session);
      expect(askers.phones.every(({ isJoined }) => isJoined)).toBe(true);

      await stand.order('free-disk');
      await stand.healthy();
      await askers.repeatTheRefused();
      const rows = await stand.query<{ id: string; no: number }>('select id, no from question where session = $1', [session]);
      expect(new Map(rows.map(({ id, no }) => [id, no]))).toEqual(askers.asked);
      expect((await Crowd.verdictOf(stand, session)).faults).toEqual([]);
    } finally {
      for (const phone of askers.phones) phone.close();
    }
  });
});

async function expectStage(stand: Stand, session: string) {
  const { status, body } = await stand.get<{ view: StageView }>(`/sessions/${session}/stage`);
  expect([status, body.view.state]).toEqual([200, 'live']);
}

/** Needs a new file for its log, which the disk has no space for: PostgreSQL stops. */
async function stopByFullDisk(stand: Stand) {
  for (;;) {
    const { status } = await stand.get('/health');
    if (status !== 200) return;
    await stand.query('select pg_switch_wal()').catch(() => undefined);
  }
}
