import { applyDecorators, createParamDecorator, type ExecutionContext, SetMetadata } from '@nestjs/common';
import { ApiSecurity } from '@nestjs/swagger';
import { ApiProblems } from '@dialog/platform';
import type { FastifyRequest } from 'fastify';
import { deviceOf } from './device-cookie';
import type { OfficialRole, Verb } from './domain/permissions';
import { DeviceMoved, DeviceNeeded, NotPermitted, SignInNeeded } from './identity.errors';

/** Whom a route is open to: everybody, a citizen's phone, or officials by what it does (domain/permissions.ts). One that does not say so is closed. */
export type Opening = 'anyone' | 'citizen' | Verb;

/** An official who acts, in the role that lets them. */
export interface Official {
  role: OfficialRole;
  official: { id: string; name: string };
  /** Of an agency's officer. */
  agency?: string;
  /** May be the hall's. */
  network: string;
}

export interface Citizen {
  role: 'citizen';
  /** The device cookie's value; it becomes a device when something is written. */
  device: string;
  network: string;
}

export type Actor = Official | Citizen;

/** A request on which the guard has put who acts. */
export interface ActingRequest extends FastifyRequest {
  actor?: Actor;
}

export const ALLOWED = 'dialog:allowed';

/** Opens a route. */
export const Allow = (opening: Opening): ClassDecorator & MethodDecorator => applyDecorators(SetMetadata(ALLOWED, opening), ...documented(opening));

/** What the API's description says of it: the cookie it takes, and how it is refused. */
function documented(opening: Opening): MethodDecorator[] {
  if (opening === 'anyone') return [];
  if (opening === 'citizen') return [ApiSecurity('device'), ApiProblems(DeviceNeeded, DeviceMoved)];
  return [ApiSecurity('official'), ApiProblems(SignInNeeded, NotPermitted)];
}

/** Who acts: the official, or the citizen with a device; and from which network. */
export const By = createParamDecorator((_: unknown, context: ExecutionContext) => context.switchToHttp().getRequest<ActingRequest>().actor);

/** The value of the device cookie, which every request has. */
export const Device = createParamDecorator((_: unknown, context: ExecutionContext) => deviceOf(context.switchToHttp().getRequest<FastifyRequest>().raw.headers.cookie));
