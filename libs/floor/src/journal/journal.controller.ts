import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow } from '@dialog/identity';
import { IdPipe } from '@dialog/platform';
import { JournalQuery } from '../dto/journal.dto';
import { JournalService, type JournalPage } from './journal.service';
import { RecordService, type RecordPage } from './record.service';

@ApiTags('journal')
@Controller('sessions/:session')
export class JournalController {
  constructor(
    private readonly journal: JournalService,
    private readonly records: RecordService,
  ) {}

  /** The journal: lines exactly as they were hashed. docs/journal.md says how to check them. */
  @Get('journal')
  @Allow('anyone')
  read(@Param('session', IdPipe) session: string, @Query() { since, limit }: JournalQuery): Promise<JournalPage> {
    return this.journal.page(session, since, limit);
  }

  /** The journal as people read it. */
  @Get('record')
  @Allow('anyone')
  record(@Param('session', IdPipe) session: string, @Query() { since, limit }: JournalQuery): Promise<RecordPage> {
    return this.records.page(session, since, limit);
  }
}
