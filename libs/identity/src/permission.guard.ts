import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { sameHost } from '@dialog/platform';
import { deviceOf } from './device-cookie';
import { networkOf } from './domain/network';
import { CrossSite, DeviceNeeded, NotOpened, SignInNeeded } from './identity.errors';
import { type ActingRequest, type Actor, ALLOWED, type Role } from './permissions';
import { SignInsService } from './sign-ins.service';

const READS = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Before every route: is it open, to whom, and does the request come from a page of ours? Sockets are asked when they connect. */
@Injectable()
export class PermissionGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly signIns: SignInsService,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (context.getType() !== 'http') return true;
    const role = this.reflector.getAllAndOverride<Role | undefined>(ALLOWED, [context.getHandler(), context.getClass()]);
    if (!role) throw new NotOpened();
    const request = context.switchToHttp().getRequest<ActingRequest>();
    if (!READS.has(request.method) && !fromOurPages(request)) throw new CrossSite();
    request.actor = await this.actor(role, request);
    return true;
  }

  private async actor(role: Role, { raw, ip }: ActingRequest): Promise<Actor | undefined> {
    const { cookie } = raw.headers;
    if (role === 'moderator') {
      const official = await this.signIns.officialOf(cookie);
      if (!official) throw new SignInNeeded();
      return { role, official, network: networkOf(ip) };
    }
    const device = deviceOf(cookie);
    if (!device && role === 'citizen') throw new DeviceNeeded();
    return device ? { role: 'citizen', device, network: networkOf(ip) } : undefined;
  }
}

/** A browser says where a request comes from; a program says nothing. */
function fromOurPages({ raw }: ActingRequest): boolean {
  const site = raw.headers['sec-fetch-site'];
  return sameHost(raw) && (site === undefined || site === 'same-origin' || site === 'none');
}
