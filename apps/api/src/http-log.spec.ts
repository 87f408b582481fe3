import { PassThrough } from 'node:stream';
import { Controller, Get, Logger, Post } from '@nestjs/common';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { Database, PlatformModule, ProblemFilter } from '@dialog/platform';
import { InjectPinoLogger, Logger as PinoLogger, LoggerModule, PinoLogger as PinoOwnLogger } from 'nestjs-pino';
import { DataSource } from 'typeorm';
import { testDatabase } from '../../../test/support/database';
import { httpLog } from './http-log';

const NAME = 'Suparmi "Mi"\n    at Kapas';
const PHONE = '081234567890';
const INSERT = 'insert into question_phone (session, no, phone) values ($1, $2, $3)';

@Controller('failing')
class Failing {
  constructor(
    private readonly database: Database,
    private readonly source: DataSource,
    @InjectPinoLogger() private readonly log: PinoOwnLogger,
  ) {}

  @Post('pg')
  pg() {
    return this.database.query(`insert into official (id, name, email, password_hash, totp_secret) values (gen_random_uuid(), null, $1, $2, '')`, [NAME, PHONE]);
  }
  @Post('typeorm')
  typeorm() {
    return this.source.query('select $1::int, $2::text', [NAME, PHONE]);
  }
  @Post('constraint')
  constraint() {
    return this.source.query(INSERT, ['019a0000-0000-7000-8000-000000000000', 1, PHONE]);
  }
  @Post('object')
  object() {
    throw { name: NAME, phone: PHONE };
  }
  @Post('bare')
  bare() {
    this.log.error(new Error(`No place for "${NAME}" ${PHONE}`));
  }
  @Post('caught')
  async caught() {
    await this.pg().catch((fault) => new Logger('Failing').warn(fault));
  }
  @Post('copied')
  async copied() {
    await this.pg().catch((fault: Error) => new Logger('Failing').error({ ...fault, message: fault.message, stack: fault.stack, detail: `Failing row contains (${PHONE}).` }));
  }
  @Post('extra')
  extra() {
    this.log.warn({ said: NAME, phone: PHONE }, 'Something is wrong');
  }
  @Get()
  read() {}
}

describe('the log', () => {
  let log = '';
  let nest: NestFastifyApplication;
  let database: Awaited<ReturnType<typeof testDatabase>>;
  beforeAll(async () => {
    database = await testDatabase();
    process.env.DATABASE_URL = database.url;
    const stream = new PassThrough().on('data', (line) => (log += line));
    const pino = LoggerModule.forRoot({ pinoHttp: [httpLog({ logLevel: 'info' }), stream] });
    const module = await Test.createTestingModule({ imports: [PlatformModule, pino], controllers: [Failing] }).compile();
    nest = module.createNestApplication<NestFastifyApplication>(new FastifyAdapter());
    nest.useLogger(nest.get(PinoLogger));
    nest.useGlobalFilters(new ProblemFilter());
    await nest.init();
    await nest.getHttpAdapter().getInstance().ready();
  });
  afterAll(async () => {
    await nest.close();
    await database[Symbol.asyncDispose]();
  });

  it.each([
    ['pg', 500, { type: 'DatabaseError', code: '23502', table: 'official' }],
    ['typeorm', 500, { type: 'QueryFailedError', code: '22P02' }],
    ['constraint', 500, { type: 'QueryFailedError', code: '23503', table: 'question_phone', constraint: expect.any(String) }],
    ['object', 500, { type: 'Error' }],
    ['bare', 201, { type: 'Error' }],
    ['caught', 201, { type: 'DatabaseError' }],
    ['copied', 201, { type: 'Object', code: '23502', table: 'official' }],
  ])('says what failed and where, and no name or number: %s', async (route, status, err) => {
    log = '';
    expect((await nest.inject({ method: 'POST', url: `/failing/${route}` })).statusCode).toBe(status);
    const lines = log.trim().split('\n').map((line) => JSON.parse(line));
    expect(lines[0]).toMatchObject({ err: { ...err, message: expect.any(String), stack: expect.stringMatching(/^ +at /) } });
    for (const value of ['Suparmi', 'Kapas', PHONE]) expect(log).not.toContain(value);
  });

  it('takes nothing on but what it knows', async () => {
    log = '';
    await nest.inject({ method: 'POST', url: '/failing/extra' });
    expect(JSON.parse(log)).toMatchObject({ level: 40, msg: 'Something is wrong' });
    for (const value of ['Suparmi', 'Kapas', PHONE]) expect(log).not.toContain(value);
  });

  it('begins with what matters, not with a line for each route', async () => {
    log = '';
    for (const context of ['RouterExplorer', 'RoutesResolver', 'InstanceLoader', 'NestApplication']) {
      new Logger(context).log('found something');
      new Logger(context).warn('something is wrong');
    }
    expect(log.trim().split('\n').map((line) => JSON.parse(line).context)).toEqual(['RouterExplorer', 'RoutesResolver', 'InstanceLoader', 'NestApplication', 'NestApplication']);
  });
});
