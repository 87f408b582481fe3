import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { AGENCY_KINDS, type Agency, type AgencyKind } from './agency.entity';

export class AgencyView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  name: string;

  @ApiPropertyOptional({ example: 'Dinkes' })
  short?: string;

  @ApiProperty({ enum: AGENCY_KINDS, enumName: 'AgencyKind' })
  kind: AgencyKind;

  @ApiPropertyOptional({ format: 'date', description: 'First day under this name, where known' })
  validFrom?: string;

  @ApiPropertyOptional({ format: 'date', description: 'Last day under this name; absent: today’s' })
  validTo?: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'Which agency took its place' })
  successor?: string;
}

export class AgencyList {
  @ApiProperty({ type: [AgencyView] })
  items: AgencyView[];
}

export function agencyView({ id, name, short, kind, validFrom, validTo, successorId }: Agency): AgencyView {
  return {
    id,
    name,
    ...(short && { short }),
    kind,
    ...(validFrom && { validFrom }),
    ...(validTo && { validTo }),
    ...(successorId && { successor: successorId }),
  };
}
