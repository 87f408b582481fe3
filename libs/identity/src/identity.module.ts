import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Device } from './device.entity';
import { DevicesService } from './devices.service';
import { Invitation } from './invitation.entity';
import { MeController } from './me.controller';
import { OfficialSession } from './official-session.entity';
import { Official } from './official.entity';
import { OfficialRoleRow } from './official-role.entity';
import { OfficialsController } from './officials.controller';
import { OfficialsService } from './officials.service';
import { PermissionsController } from './permissions.controller';
import { PermissionsService } from './permissions.service';
import { SignInThrottle } from './sign-in.throttle';
import { SignInsService } from './sign-ins.service';
import { TeamMember } from './team-member.entity';

@Module({
  imports: [TypeOrmModule.forFeature([Device, Official, OfficialSession, OfficialRoleRow, TeamMember, Invitation])],
  controllers: [MeController, OfficialsController, PermissionsController],
  providers: [DevicesService, OfficialsService, PermissionsService, SignInsService, SignInThrottle],
  exports: [DevicesService, OfficialsService, PermissionsService, SignInsService],
})
export class IdentityModule {}
