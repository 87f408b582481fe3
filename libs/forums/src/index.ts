export { AnnouncementsService } from './announcements.service';
export { ArchiveService } from './archive.service';
export { type CreateSessionDto } from './dto/create-session.dto';
export { ArchiveRefused, StepUnknown } from './forums.errors';
export { DefaultRundown1764000000032 } from './migrations/1764000000032-default-rundown';
export { ForumsModule } from './forums.module';
export { Forums1764000000005 } from './migrations/1764000000005-forums';
export { Teams1764000000029 } from './migrations/1764000000029-teams';
export { SessionsService } from './sessions.service';
