import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow } from '@dialog/identity';
import { IdPipe } from '@dialog/platform';
import { JournalQuery } from './dto/journal.dto';
import { JournalService } from './journal.service';
import { RecordService } from './record.service';

@ApiTags('journal')
@Controller('sessions/:session')
export class JournalController {
  constructor(
    private readonly journal: JournalService,
    private readonly record: RecordService,
  ) {}

  /** The journal: lines exactly as they were hashed. */
  @Get('journal')
  @Allow('anyone')
  readJournal(@Param('session', IdPipe) session: string, @Query() { since, limit }: JournalQuery) {
    return this.journal.page(session, since, limit);
  }

  /** The journal as people read it. */
  @Get('record')
  @Allow('anyone')
  readRecord(@Param('session', IdPipe) session: string, @Query() { since, limit }: JournalQuery) {
    return this.record.page(session, since, limit);
  }
}
