import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow } from '@dialog/identity';
import type { AgencyList } from './agency.view';
import { AgenciesService } from './agencies.service';

@ApiTags('places and agencies')
@Controller('agencies')
export class AgenciesController {
  constructor(private readonly agencies: AgenciesService) {}

  /** Who answers: offices of the regency, bodies outside it, its leadership; former offices too. */
  @Get()
  @Allow('anyone')
  async list(): Promise<AgencyList> {
    return { items: await this.agencies.list() };
  }
}
