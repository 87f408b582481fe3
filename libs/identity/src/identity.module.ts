import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountController } from './account.controller';
import { AuditController } from './audit.controller';
import { AuditService } from './audit.service';
import { Device } from './device.entity';
import { DevicesService } from './devices.service';
import { InvitationsController } from './invitations.controller';
import { InvitationsService } from './invitations.service';
import { MeController } from './me.controller';
import { Official } from './official.entity';
import { OfficialsService } from './officials.service';
import { OwnSignInsService } from './own-sign-ins.service';
import { PeopleController } from './people.controller';
import { PermissionsController } from './permissions.controller';
import { PermissionsService } from './permissions.service';
import { RecoveryCodesService } from './recovery-codes.service';
import { SignInThrottle } from './sign-in.throttle';
import { SignInsController } from './sign-ins.controller';
import { SignInsService } from './sign-ins.service';
import { TeamController } from './team.controller';
import { TeamsService } from './teams.service';

/** Citizens' phones, officials' accounts, and who may do what. */
@Module({
  imports: [TypeOrmModule.forFeature([Device, Official])],
  controllers: [AccountController, AuditController, InvitationsController, MeController, PeopleController, PermissionsController, SignInsController, TeamController],
  providers: [
    AuditService, DevicesService, InvitationsService, OfficialsService, OwnSignInsService, PermissionsService, RecoveryCodesService, SignInThrottle, SignInsService,
    TeamsService,
  ],
  exports: [DevicesService, InvitationsService, OfficialsService, PermissionsService, SignInsService],
})
export class IdentityModule {}
