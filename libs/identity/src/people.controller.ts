import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ApiProblems, IdPipe } from '@dialog/platform';
import { AppointDto } from './dto/appoint.dto';
import { InviteDto } from './dto/invite.dto';
import { LastAdministrator } from './identity.errors';
import type { InvitedView, OpenInvitationList, PersonList } from './identity.view';
import { InvitationsService } from './invitations.service';
import { OfficialsService } from './officials.service';
import { Allow, By, type Official } from './permissions';

/** Everybody with an account, and the links by which others come in: for administrators. */
@ApiTags('official')
@Controller('people')
@Allow('people.manage')
export class PeopleController {
  constructor(
    private readonly officials: OfficialsService,
    private readonly invitations: InvitationsService,
  ) {}

  /** Officials with their roles; those without any cannot sign in, and come last. */
  @Get()
  async list(): Promise<PersonList> {
    return { items: await this.officials.list() };
  }

  /** Sets a person's roles. Without any the person has no access from here on: signed out everywhere, at once. */
  @Put(':official/roles')
  @HttpCode(204)
  @ApiProblems(LastAdministrator)
  async appoint(@Param('official', IdPipe) official: string, @Body() appointment: AppointDto, @By() by: Official): Promise<void> {
    await this.officials.appoint(official, appointment, by.official.id);
  }

  /** Makes a link that serves once, within seven days. It is told here and nowhere else. */
  @Post('invitations')
  invite(@Body() invited: InviteDto, @By() { official }: Official): Promise<InvitedView> {
    return this.invitations.invite(invited, official.id);
  }

  /** Invitations that somebody could still use, without their links. */
  @Get('invitations')
  async open(): Promise<OpenInvitationList> {
    return { items: await this.invitations.open() };
  }

  /** Ends an invitation that was not used. */
  @Delete('invitations/:invitation')
  @HttpCode(204)
  async revoke(@Param('invitation', IdPipe) invitation: string, @By() { official }: Official): Promise<void> {
    await this.invitations.revoke(invitation, official.id);
  }
}
