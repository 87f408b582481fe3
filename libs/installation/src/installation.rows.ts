import type { Queryable } from '@dialog/platform';
import type { Settings } from './installation.service';
import type { Settling } from './installation.view';

const SETTINGS = `i.forum, i.regency_name as "regencyName", i.emblem, i.accent, i.venue, i.weekday, i.starts_at as "startsAt", i.ends_at as "endsAt",
  i.radio, i.studio_phone as "studioPhone", i.sms_number as "smsNumber", i.sms_keyword as "smsKeyword", i.whatsapp`;

/** As it is settled now; undefined while nobody has. */
export async function installationRow(within: Queryable, regency: string): Promise<(Settings & { no: number }) | undefined> {
  const { rows } = await within.query<Settings & { no: number }>(`select i.no, ${SETTINGS} from installation i where i.regency = $1 order by i.no desc limit 1`, [regency]);
  return rows[0] && withoutNulls(rows[0]);
}

export async function installationRows(within: Queryable, regency: string): Promise<Settling[]> {
  const { rows } = await within.query<Omit<Settling, 'settledAt'> & { settledAt: Date }>(
    `select i.no, i.settled_at as "settledAt", o.name as "settledBy", ${SETTINGS}
      from installation i join official o on o.id = i.settled_by where i.regency = $1 order by i.no desc`,
    [regency],
  );
  return rows.map((row) => withoutNulls({ ...row, settledAt: row.settledAt.toISOString() }));
}

/** @returns false when there is a settling of this number already */
export async function insertInstallation(within: Queryable, regency: string, no: number, settings: Settings, by: string): Promise<boolean> {
  const { forum, regencyName, emblem, accent, venue, weekday, startsAt, endsAt, radio, studioPhone, smsNumber, smsKeyword, whatsapp } = settings;
  const { rowCount } = await within.query(
    `insert into installation (regency, no, settled_by, forum, regency_name, emblem, accent, venue, weekday, starts_at, ends_at, radio, studio_phone, sms_number, sms_keyword, whatsapp)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16) on conflict (regency, no) do nothing`,
    [regency, no, by, forum, regencyName, emblem, accent, venue, weekday, startsAt, endsAt, radio, studioPhone, smsNumber, smsKeyword, whatsapp],
  );
  return rowCount === 1;
}

const withoutNulls = <T extends object>(row: T) => Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as T;
