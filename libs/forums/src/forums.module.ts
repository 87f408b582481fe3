import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AgenciesModule } from '@dialog/agencies';
import { IdentityModule } from '@dialog/identity';
import { PlacesModule } from '@dialog/places';
import { AnnouncementsService } from './announcements.service';
import { ArchiveService } from './archive.service';
import { ArchivedQuestion } from './archived-question.entity';
import { DefaultRundownController } from './default-rundown.controller';
import { DefaultRundown } from './default-rundown.entity';
import { DefaultRundownService } from './default-rundown.service';
import { Series } from './series.entity';
import { SessionArchive } from './session-archive.entity';
import { Session } from './session.entity';
import { SessionsController } from './sessions.controller';
import { SessionsService } from './sessions.service';
import { Step } from './step.entity';

@Module({
  imports: [TypeOrmModule.forFeature([Series, Session, Step, SessionArchive, ArchivedQuestion, DefaultRundown]), AgenciesModule, IdentityModule, PlacesModule],
  controllers: [DefaultRundownController, SessionsController],
  providers: [DefaultRundownService, SessionsService, AnnouncementsService, ArchiveService],
  exports: [SessionsService, AnnouncementsService, ArchiveService],
})
export class ForumsModule {}
