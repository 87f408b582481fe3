import { Injectable } from '@nestjs/common';
import { type DeviceId, DevicesService } from '@dialog/identity';
import { DeskWatch } from './desk-watch';
import type { JoinDto } from './dto/socket.dto';
import type { Joined } from './floor.events';
import type { FloorSocket } from './floor.gateway';
import { PresenceService } from './stage/presence.service';
import { QuestionReadsService } from './questions/question-reads.service';
import { rooms } from './stage/stage-feed';
import { StageService } from './stage/stage.service';

/** Lets a socket follow a session: into its rooms first, then the whole small view, so that no frame falls between. */
@Injectable()
export class FloorAudience {
  constructor(
    private readonly stages: StageService,
    private readonly reads: QuestionReadsService,
    private readonly devices: DevicesService,
    private readonly desk: DeskWatch,
    private readonly presence: PresenceService,
  ) {}

  /** @throws SignInNeeded NotPermitted NotFound */
  async join(socket: FloorSocket, { session, audience }: JoinDto): Promise<Joined> {
    if (audience === 'desk') await this.desk.admit(socket, session);
    else this.desk.forget(socket);
    await this.stages.view(session);
    this.leaveOthers(socket);
    socket.data.session = session;
    if (audience !== 'journal') await socket.join(rooms.stage(session)); // lines come by the feed, from where the others are
    const device = (await this.devices.find(socket.data.cookie))?.id;
    if (device) await this.hearOwn(socket, device);
    const mine = await this.reads.mine(session, device);
    return { view: await this.stages.view(session), mine, presence: this.presence.following(session), at: this.stages.now() };
  }

  /** A phone hears of its own questions in a room of its own, from before its first question on. */
  async hearOwn(socket: FloorSocket, device: DeviceId) {
    await socket.join(rooms.device(socket.data.session!, device));
  }

  private leaveOthers(socket: FloorSocket) {
    for (const room of socket.rooms) if (room !== socket.id) void socket.leave(room);
  }
}
