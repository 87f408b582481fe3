import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsLine } from '@dialog/platform';
import { IsOptional } from 'class-validator';
import { SessionSettingsDto } from './session-settings.dto';

export class AmendSessionDto extends SessionSettingsDto {
  @ApiPropertyOptional({ minLength: 3, maxLength: 200 })
  @IsOptional() @IsLine(3, 200)
  title?: string;

  @ApiPropertyOptional({ minLength: 1, maxLength: 200 })
  @IsOptional() @IsLine(1, 200)
  venue?: string;
}
