import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Settings } from './installation.service';

/** As the forum has been held since 2008, wherever nobody has settled it otherwise; a regency's file says what is known of its own. */
export function usualOf(regency: string, regencyName: string): Settings {
  const file = join(__dirname, '..', 'data', `${regency}.json`);
  const known: Partial<Settings> = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  return { forum: 'Dialog Publik', regencyName, venue: 'Pendopo', weekday: 5, startsAt: '13:00', endsAt: '15:00', ...known };
}
