import type { INestApplicationContext } from '@nestjs/common';
import { AgenciesService } from '@dialog/agencies';
import { AnswersService, type Officer, ProceedingsService, QuestionsService, TurnsService } from '@dialog/floor';
import { AnnouncementsService } from '@dialog/forums';
import { DevicesService, mintDevice } from '@dialog/identity';
import { PlacesService } from '@dialog/places';

export type GiveAnswer = Parameters<AnswersService['give']>[2];

/** Enough for the most supported question, and for each to have an author of its own. */
const CITIZENS = 64;
const NETWORKS = 40;

/** Whose supports are counted by device, age and network. */
export type Citizen = Parameters<QuestionsService['support']>[1];

/** What the demo is played with: the services that real sessions run on, and citizens with a phone each. */
export interface Means {
  announcements: AnnouncementsService;
  proceedings: ProceedingsService;
  questions: QuestionsService;
  turns: TurnsService;
  answers: AnswersService;
  citizens: Citizen[];
  /** Who announces and leads all of it. */
  officer: Officer;
  placeOf(from: string): { place: string; village?: string };
  agencyOf(name: string): string;
}

export async function meansOf(app: INestApplicationContext, officer: Officer): Promise<Means> {
  return {
    announcements: app.get(AnnouncementsService),
    proceedings: app.get(ProceedingsService),
    questions: app.get(QuestionsService),
    turns: app.get(TurnsService),
    answers: app.get(AnswersService),
    officer,
    citizens: await citizensOf(app.get(DevicesService)),
    placeOf: await placesOf(app.get(PlacesService)),
    agencyOf: await agenciesOf(app.get(AgenciesService)),
  };
}

/** Their addresses are of those that RFC 5737 keeps for examples. */
function citizensOf(devices: DevicesService): Promise<Citizen[]> {
  return Promise.all(
    Array.from({ length: CITIZENS }, async (_, i) => {
      const { id, firstSeen } = await devices.of(mintDevice());
      return { device: id, firstSeen, network: `198.51.100.${1 + (i % NETWORKS)}` };
    }),
  );
}

async function placesOf(places: PlacesService): Promise<Means['placeOf']> {
  const gazetteer = await places.gazetteer();
  return (from) => {
    const [kecamatan, desa] = from.split(', ') as [string, string?];
    if (kecamatan === 'outside' || kecamatan === 'unsaid') return { place: kecamatan };
    const place = known(gazetteer.findKecamatan(kecamatan), from);
    return { place, village: desa && known(gazetteer.findVillage(desa, place), from) };
  };
}

async function agenciesOf(agencies: AgenciesService): Promise<Means['agencyOf']> {
  const ids = new Map((await agencies.list()).map(({ id, name, short }) => [short ?? name, id]));
  return (name) => known(ids.get(name), name);
}

function known(found: string | undefined, name: string): string {
  if (!found) throw new Error(`The demo's script names "${name}", which this regency does not have`);
  return found;
}
