import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow } from '@dialog/identity';
import { ApiProblems, Database, Departure, Unavailable, within } from '@dialog/platform';

/** Whoever asks has given up after that: a database that hangs is one that does not answer. */
const PATIENCE_MS = 1_500;

export interface Health {
  status: 'ok';
}

@ApiTags('platform')
@Controller('health')
export class HealthController {
  /** One question at a time, however many ask: a database that hangs holds one connection for it and no more. */
  private asking: Promise<boolean> | undefined;

  constructor(
    private readonly database: Database,
    private readonly departure: Departure,
  ) {}

  /** The same as ready. */
  @Get()
  @Allow('anyone')
  @ApiProblems(Unavailable)
  read(): Promise<Health> {
    return this.ready();
  }

  /** 200 while the process answers, whatever its database does. Start it again when it does not. */
  @Get('live')
  @Allow('anyone')
  live(): Health {
    return { status: 'ok' };
  }

  /** 200 while people may be sent here: the database answers (a server does not start on a schema that is not its own), and it is not about to stop. */
  @Get('ready')
  @Allow('anyone')
  @ApiProblems(Unavailable)
  async ready(): Promise<Health> {
    if (this.departure.begun || !(await within(PATIENCE_MS, this.databaseAnswers()))) throw new Unavailable();
    return { status: 'ok' };
  }

  private databaseAnswers(): Promise<boolean> {
    this.asking ??= this.database
      .query('select 1')
      .then(() => true)
      .finally(() => (this.asking = undefined));
    return this.asking;
  }
}
