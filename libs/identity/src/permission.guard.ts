import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { sameHost } from '@dialog/platform';
import { deviceOf } from './device-cookie';
import { networkOf } from './domain/network';
import { CrossSite, DeviceNeeded, NotOpened } from './identity.errors';
import { PermissionsService } from './permissions.service';
import { type ActingRequest, type Actor, ALLOWED, type Opening } from './permissions';

const READS = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Before every route: is it open, to whom, and does the request come from a page of ours? Sockets are asked when they join. */
@Injectable()
export class PermissionGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly permissions: PermissionsService,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (context.getType() !== 'http') return true;
    const opening = this.reflector.getAllAndOverride<Opening | undefined>(ALLOWED, [context.getHandler(), context.getClass()]);
    if (!opening) throw new NotOpened();
    const request = context.switchToHttp().getRequest<ActingRequest>();
    if (!READS.has(request.method) && !fromOurPages(request)) throw new CrossSite();
    request.actor = await this.actor(opening, request);
    return true;
  }

  private async actor(opening: Opening, { raw, ip, params }: ActingRequest): Promise<Actor | undefined> {
    const { cookie } = raw.headers;
    const network = networkOf(ip);
    if (opening !== 'anyone' && opening !== 'citizen') return { ...(await this.permissions.official(cookie, opening, params as object)), network };
    const device = deviceOf(cookie);
    if (!device && opening === 'citizen') throw new DeviceNeeded();
    return device ? { role: 'citizen', device, network } : undefined;
  }
}

/** A browser says where a request comes from; a program says nothing. */
function fromOurPages({ raw }: ActingRequest): boolean {
  const site = raw.headers['sec-fetch-site'];
  return sameHost(raw) && (site === undefined || site === 'same-origin' || site === 'none');
}
