import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { IdentityModule } from '@dialog/identity';
import { PlacesModule } from '@dialog/places';
import { Emblem } from './emblem.entity';
import { InstallationController } from './installation.controller';
import { Installation } from './installation.entity';
import { InstallationService } from './installation.service';

@Module({
  imports: [TypeOrmModule.forFeature([Emblem, Installation]), IdentityModule, PlacesModule],
  controllers: [InstallationController],
  providers: [InstallationService],
  exports: [InstallationService],
})
export class InstallationModule {}
