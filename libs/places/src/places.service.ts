import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Config, Kept } from '@dialog/platform';
import { getRegencies } from 'idn-area-data';
import { Like, type Repository } from 'typeorm';
import { Gazetteer } from './domain/gazetteer';
import { PlaceAlias } from './place-alias.entity';
import { Place } from './place.entity';
import type { KecamatanView, VillageView } from './place.view';

interface Known {
  regency: { code: string; name: string };
  list: KecamatanView[];
  gazetteer: Gazetteer;
}

/** The regency's places. */
@Injectable()
export class PlacesService {
  private readonly known = new Kept(() => this.read());

  constructor(
    @InjectRepository(Place) private readonly places: Repository<Place>,
    @InjectRepository(PlaceAlias) private readonly aliases: Repository<PlaceAlias>,
    private readonly config: Config,
  ) {}

  /** Kecamatan by name, each with its villages by name. */
  async list(): Promise<KecamatanView[]> {
    return (await this.known.get()).list;
  }

  /** Look-ups by name and code, in memory. */
  async gazetteer(): Promise<Gazetteer> {
    return (await this.known.get()).gazetteer;
  }

  /** What a question may name as its place: the code of a kecamatan, `outside` (luar kabupaten) or `unsaid` (tidak menyebut). */
  async isPlace(code: string): Promise<boolean> {
    return code === 'outside' || code === 'unsaid' || (await this.gazetteer()).isKecamatan(code);
  }

  async villageIn(village: string, kecamatan: string): Promise<boolean> {
    return (await this.gazetteer()).isVillageIn(village, kecamatan);
  }

  /** The regency this installation is of. */
  async regency(): Promise<{ code: string; name: string }> {
    return (await this.known.get()).regency;
  }

  /** Their other spellings were changed here. */
  forget() {
    this.known.forget();
  }

  private async read(): Promise<Known> {
    const code = this.config.regency;
    // those of a regency that was configured before stay for what names them, and are offered no more
    const within = { code: Like(`${code}.%`) };
    const [places, aliases, regencies] = await Promise.all([this.places.find({ where: within, order: { name: 'asc', code: 'asc' } }), this.aliases.find(), getRegencies()]);
    const aliasesOf = Map.groupBy(aliases, ({ placeCode }) => placeCode);
    const villagesOf = Map.groupBy(places, ({ parentCode }) => parentCode);
    const gazetteer = new Gazetteer(
      places.map(({ code, name, parentCode }) => ({ code, name, parent: parentCode ?? undefined, aliases: (aliasesOf.get(code) ?? []).map(({ alias }) => alias) })),
    );
    const list = (villagesOf.get(null) ?? []).map(({ code, name }) => ({ code, name, villages: (villagesOf.get(code) ?? []).map(villageView) }));
    return { regency: { code, name: regencies.find((regency) => regency.code === code)?.name ?? code }, list, gazetteer };
  }
}

const villageView = ({ code, name, kind }: Place): VillageView => ({ code, name, kind: kind as VillageView['kind'] });
