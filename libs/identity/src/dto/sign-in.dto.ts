import { ApiProperty } from '@nestjs/swagger';
import { IsLine } from '@dialog/platform';
import { IsString, MaxLength } from 'class-validator';

/** Deliberately without rules of form for address and code: a wrong one is answered like any other wrong part. */
export class SignInDto {
  @ApiProperty({ format: 'email', maxLength: 200 })
  @IsLine(1, 200)
  email: string;

  @ApiProperty({ format: 'password', maxLength: 200 })
  @IsString() @MaxLength(200)
  password: string;

  @ApiProperty({ description: 'Six digits from the authenticator app, or a recovery code', example: 'ABCDE-FGHJK', maxLength: 40 })
  @IsString() @MaxLength(40)
  otp: string;
}
