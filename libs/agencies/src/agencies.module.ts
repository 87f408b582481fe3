import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AgenciesController } from './agencies.controller';
import { AgenciesService } from './agencies.service';
import { AgencyImport } from './agency-import.service';
import { AgencyRegister } from './agency-register.service';
import { AgencySuccessor } from './agency-successor.entity';
import { Agency } from './agency.entity';
import { FormerAgencyName } from './former-agency-name.entity';

@Module({
  imports: [TypeOrmModule.forFeature([Agency, FormerAgencyName, AgencySuccessor])],
  controllers: [AgenciesController],
  providers: [AgenciesService, AgencyRegister, AgencyImport],
  exports: [AgenciesService],
})
export class AgenciesModule {}
