/** A place, with whatever else it is called. */
export interface NamedPlace {
  code: string;
  name: string;
  /** The kecamatan's code; absent for one. */
  parent?: string;
  aliases: string[];
}

/** Kemendagri numbers the kelurahan of a kecamatan from 1001 and its desa from 2001. */
export function kindOf(code: string): 'kecamatan' | 'desa' | 'kelurahan' {
  const [, , , village] = code.split('.');
  return !village ? 'kecamatan' : village.startsWith('1') ? 'kelurahan' : 'desa';
}

/** Finds places by what people call them, and only where that is one place: 37 names of villages occur in several kecamatan. */
export class Gazetteer {
  private readonly byCode = new Map<string, NamedPlace>();
  private readonly kecamatan = new Map<string, Set<string>>();
  private readonly villages = new Map<string, Set<string>>();

  constructor(places: NamedPlace[]) {
    for (const place of places) {
      this.byCode.set(place.code, place);
      const names = place.parent ? this.villages : this.kecamatan;
      for (const name of [place.name, ...place.aliases]) add(names, spelling(name), place.code);
    }
  }

  place(code: string): NamedPlace | undefined {
    return this.byCode.get(code);
  }

  isKecamatan(code: string): boolean {
    const place = this.byCode.get(code);
    return place !== undefined && !place.parent;
  }

  /** The kecamatan a village lies in. */
  kecamatanOf(village: string): string | undefined {
    return this.byCode.get(village)?.parent;
  }

  isVillageIn(village: string, kecamatan: string): boolean {
    return this.kecamatanOf(village) === kecamatan;
  }

  /** Every place that is called so, kecamatan first. */
  called(name: string): NamedPlace[] {
    const codes = [this.kecamatan, this.villages].flatMap((names) => [...(names.get(spelling(name)) ?? [])]);
    return codes.map((code) => this.byCode.get(code)!);
  }

  /** All places that have other spellings. */
  withAliases(): NamedPlace[] {
    return [...this.byCode.values()].filter(({ aliases }) => aliases.length > 0);
  }

  /** The code of the kecamatan of this name; undefined for none and for several. */
  findKecamatan(name: string): string | undefined {
    return only(this.kecamatan.get(spelling(name)));
  }

  /** The code of the village of this name, in a kecamatan or wherever there is but one; undefined for none and for several. */
  findVillage(name: string, kecamatan?: string): string | undefined {
    const found = [...(this.villages.get(spelling(name)) ?? [])];
    return only(new Set(kecamatan ? found.filter((code) => this.isVillageIn(code, kecamatan)) : found));
  }
}

const spelling = (name: string) => name.trim().replace(/\s+/g, ' ').toLowerCase();

function add(names: Map<string, Set<string>>, name: string, code: string) {
  names.set(name, (names.get(name) ?? new Set()).add(code));
}

function only(codes?: Set<string>): string | undefined {
  return codes?.size === 1 ? [...codes][0] : undefined;
}
