import { hoursOf, instant } from './hours';

/** A past session as a source tells of it; `docs/past-sessions.schema.json` has the format. */
export interface PastSession {
  date: string;
  series: string;
  venue: string;
  source: string;
  edition?: number | null;
  editionInferred?: number | null;
  period?: number | null;
  startTime?: string | null;
  endTime?: string | null;
  chair?: string | null;
  moderator?: string | null;
  attendance?: string | null;
  notes?: string | null;
  briefing?: Briefing | null;
  briefings?: Briefing[];
  radio?: { name: string; frequencyMHz?: number | null; mode?: string | null }[];
  streaming?: string[];
  questions?: PastQuestion[];
  otherSources?: string[];
}

interface Briefing {
  agency?: string | null;
  topic?: string | null;
}

interface PastQuestion {
  topic: string;
  kecamatan?: string | null;
  desa?: string | null;
  agencyAnswering?: string | null;
  answerGist?: string | null;
}

/** Where places are looked up; a name that fits several is none. */
interface PlaceNames {
  findKecamatan(name: string): string | undefined;
  findVillage(name: string, kecamatan?: string): string | undefined;
  kecamatanOf(village: string): string | undefined;
}

/** The same as it is kept: what no source says is null. */
export type ArchivedSession = ReturnType<typeof archivedSession>;

export function archivedSession(past: PastSession, seriesTitle: string, places: PlaceNames) {
  const briefings = past.briefings?.length ? past.briefings : past.briefing ? [past.briefing] : [];
  return {
    series: past.series,
    heldOn: past.date,
    title: titleOf(briefings[0]?.topic, seriesTitle, past.date),
    venue: past.venue,
    ...timesOf(past),
    edition: past.edition ?? past.editionInferred ?? null,
    editionInferred: !past.edition && Boolean(past.editionInferred),
    period: past.period ?? null,
    source: past.source,
    sources: past.otherSources ?? [],
    notes: past.notes ?? null,
    moderator: past.moderator ?? null,
    chair: past.chair ?? null,
    attendance: past.attendance ?? null,
    radio: (past.radio ?? []).map(known),
    streaming: past.streaming ?? [],
    briefings: briefings.map(known),
    questions: (past.questions ?? []).map((question) => archivedQuestion(question, places)),
  };
}

function archivedQuestion({ topic, kecamatan, desa, agencyAnswering, answerGist }: PastQuestion, places: PlaceNames) {
  return {
    topic,
    kecamatan: kecamatan ?? null,
    village: desa ?? null,
    ...placeOf(kecamatan, desa, places),
    answeredBy: agencyAnswering ?? null,
    gist: answerGist ?? null,
  };
}

/** Codes where the names fit one place alone; a village with a kecamatan nobody knows is not looked for elsewhere. */
function placeOf(kecamatan: string | null | undefined, village: string | null | undefined, places: PlaceNames) {
  const place = kecamatan ? places.findKecamatan(kecamatan) : undefined;
  const villageCode = village && (place || !kecamatan) ? places.findVillage(village, place) : undefined;
  return { place: place ?? (villageCode && places.kecamatanOf(villageCode)) ?? null, villageCode: villageCode ?? null };
}

function timesOf({ date, startTime, endTime }: PastSession) {
  const hours = startTime && endTime ? hoursOf(date, startTime, endTime) : undefined;
  return hours ?? { startsAt: startTime ? instant(date, startTime) : null, endsAt: endTime ? instant(date, endTime) : null };
}

/** "topik tidak terbaca pada kutipan": the source's reader says there is no topic. */
const SAYS_NOTHING = /\btidak (ter|di)/;
const LONGEST_TITLE = 200;
const longDate = new Intl.DateTimeFormat('id-ID', { dateStyle: 'long', timeZone: 'UTC' });

function titleOf(topic: string | null | undefined, seriesTitle: string, date: string): string {
  const usable = topic && topic.length >= 3 && !SAYS_NOTHING.test(topic);
  const title = usable ? topic[0]!.toUpperCase() + topic.slice(1) : `${seriesTitle}, ${longDate.format(new Date(date))}`;
  return title.length > LONGEST_TITLE ? `${title.slice(0, LONGEST_TITLE - 1)}…` : title;
}

/** Without what is null. */
function known<T extends object>(facts: T): { [K in keyof T]: NonNullable<T[K]> } {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== null)) as { [K in keyof T]: NonNullable<T[K]> };
}
