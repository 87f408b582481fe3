import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsLine } from '@dialog/platform';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsInt, IsObject, IsOptional, IsUrl, IsUUID, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { STEP_KINDS, type StepKind } from '../domain/rundown';

/** A step of the rundown, as it is planned. */
export class StepDto {
  @ApiProperty({ enum: STEP_KINDS, enumName: 'StepKind' })
  @IsIn(STEP_KINDS)
  kind: StepKind;

  @ApiProperty({ minLength: 1, maxLength: 200 })
  @IsLine(1, 200)
  title: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'Who briefs or answers' })
  @IsOptional() @IsUUID()
  agency?: string;

  @ApiPropertyOptional({ format: 'uri', maxLength: 500 })
  @IsOptional() @IsUrl({ protocols: ['http', 'https'], require_protocol: true, require_tld: false }) @MaxLength(500)
  link?: string;

  @ApiPropertyOptional({ minimum: 1, maximum: 600 })
  @IsOptional() @IsInt() @Min(1) @Max(600)
  minutes?: number;
}

export class KeptStepDto extends StepDto {
  @ApiPropertyOptional({ minimum: 1, description: 'Its number until now; absent: a new step' })
  @IsOptional() @IsInt() @Min(1)
  no?: number;
}

export class SetStepsDto {
  @ApiProperty({ type: [KeptStepDto], minItems: 1, maxItems: 50, description: 'The whole rundown in its order' })
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(50) @IsObject({ each: true }) @ValidateNested({ each: true }) @Type(() => KeptStepDto)
  steps: KeptStepDto[];
}
