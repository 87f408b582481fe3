import { Controller, Get, Header, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { SessionsService } from '@dialog/forums';
import { Allow } from '@dialog/identity';
import { Config, IdPipe, NotFound } from '@dialog/platform';
import { IsIn, IsOptional } from 'class-validator';
import { toString } from 'qrcode';

class QrQuery {
  @ApiPropertyOptional({ enum: ['join', 'head'], default: 'join', description: 'join: the short address; head: the ended journal’s last digest, all 256 bits' })
  @IsOptional() @IsIn(['join', 'head'])
  of: 'join' | 'head' = 'join';
}

@ApiTags('sessions')
@Controller('sessions/:session/qr.svg')
export class QrController {
  constructor(
    private readonly sessions: SessionsService,
    private readonly config: Config,
  ) {}

  /** The session's address, or its journal's head, as a QR code. */
  @Get()
  @Allow('anyone')
  @ApiOkResponse({ content: { 'image/svg+xml': { schema: { type: 'string' } } } })
  @Header('content-type', 'image/svg+xml')
  @Header('cache-control', 'public, max-age=60')
  async read(@Param('session', IdPipe) id: string, @Query() { of }: QrQuery): Promise<string> {
    const { code, head } = await this.sessions.view(id);
    const text = of === 'join' ? code && `${this.config.publicUrl}/${code}` : head && `${this.config.publicUrl}/sesi/${id}#${head}`;
    if (!text) throw new NotFound('This session has no such code');
    return toString(text, { type: 'svg', margin: 0, errorCorrectionLevel: 'M' });
  }
}
