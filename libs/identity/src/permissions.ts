import { applyDecorators, createParamDecorator, type ExecutionContext, SetMetadata } from '@nestjs/common';
import { ApiSecurity } from '@nestjs/swagger';
import { ApiProblems } from '@dialog/platform';
import type { FastifyRequest } from 'fastify';
import { deviceOf } from './device-cookie';
import { DeviceMoved, DeviceNeeded, SignInNeeded } from './identity.errors';

/** Who may use a route. Every route says so; one that does not is closed. */
export type Role = 'anyone' | 'citizen' | 'moderator';

export interface Moderator {
  role: 'moderator';
  official: { id: string; name: string };
  /** Whose network may be the hall's. */
  network: string;
}

export interface Citizen {
  role: 'citizen';
  /** The device cookie's value; it becomes a device when something is written. */
  device: string;
  network: string;
}

export type Actor = Moderator | Citizen;

/** A request on which the guard has put who acts. */
export interface ActingRequest extends FastifyRequest {
  actor?: Actor;
}

export const ALLOWED = 'dialog:allowed';

/** Opens a route: to anyone who reads, to a citizen's device, or to a signed-in moderator. */
export const Allow = (role: Role) => applyDecorators(SetMetadata(ALLOWED, role), ...DOCUMENTED[role]);

/** What the API's description says of each role: the cookie it takes, and how it is refused. */
const DOCUMENTED: Record<Role, MethodDecorator[]> = {
  anyone: [],
  citizen: [ApiSecurity('device'), ApiProblems(DeviceNeeded, DeviceMoved)],
  moderator: [ApiSecurity('official'), ApiProblems(SignInNeeded)],
};

/** Who acts: the moderator, or the citizen with a device; and from which network. */
export const By = createParamDecorator((_: unknown, context: ExecutionContext) => context.switchToHttp().getRequest<ActingRequest>().actor);

/** The value of the device cookie, which every request has. */
export const Device = createParamDecorator((_: unknown, context: ExecutionContext) => deviceOf(context.switchToHttp().getRequest<FastifyRequest>().raw.headers.cookie));
