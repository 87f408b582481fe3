import { IsBoolean, IsIn, IsInt, IsLowercase, IsOptional, IsUUID, Max, Min } from 'class-validator';
import type { Audience } from '../floor.events';

const MOST = 2_147_483_647;

export class JoinDto {
  @IsUUID() @IsLowercase()
  session: string;

  @IsIn(['stage', 'journal', 'desk'])
  audience: Audience;

  @IsOptional() @IsInt() @Min(0) @Max(Number.MAX_SAFE_INTEGER)
  since?: number;
}

export class NumberDto {
  @IsInt() @Min(1) @Max(MOST)
  no: number;
}

export class SocketReplyDto {
  @IsInt() @Min(1) @Max(MOST)
  turn: number;

  @IsBoolean()
  ready: boolean;
}

export class NothingDto {}
