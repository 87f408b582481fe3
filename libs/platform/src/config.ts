/** What the environment says, read once and validated at boot. `.env.example` explains each. */
export class Config {
  readonly host: string;
  readonly port: number;
  /** Address people use, without a slash at the end; stands in QR codes and feeds. */
  readonly publicUrl: string;
  /** A proxy in front sets X-Forwarded-For and X-Forwarded-Proto. */
  readonly trustProxy: boolean;
  readonly databaseUrl: string;
  readonly demo: boolean;
  /** Kemendagri code of the regency, "35.22". */
  readonly regency: string;
  readonly production: boolean;
  readonly logLevel: string;
  /** Whoever brings it may read /metrics; without one nobody may. */
  readonly metricsToken: string;

  constructor(env: NodeJS.ProcessEnv) {
    const faults: string[] = [];
    const read = <T>(name: string, fallback: string, parse: (value: string) => T | undefined, wanted: string): T => {
      const value = parse(env[name] || fallback);
      if (value === undefined) faults.push(`${name} must be ${wanted}${SECRET.has(name) ? '' : `, not "${env[name] ?? ''}"`}`);
      return value as T;
    };
    this.host = read('HOST', '127.0.0.1', text, 'an address to listen on');
    this.port = read('PORT', '3000', port, 'a number from 1 to 65535');
    this.publicUrl = read('PUBLIC_URL', `http://localhost:${this.port}`, httpUrl, 'an http or https address');
    this.trustProxy = read('TRUST_PROXY', 'off', onOff, 'on or off');
    this.databaseUrl = read('DATABASE_URL', '', postgresUrl, 'a postgres:// address');
    this.production = env.NODE_ENV === 'production';
    this.demo = read('DEMO', 'off', onOff, 'on or off') && !this.production;
    this.regency = read('REGENCY', '35.22', regency, 'a Kemendagri code such as 35.22');
    this.logLevel = read('LOG_LEVEL', 'info', logLevel, 'fatal, error, warn, info, debug or silent');
    this.metricsToken = read('METRICS_TOKEN', '', token, 'empty, or at least 16 letters, digits, - and _');
    if (faults.length > 0) throw new ConfigFault(faults);
  }

  get secure(): boolean {
    return this.publicUrl.startsWith('https:');
  }
}

/** Told to nobody, not even when it is wrong. */
const SECRET = new Set(['DATABASE_URL', 'METRICS_TOKEN']);

/** One line for each variable that is wrong. */
export class ConfigFault extends Error {
  constructor(readonly faults: string[]) {
    super(faults.join('\n'));
  }
}

const text = (value: string) => value || undefined;
const port = (value: string) => (/^\d{1,5}$/.test(value) && +value > 0 && +value < 65536 ? +value : undefined);
const httpUrl = (value: string) => (URL.canParse(value) && /^https?:/.test(value) ? value.replace(/\/+$/, '') : undefined);
const postgresUrl = (value: string) => (/^postgres(ql)?:\/\//.test(value) ? value : undefined);
const regency = (value: string) => (/^\d\d\.\d\d$/.test(value) ? value : undefined);
const logLevel = (value: string) => (['fatal', 'error', 'warn', 'info', 'debug', 'silent'].includes(value) ? value : undefined);
const token = (value: string) => (value === '' || /^[\w-]{16,}$/.test(value) ? value : undefined);
const onOff = (value: string) => ({ on: true, off: false })[value];
