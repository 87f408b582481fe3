import { Body, Controller, Delete, Get, Header, Param, Put, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, By, type Official } from '@dialog/identity';
import { ApiProblems } from '@dialog/platform';
import type { FastifyReply } from 'fastify';
import { PICTURE_TYPES } from './domain/picture';
import { SettleInstallationDto } from './dto/settle-installation.dto';
import { AccentTooPale, InstallationMoved, PictureRefused } from './installation.errors';
import { InstallationService } from './installation.service';
import type { InstallationView, SettlingList } from './installation.view';

const PICTURE = { schema: { type: 'string', format: 'binary' } } as const;

@ApiTags('platform')
@Controller('installation')
export class InstallationController {
  constructor(private readonly installation: InstallationService) {}

  /** Whose forum this is, and how one takes part. */
  @Get()
  @Allow('anyone')
  read(): Promise<InstallationView> {
    return this.installation.view();
  }

  /** Settles name, colour, hours and numbers; the emblem stays. */
  @Put()
  @Allow('installation.settle')
  @ApiProblems(AccentTooPale, InstallationMoved)
  settle(@Body() settings: SettleInstallationDto, @By() by: Official): Promise<InstallationView> {
    return this.installation.settle(settings, by);
  }

  /** Who settled what, and when. */
  @Get('history')
  @Allow('installation.settle')
  async history(): Promise<SettlingList> {
    return { items: await this.installation.history() };
  }

  /** Shows this emblem from now on. */
  @Put('emblem')
  @Allow('installation.settle')
  @ApiConsumes(...PICTURE_TYPES)
  @ApiBody({ schema: PICTURE.schema })
  @ApiProblems(PictureRefused, InstallationMoved)
  showEmblem(@Body() bytes: unknown, @By() by: Official): Promise<InstallationView> {
    return this.installation.showEmblem(bytes instanceof Uint8Array ? bytes : new Uint8Array(), by);
  }

  /** Shows no emblem any more. */
  @Delete('emblem')
  @Allow('installation.settle')
  @ApiProblems(InstallationMoved)
  removeEmblem(@By() by: Official): Promise<InstallationView> {
    return this.installation.removeEmblem(by);
  }

  /** An emblem, by its SHA-256. */
  @Get('emblems/:digest')
  @Allow('anyone')
  @ApiOkResponse({ content: Object.fromEntries(PICTURE_TYPES.map((type) => [type, PICTURE])) })
  @Header('cache-control', 'public, max-age=31536000, immutable')
  @Header('x-content-type-options', 'nosniff')
  @Header('content-security-policy', `default-src 'none'; sandbox`)
  async emblem(@Param('digest') digest: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<Buffer> {
    const { type, bytes } = await this.installation.emblem(digest);
    void reply.header('content-type', type);
    return bytes;
  }
}
