export { AnnouncementsService } from './announcements.service';
export { ArchiveService, type Imported } from './archive.service';
export { type CreateSessionDto } from './dto/create-session.dto';
export { ArchiveRefused, SessionMovedOn, SessionUnknown } from './forums.errors';
export { ForumsModule } from './forums.module';
export { Forums1764000000005 } from './migrations/1764000000005-forums';
export { SessionView } from './session-details.view';
export { SessionsService } from './sessions.service';
