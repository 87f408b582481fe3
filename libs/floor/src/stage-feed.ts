import { Injectable, Logger } from '@nestjs/common';
import type { Namespace, Socket } from 'socket.io';
import type { ClientToServerEvents, EntriesFrame, MyQuestion, ServerToClientEvents } from './floor.events';
import { JournalService } from './journal.service';
import { PresenceService } from './presence.service';
import { StageService, type StageChange } from './stage.service';
import type { QuestionRow } from './stage.snapshot';

export interface SocketData {
  /** The device cookie's value, as the handshake brought it. */
  cookie?: string;
  network: string;
  session?: string;
}

export type FloorNamespace = Namespace<ClientToServerEvents, ServerToClientEvents, Record<string, never>, SocketData>;

type LineSocket = Pick<Socket<ClientToServerEvents, ServerToClientEvents>, 'emit' | 'join'>;

const ENTRIES_IN_A_FRAME = 200;

/** The rooms of a session: one payload each, encoded once. */
export const rooms = {
  stage: (session: string) => `stage ${session}`,
  journal: (session: string) => `journal ${session}`,
  desk: (session: string) => `desk ${session}`,
  asker: (session: string, asker: number) => `asker ${session} ${asker}`,
};

/** Sends what changed to those who follow: the frame to the stage, the new lines to auditors and the desk, a phone's own questions to it. */
@Injectable()
export class StageFeed {
  private readonly log = new Logger(StageFeed.name);
  /** One after the other, so that lines leave in order. */
  private entriesSent: Promise<void> = Promise.resolve();
  /** Up to which line a session's audience has been sent, or will have been when all before is sent. */
  private readonly heads = new Map<string, number>();

  constructor(
    private readonly stages: StageService,
    private readonly journal: JournalService,
    private readonly presence: PresenceService,
  ) {}

  start(namespace: FloorNamespace) {
    this.stages.onChange((change) => {
      namespace.to(rooms.stage(change.session)).emit('stage', change.frame);
      for (const question of change.changed) sendOwn(namespace, change.session, question);
      this.heads.set(change.session, change.view.seq);
      void this.afterOthers(() => this.sendEntries(namespace, change));
    });
    this.presence.onChange((session, following) => namespace.to(rooms.stage(session)).volatile.emit('presence', following));
    this.presence.countWith(() => this.followers(namespace));
  }

  /** The lines after `since` up to where the audience is, then those that it gets: each once and in order. */
  async followLines(socket: LineSocket, session: string, audience: 'journal' | 'desk', since?: number) {
    const { seq } = await this.stages.view(session);
    const head = Math.max(seq, this.heads.get(session) ?? 0);
    await this.afterOthers(async () => {
      await this.eachFrame(session, since ?? head, head, (frame) => socket.emit('entries', frame));
      await socket.join(rooms[audience](session));
    });
  }

  private afterOthers(send: () => Promise<void>): Promise<void> {
    return (this.entriesSent = this.entriesSent.then(send).catch((fault) => this.log.warn(fault)));
  }

  /** Counts those in the stages' rooms, and keeps these stages served. */
  private followers(namespace: FloorNamespace): Map<string, number> {
    const counts = new Map<string, number>();
    for (const [room, sockets] of namespace.adapter.rooms) {
      if (!room.startsWith('stage ')) continue;
      const session = room.slice('stage '.length);
      counts.set(session, sockets.size);
      void this.stages.view(session).catch(() => undefined);
    }
    return counts;
  }

  private async sendEntries(namespace: FloorNamespace, { session, view, since }: StageChange) {
    const audience = [rooms.journal(session), rooms.desk(session)];
    if (since === view.seq || !audience.some((room) => namespace.adapter.rooms.has(room))) return;
    await this.eachFrame(session, since, view.seq, (frame) => namespace.to(audience).emit('entries', frame));
  }

  private async eachFrame(session: string, since: number, to: number, send: (frame: EntriesFrame) => void) {
    for (let from = since; from < to; ) {
      const entries = await this.journal.entries(session, from, Math.min(ENTRIES_IN_A_FRAME, to - from));
      if (entries.length === 0) return;
      send({ from: entries[0]!.seq, to: entries.at(-1)!.seq, entries });
      from = entries.at(-1)!.seq;
    }
  }
}

function sendOwn(namespace: FloorNamespace, session: string, question: QuestionRow) {
  const room = rooms.asker(session, question.asker);
  if (!namespace.adapter.rooms.has(room)) return;
  const { no, id, text, topic, mode, place, state, supports, passed, phone_ending } = question;
  const mine: MyQuestion = { no, id, text, topic, mode, place, state, supports, ...(passed && { passed }), ...(phone_ending && { phoneEnding: phone_ending }) };
  namespace.to(room).emit('mine', { questions: [mine] });
}
