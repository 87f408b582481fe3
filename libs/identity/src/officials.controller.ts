import { Body, Controller, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ApiProblems, Config, TooManyRequests } from '@dialog/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { officialCookieGone, officialCookieHeader } from './cookies';
import { networkOf } from './domain/network';
import { AcceptInvitationDto } from './dto/accept-invitation.dto';
import { SignInDto } from './dto/sign-in.dto';
import { EmailTaken, InvitationGone, SignInRefused, WrongOtp } from './identity.errors';
import type { InvitationView, OfficialSummary, SignedInView } from './identity.view';
import { OfficialsService } from './officials.service';
import { Allow, By, type Official } from './permissions';
import { SignInThrottle } from './sign-in.throttle';
import { type SignedIn, SignInsService } from './sign-ins.service';

/** Officials sign in with password and authenticator app; the first come in by a single-use link. */
@ApiTags('official')
@Controller()
export class OfficialsController {
  constructor(
    private readonly signIns: SignInsService,
    private readonly officials: OfficialsService,
    private readonly throttle: SignInThrottle,
    private readonly config: Config,
  ) {}

  /** Signs in for twelve hours; says the same whichever part was wrong. */
  @Post('sign-in')
  @HttpCode(200)
  @Allow('anyone')
  @ApiProblems(SignInRefused, TooManyRequests)
  async signIn(@Body() credentials: SignInDto, @Req() { ip }: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<SignedInView> {
    return this.remember(await this.signIns.signIn(credentials, networkOf(ip)), reply);
  }

  /** Ends the sign-in of this browser. */
  @Post('sign-out')
  @HttpCode(204)
  @Allow('anyone')
  async signOut(@Req() { raw }: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.signIns.signOut(raw.headers.cookie);
    void reply.header('set-cookie', officialCookieGone(this.config.secure));
  }

  /** Who is signed in. */
  @Get('official')
  @Allow('account.keep')
  official(@By() { official }: Official): OfficialSummary {
    return official;
  }

  /** What the authenticator app of the invited person needs. */
  @Get('invitations/:token')
  @Allow('anyone')
  @ApiProblems(InvitationGone, TooManyRequests)
  async invitation(@Param('token') token: string, @Req() { ip }: FastifyRequest): Promise<InvitationView> {
    await this.throttle.tryNetwork(networkOf(ip));
    return this.officials.invitation(token);
  }

  /** Makes the invited person an official, who is then signed in. */
  @Post('invitations/:token/accept')
  @HttpCode(200)
  @Allow('anyone')
  @ApiProblems(InvitationGone, WrongOtp, EmailTaken, TooManyRequests)
  async accept(@Param('token') token: string, @Body() official: AcceptInvitationDto, @Req() { ip }: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<SignedInView> {
    await this.throttle.tryNetwork(networkOf(ip));
    return this.remember(await this.signIns.begin(await this.officials.accept(token, official)), reply);
  }

  private remember({ official, token }: SignedIn, reply: FastifyReply): SignedInView {
    void reply.header('set-cookie', officialCookieHeader(token, this.config.secure));
    return { official };
  }
}
