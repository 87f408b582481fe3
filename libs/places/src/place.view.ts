import { ApiProperty } from '@nestjs/swagger';

export class VillageView {
  @ApiProperty({ example: '35.22.06.2001', description: 'Kemendagri code' })
  code: string;

  @ApiProperty()
  name: string;

  @ApiProperty({ enum: ['desa', 'kelurahan'] })
  kind: 'desa' | 'kelurahan';
}

export class KecamatanView {
  @ApiProperty({ example: '35.22.06', description: 'Kemendagri code' })
  code: string;

  @ApiProperty()
  name: string;

  @ApiProperty({ type: [VillageView] })
  villages: VillageView[];
}

export class PlaceList {
  @ApiProperty({ type: [KecamatanView] })
  items: KecamatanView[];
}
