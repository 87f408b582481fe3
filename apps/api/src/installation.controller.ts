import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow } from '@dialog/identity';
import { PlacesService } from '@dialog/places';
import { Config } from '@dialog/platform';

/** Whose forum this is, and where. */
export interface Installation {
  name: string;
  regency: { code: string; name: string };
  /** @format uri */
  publicUrl: string;
  /** Invented people and sessions. */
  demo: boolean;
}

@ApiTags('platform')
@Controller('installation')
export class InstallationController {
  constructor(
    private readonly config: Config,
    private readonly places: PlacesService,
  ) {}

  /** Whose forum this is. */
  @Get()
  @Allow('anyone')
  async read(): Promise<Installation> {
    const { publicUrl, demo } = this.config;
    return { name: 'Dialog Publik', regency: await this.places.regency(), publicUrl, demo };
  }
}
