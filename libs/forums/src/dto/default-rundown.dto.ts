import { ApiProperty, PickType } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsInt, IsObject, Max, Min, ValidateNested } from 'class-validator';
import { StepDto } from './step.dto';

export class UsualStepDto extends PickType(StepDto, ['kind', 'title']) {
  @ApiProperty({ minimum: 1, maximum: 600, description: 'The first `dialogue` gets the time that the rest leaves' })
  @IsInt() @Min(1) @Max(600)
  minutes: number;
}

export class SettleRundownDto {
  @ApiProperty({ minimum: 0, description: 'The settling it was read from, `no`' })
  @IsInt() @Min(0)
  after: number;

  @ApiProperty({ type: [UsualStepDto], minItems: 1, maxItems: 50 })
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(50) @IsObject({ each: true }) @ValidateNested({ each: true }) @Type(() => UsualStepDto)
  steps: UsualStepDto[];
}
