import { Injectable, Logger } from '@nestjs/common';
import type { DeviceId } from '@dialog/identity';
import type { Namespace, Socket } from 'socket.io';
import type { ClientToServerEvents, ServerToClientEvents } from '../floor.events';
import { FloorMetrics } from '../floor-metrics';
import { JournalService } from '../journal/journal.service';
import { myQuestion } from '../questions/question.view';
import { PresenceService } from './presence.service';
import { StageLines } from './stage-lines';
import { StageService } from './stage.service';
import type { QuestionRow } from './stage.snapshot';

export interface SocketData {
  /** The device cookie's value, as the handshake brought it. */
  cookie?: string;
  network: string;
  session?: string;
}

export type FloorNamespace = Namespace<ClientToServerEvents, ServerToClientEvents, Record<string, never>, SocketData>;

type LineSocket = Pick<Socket<ClientToServerEvents, ServerToClientEvents>, 'emit' | 'join'>;

/** The rooms of a session: one payload each, encoded once. */
export const rooms = {
  stage: (session: string) => `stage ${session}`,
  journal: (session: string) => `journal ${session}`,
  desk: (session: string) => `desk ${session}`,
  device: (session: string, device: DeviceId) => `device ${session} ${device}`,
};

/** Sends what changed to those who follow: the frame to the stage, the new lines to auditors and the desk, a phone's own questions to it. */
@Injectable()
export class StageFeed {
  private readonly log = new Logger(StageFeed.name);
  /** By the rooms of those who follow a journal here. */
  private readonly lines = new Map<string, StageLines>();

  constructor(
    private readonly stages: StageService,
    private readonly journal: JournalService,
    private readonly presence: PresenceService,
    private readonly metrics: FloorMetrics,
  ) {}

  start(namespace: FloorNamespace) {
    this.stages.onChange(({ session, frame, view, changed }) => {
      if (frame) namespace.to(rooms.stage(session)).emit('stage', frame);
      for (const question of changed) sendOwn(namespace, session, question);
      void this.sendLines(namespace, session, view.seq);
    });
    this.presence.onChange((session, following) => namespace.to(rooms.stage(session)).volatile.emit('presence', following));
    this.presence.countWith(() => this.followers(namespace));
    this.metrics.countPhones(() => namespace.adapter.rooms);
  }

  /** The lines after `since` up to where the audience is, then those that it gets: each once and in order. */
  async followLines(socket: LineSocket, session: string, audience: 'journal' | 'desk', since?: number) {
    const { seq } = await this.stages.view(session);
    const room = rooms[audience](session);
    const lines = this.lines.get(room) ?? new StageLines(this.journal, session, audience === 'desk' ? 'desk' : 'public', seq);
    this.lines.set(room, lines);
    await lines.bring(since, (frame) => socket.emit('entries', frame), () => socket.join(room));
  }

  /** Counts those in the stages' rooms, and keeps what is followed served. */
  private followers(namespace: FloorNamespace): Map<string, number> {
    const counts = new Map<string, number>();
    const followed = new Set<string>();
    for (const [room, sockets] of namespace.adapter.rooms) {
      const [, audience, session] = /^(stage|journal|desk) (\S+)$/.exec(room) ?? [];
      if (!session) continue;
      followed.add(session);
      if (audience === 'stage') counts.set(session, sockets.size);
    }
    for (const room of this.lines.keys()) if (!namespace.adapter.rooms.has(room)) this.lines.delete(room);
    for (const session of followed) void this.keepServed(namespace, session);
    return counts;
  }

  private async keepServed(namespace: FloorNamespace, session: string) {
    const view = await this.stages.view(session).catch((fault) => this.log.warn(fault));
    if (view) await this.sendLines(namespace, session, view.seq); // what could not be sent before
  }

  private async sendLines(namespace: FloorNamespace, session: string, to: number) {
    for (const room of [rooms.journal(session), rooms.desk(session)]) {
      await this.lines.get(room)?.sendTo(to, (frame) => namespace.to(room).emit('entries', frame)).catch((fault) => this.log.warn(fault));
    }
  }
}

function sendOwn(namespace: FloorNamespace, session: string, question: QuestionRow) {
  const room = question.device && rooms.device(session, question.device);
  if (!room || !namespace.adapter.rooms.has(room)) return;
  const { no, id, text, topic, mode, place, state, desk, supports, passed, phone_ending: phoneEnding } = question;
  const mine = myQuestion({ no, id, text, topic, mode, place, state, accepted: desk?.accepted ?? true, held: desk?.held ?? null, mergedInto: desk?.mergedInto ?? null, ruling: desk?.ruling ?? null, appeal: desk?.appeal ?? null, supports, passed, phoneEnding });
  namespace.to(room).emit('mine', { questions: [mine] });
}
