import { Body, Controller, Delete, Get, HttpCode, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ApiProblems, Config, TooManyRequests } from '@dialog/platform';
import type { FastifyReply } from 'fastify';
import { deviceCookieHeader } from './cookies';
import { DevicesService } from './devices.service';
import { mintDevice, readDevice, shownCode } from './device-token';
import { RecoverDeviceDto } from './dto/recover-device.dto';
import { CodeUnknown } from './identity.errors';
import type { MeView } from './identity.view';
import { Allow, By, type Citizen } from './permissions';
import { SignInThrottle } from './sign-in.throttle';

/** A citizen's own phone: a random identity that names nobody. */
@ApiTags('citizen')
@Controller('me')
export class MeController {
  constructor(
    private readonly devices: DevicesService,
    private readonly throttle: SignInThrottle,
    private readonly config: Config,
  ) {}

  /** The code with which this phone's own questions are found again when its cookie is gone. */
  @Get()
  @Allow('citizen')
  me(@By() { device }: Citizen): MeView {
    return { code: shownCode(readDevice(device)!.code) };
  }

  /** This phone carries on as the one with the code; that one's cookie ends. */
  @Post('recover')
  @HttpCode(204)
  @Allow('citizen')
  @ApiProblems(CodeUnknown, TooManyRequests)
  async recover(@Body() { code }: RecoverDeviceDto, @By() { network }: Citizen, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.throttle.tryCode(network);
    this.become(await this.devices.recover(code), reply);
  }

  /** This phone begins anew; with its code, what it asked is found again. */
  @Delete()
  @HttpCode(204)
  @Allow('citizen')
  beginAnew(@Res({ passthrough: true }) reply: FastifyReply): void {
    this.become(mintDevice(), reply);
  }

  private become(cookie: string, reply: FastifyReply) {
    void reply.header('set-cookie', deviceCookieHeader(cookie, this.config.secure));
  }
}
