import { Controller, Delete, Get, HttpCode, Param, Post, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { IdPipe } from '@dialog/platform';
import type { FastifyRequest } from 'fastify';
import type { AccountView, RecoveryCodesLeft, RecoveryCodesView, SignInList } from './identity.view';
import { OfficialsService } from './officials.service';
import { OwnSignInsService } from './own-sign-ins.service';
import { Allow, By, type Official } from './permissions';
import { RecoveryCodesService } from './recovery-codes.service';

/** What officials see and keep of their own account. */
@ApiTags('official')
@Controller('official')
@Allow('account.keep')
export class AccountController {
  constructor(
    private readonly officials: OfficialsService,
    private readonly signIns: OwnSignInsService,
    private readonly codes: RecoveryCodesService,
  ) {}

  /** Who is signed in, and what they may be. */
  @Get()
  who(@By() { official }: Official): Promise<AccountView> {
    return this.officials.account(official.id);
  }

  /** Where one is signed in now. */
  @Get('sign-ins')
  async list(@By() { official }: Official, @Req() { raw }: FastifyRequest): Promise<SignInList> {
    return { items: await this.signIns.list(official.id, raw.headers.cookie) };
  }

  /** Signs out of everything, this browser included. */
  @Delete('sign-ins')
  @HttpCode(204)
  async endAll(@By() { official }: Official): Promise<void> {
    await this.signIns.endAll(official.id);
  }

  /** Signs out of one. */
  @Delete('sign-ins/:signIn')
  @HttpCode(204)
  async end(@Param('signIn', IdPipe) signIn: string, @By() { official }: Official): Promise<void> {
    await this.signIns.end(official.id, signIn);
  }

  /** How many recovery codes have not been used. */
  @Get('recovery-codes')
  async left(@By() { official }: Official): Promise<RecoveryCodesLeft> {
    return { left: await this.codes.left(official.id) };
  }

  /** Ten new recovery codes, told here and nowhere else; those before end. */
  @Post('recovery-codes')
  @HttpCode(200)
  async renew(@By() { official }: Official): Promise<RecoveryCodesView> {
    return { codes: await this.codes.renew(official.id) };
  }
}
