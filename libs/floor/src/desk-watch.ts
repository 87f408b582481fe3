import { Injectable, Logger, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { PermissionsService } from '@dialog/identity';
import { Notifications, Problem } from '@dialog/platform';
import type { FloorSocket } from './floor.gateway';

/** What nobody told us of: a sign-in whose hours are over, news that got lost. */
const LOOK_EVERY_MS = 5_000;

/**
 * Lets officials follow a desk, and hangs up when they may no longer: signed out here or from elsewhere, out of time, out of
 * the role, out of the team. The database says so to every node at the commit (migration 22 of identity).
 */
@Injectable()
export class DeskWatch implements OnModuleInit, OnModuleDestroy {
  private readonly log = new Logger(DeskWatch.name);
  private readonly following = new Map<FloorSocket, string>();
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly permissions: PermissionsService,
    notifications: Notifications,
  ) {
    notifications.on('permissions', () => this.lookAgain());
  }

  /** @throws SignInNeeded NotPermitted */
  async admit(socket: FloorSocket, session: string) {
    await this.mayFollow(socket, session);
    if (!this.following.has(socket)) socket.once('disconnect', () => this.forget(socket));
    this.following.set(socket, session);
  }

  /** It follows something else now. */
  forget(socket: FloorSocket) {
    this.following.delete(socket);
  }

  onModuleInit() {
    this.timer = setInterval(() => this.lookAgain(), LOOK_EVERY_MS);
  }

  onModuleDestroy() {
    clearInterval(this.timer);
  }

  private lookAgain() {
    for (const [socket, session] of this.following) void this.mayFollow(socket, session).catch((refused) => this.hangUp(socket, refused));
  }

  private hangUp(socket: FloorSocket, refused: unknown) {
    if (refused instanceof Problem) socket.disconnect(true);
    else this.log.warn(refused); // the database is away: nobody is any less of an official
  }

  private mayFollow(socket: FloorSocket, session: string) {
    return this.permissions.official(socket.handshake.headers.cookie, 'desk.follow', { session });
  }
}
