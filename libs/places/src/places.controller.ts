import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow } from '@dialog/identity';
import type { PlaceList } from './place.view';
import { PlacesService } from './places.service';

@ApiTags('places and agencies')
@Controller('places')
export class PlacesController {
  constructor(private readonly places: PlacesService) {}

  /** The kecamatan of the regency by name, each with its desa and kelurahan. */
  @Get()
  @Allow('anyone')
  async list(): Promise<PlaceList> {
    return { items: await this.places.list() };
  }
}
