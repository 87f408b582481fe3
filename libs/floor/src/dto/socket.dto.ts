import { MOST_COUNTED } from '@dialog/platform';
import { IsBoolean, IsIn, IsInt, IsLowercase, IsOptional, IsUUID, Max, Min } from 'class-validator';
import type { Audience } from '../floor.events';

export class JoinDto {
  @IsUUID() @IsLowercase()
  session: string;

  @IsIn(['stage', 'journal', 'desk'])
  audience: Audience;

  @IsOptional() @IsInt() @Min(0) @Max(Number.MAX_SAFE_INTEGER)
  since?: number;
}

export class NumberDto {
  @IsInt() @Min(1) @Max(MOST_COUNTED)
  no: number;
}

export class SocketReplyDto {
  @IsInt() @Min(1) @Max(MOST_COUNTED)
  turn: number;

  @IsBoolean()
  ready: boolean;
}

export class NothingDto {}
