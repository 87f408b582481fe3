import { Controller, Get, Header } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Allow, totpCode } from '@dialog/identity';
import { Clock, Config, Database, NotFound } from '@dialog/platform';

/** What only a demo has. */
@ApiExcludeController()
@Controller('dev')
export class DemoController {
  constructor(
    private readonly config: Config,
    private readonly clock: Clock,
    private readonly database: Database,
  ) {}

  /** The code an official's authenticator app would show now, for those who have none at hand. */
  @Get('otp')
  @Allow('anyone')
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('refresh', '5')
  @Header('cache-control', 'no-store')
  @Header('content-security-policy', `default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`)
  async readOtp(): Promise<string> {
    if (!this.config.demo) throw new NotFound();
    const { rows } = await this.database.query<{ email: string; totp_secret: string }>(`select email, totp_secret from official where email like '%.invalid' order by email`, []);
    const now = await this.clock.now();
    const lines = rows.map(({ email, totp_secret }) => `<tr><td>${escaped(email)}</td><td><b style="font-size:2rem">${totpCode(totp_secret, now)}</b></td></tr>`);
    return `<!doctype html><html lang="id"><title>Kode demo</title><meta name="viewport" content="width=device-width"><body style="font:1rem/1.5 system-ui;padding:2rem"><h1>Kode masuk demo</h1><table cellpadding="8">${lines.join('')}</table></body></html>`;
  }
}

const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
