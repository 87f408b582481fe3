export interface VillageView {
  /** Kemendagri code. @example "35.22.06.2001" */
  code: string;
  name: string;
  kind: 'desa' | 'kelurahan';
}

export interface KecamatanView {
  /** Kemendagri code. @example "35.22.06" */
  code: string;
  name: string;
  villages: VillageView[];
}

export interface PlaceList {
  items: KecamatanView[];
}

/** A place as one finds it by name. */
export interface FoundPlace {
  /** Kemendagri code. */
  code: string;
  name: string;
  kind: 'kecamatan' | 'desa' | 'kelurahan';
  /** Name of the kecamatan it lies in. */
  kecamatan?: string;
}

export interface FoundPlaces {
  items: FoundPlace[];
}

export interface Spellings {
  place: FoundPlace;
  aliases: string[];
}

export interface SpellingsList {
  /** By the name of the place. */
  items: Spellings[];
}
