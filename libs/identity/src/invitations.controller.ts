import { Body, Controller, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ApiProblems, Config, TooManyRequests } from '@dialog/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { signedInCookies } from './cookies';
import { networkOf } from './domain/network';
import { AcceptInvitationDto } from './dto/accept-invitation.dto';
import { EmailTaken, InvitationGone, WrongOtp } from './identity.errors';
import type { InvitationView, JoinedView } from './identity.view';
import { InvitationsService } from './invitations.service';
import { Allow } from './permissions';
import { SignInThrottle } from './sign-in.throttle';
import { signingIn } from './signing-in';
import { SignInsService } from './sign-ins.service';

/** Single-use links by which officials come in. */
@ApiTags('official')
@Controller('invitations')
export class InvitationsController {
  constructor(
    private readonly invitations: InvitationsService,
    private readonly signIns: SignInsService,
    private readonly throttle: SignInThrottle,
    private readonly config: Config,
  ) {}

  /** What the authenticator app of the invited person needs. */
  @Get(':token')
  @Allow('anyone')
  @ApiProblems(InvitationGone, TooManyRequests)
  async look(@Param('token') token: string, @Req() { ip }: FastifyRequest): Promise<InvitationView> {
    await this.throttle.tryCode(networkOf(ip));
    return this.invitations.look(token);
  }

  /** Makes the invited person an official, who is then signed in and told their recovery codes. */
  @Post(':token/accept')
  @HttpCode(200)
  @Allow('anyone')
  @ApiProblems(InvitationGone, WrongOtp, EmailTaken, TooManyRequests)
  async accept(@Param('token') token: string, @Body() person: AcceptInvitationDto, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<JoinedView> {
    await this.throttle.tryCode(networkOf(request.ip));
    const joined = await this.invitations.accept(token, person);
    void reply.header('set-cookie', signedInCookies(await this.signIns.begin(joined.official, signingIn(request)), this.config.secure));
    return joined;
  }
}
