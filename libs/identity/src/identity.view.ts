import { ApiProperty } from '@nestjs/swagger';

export class MeView {
  @ApiProperty({ description: 'With it the phone’s own questions are found again', example: 'ABCDE-FGHJK' })
  code: string;
}

export class OfficialSummary {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  name: string;
}

export class SignedInView {
  @ApiProperty({ type: OfficialSummary })
  official: OfficialSummary;
}

export class InvitationView {
  @ApiProperty({ description: 'For a QR code that an authenticator app reads', example: 'otpauth://totp/…' })
  otpauth: string;

  @ApiProperty({ description: 'The same, to be typed; base32' })
  secret: string;
}
