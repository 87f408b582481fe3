import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { PlaceAlias } from './place-alias.entity';
import { Place } from './place.entity';
import { PlacesController } from './places.controller';
import { PlacesService } from './places.service';
import { SpellingsController } from './spellings.controller';
import { SpellingsService } from './spellings.service';

@Module({
  imports: [TypeOrmModule.forFeature([Place, PlaceAlias])],
  controllers: [PlacesController, SpellingsController],
  providers: [PlacesService, SpellingsService],
  exports: [PlacesService],
})
export class PlacesModule {}
