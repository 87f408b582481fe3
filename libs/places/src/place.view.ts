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
