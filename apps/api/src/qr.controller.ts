import { Controller, Get, Header, Param, Query } from '@nestjs/common';
import { ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
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

  @Get()
  @Allow('anyone')
  @Header('content-type', 'image/svg+xml')
  @Header('cache-control', 'public, max-age=60')
  async readQr(@Param('session', IdPipe) id: string, @Query() { of }: QrQuery): Promise<string> {
    const { code, head } = await this.sessions.view(id);
    const text = of === 'join' ? code && `${this.config.publicUrl}/${code}` : head && `${this.config.publicUrl}/sesi/${id}#${head}`;
    if (!text) throw new NotFound('This session has no such code');
    return toString(text, { type: 'svg', margin: 0, errorCorrectionLevel: 'M' });
  }
}
