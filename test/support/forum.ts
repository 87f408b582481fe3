import { AnnouncementsService, type CreateSessionDto, ForumsModule } from '@dialog/forums';
import { OfficialsService } from '@dialog/identity';
import { testModule } from './database';

/** A forum with one moderator, on 9 January 2026 at 08:00, five hours before the session that it can announce. */
export async function testForum() {
  const module = await testModule(ForumsModule);
  await module.database.query(`update clock_shift set shift = timestamptz '2026-01-09 08:00+07' - clock_timestamp()`);
  const official = await module.get(OfficialsService).register({ name: 'Sri Wahyuni', email: 'sri@example.go.id', password: 'malowopati jumat siang', roles: ['administrator', 'moderator'] });
  const announcements = module.get(AnnouncementsService);
  const announce = (more: Partial<CreateSessionDto> = {}) =>
    announcements.announce({ title: 'Air bersih di desa', date: '2026-01-09', startsAt: '13:00', endsAt: '15:00', venue: 'Pendopo Malowopati', ...more }, { official });
  return { ...module, announcements, announce, official };
}
