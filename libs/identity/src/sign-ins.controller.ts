import { Body, Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ApiProblems, Config, TooManyRequests } from '@dialog/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { officialCookieGone, signedInCookies } from './cookies';
import { SignInDto } from './dto/sign-in.dto';
import { SignInRefused } from './identity.errors';
import type { SignedInView } from './identity.view';
import { Allow } from './permissions';
import { signingIn } from './signing-in';
import { SignInsService } from './sign-ins.service';

/** Officials sign in with password and authenticator app. */
@ApiTags('official')
@Controller()
export class SignInsController {
  constructor(
    private readonly signIns: SignInsService,
    private readonly config: Config,
  ) {}

  /** Signs in for twelve hours, with a code of the authenticator app or a recovery code; says the same whichever part was wrong. */
  @Post('sign-in')
  @HttpCode(200)
  @Allow('anyone')
  @ApiProblems(SignInRefused, TooManyRequests)
  async signIn(@Body() credentials: SignInDto, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<SignedInView> {
    const { official, ...secrets } = await this.signIns.signIn(credentials, signingIn(request));
    void reply.header('set-cookie', signedInCookies(secrets, this.config.secure));
    return { official };
  }

  /** Ends the sign-in of this browser. */
  @Post('sign-out')
  @HttpCode(204)
  @Allow('anyone')
  async signOut(@Req() { raw }: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.signIns.signOut(raw.headers.cookie);
    void reply.header('set-cookie', officialCookieGone(this.config.secure));
  }
}
