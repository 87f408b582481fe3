import { Injectable } from '@nestjs/common';
import { Database } from '@dialog/platform';
import { type Gazetteer, kindOf, type NamedPlace } from './domain/gazetteer';
import { NoSuchPlace, SpellingTaken } from './places.errors';
import type { FoundPlace, Spellings } from './place.view';
import { PlacesService } from './places.service';

/** The other ways people spell places, as administrators keep them. */
@Injectable()
export class SpellingsService {
  constructor(
    private readonly database: Database,
    private readonly places: PlacesService,
  ) {}

  async list(): Promise<Spellings[]> {
    const gazetteer = await this.places.gazetteer();
    return gazetteer.withAliases().map((place) => ({ place: found(place, gazetteer), aliases: place.aliases.toSorted() }));
  }

  /** Every place that is called so: one alone is what a name leads to. */
  async find(name: string): Promise<FoundPlace[]> {
    const gazetteer = await this.places.gazetteer();
    return gazetteer.called(name).map((place) => found(place, gazetteer));
  }

  /** @throws NoSuchPlace SpellingTaken */
  async add(place: string, alias: string): Promise<Spellings[]> {
    const gazetteer = await this.places.gazetteer();
    if (!gazetteer.place(place)) throw new NoSuchPlace();
    if (gazetteer.called(alias).some(({ code }) => code === place)) throw new SpellingTaken(alias);
    await this.database.query('insert into place_alias (place, alias) values ($1, $2) on conflict do nothing', [place, alias]);
    this.places.forget();
    return this.list();
  }

  async remove(place: string, alias: string): Promise<Spellings[]> {
    const gazetteer = await this.places.gazetteer();
    if (!gazetteer.place(place)?.aliases.includes(alias)) return this.list(); // gone already
    await this.database.query('delete from place_alias where place = $1 and alias = $2', [place, alias]);
    this.places.forget();
    return this.list();
  }
}

function found({ code, name, parent }: NamedPlace, gazetteer: Gazetteer): FoundPlace {
  const kecamatan = parent && gazetteer.place(parent)?.name;
  return { code, name, kind: kindOf(code), ...(kecamatan && { kecamatan }) };
}
