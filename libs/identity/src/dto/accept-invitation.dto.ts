import { ApiProperty } from '@nestjs/swagger';
import { IsLine } from '@dialog/platform';
import { Transform } from 'class-transformer';
import { IsEmail, IsString, Length, Matches, MaxLength } from 'class-validator';

export class AcceptInvitationDto {
  @ApiProperty({ minLength: 1, maxLength: 80 })
  @IsLine(1, 80)
  name: string;

  @ApiProperty({ format: 'email', maxLength: 200 })
  // half a character makes the check for an address throw
  @Transform(({ value }) => (typeof value === 'string' ? value.toWellFormed() : value)) @IsEmail() @MaxLength(200)
  email: string;

  @ApiProperty({ format: 'password', minLength: 12, maxLength: 200 })
  @IsString() @Length(12, 200)
  password: string;

  @ApiProperty({ description: 'Six digits from the authenticator app', pattern: '^\\d{6}$' })
  @Matches(/^\d{6}$/)
  otp: string;
}
