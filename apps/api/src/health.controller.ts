import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow } from '@dialog/identity';
import { Database } from '@dialog/platform';

@ApiTags('platform')
@Controller('health')
export class HealthController {
  constructor(private readonly database: Database) {}

  /** 200 while the process and its database answer. */
  @Get()
  @Allow('anyone')
  async read(): Promise<{ status: 'ok' }> {
    await this.database.query('select 1');
    return { status: 'ok' };
  }
}
