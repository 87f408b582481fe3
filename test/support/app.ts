import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Type } from '@nestjs/common';
import { OfficialsService, SignInsService } from '@dialog/identity';
import type { Officer } from '@dialog/floor';
import { createApplication } from '../../apps/api/src/application';
import type { ProblemDetails } from '../../libs/floor/src/floor.events';
import { testDatabase, type TestDatabase } from './database';
import { type Phone, TestSession } from './session';

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** What came back; a problem's fields, where it is one, stand in the body too. */
export interface Reply<T = object> {
  status: number;
  body: T & Partial<ProblemDetails>;
  headers: Record<string, string | string[] | undefined>;
}

/** A refusal as it comes back. */
export const refused = (code: string, status = 409) => ({ status, body: { code, status } });

/** Somebody who sends requests with the cookie a browser would keep. */
export class Person {
  constructor(
    private readonly app: NestFastifyApplication,
    readonly cookie: string,
  ) {}

  async send<T>(method: Method, path: string, body?: object, headers: Record<string, string> = {}): Promise<Reply<T>> {
    const answer = await this.app.inject({ method, url: `/api/v1${path}`, headers: { cookie: this.cookie, ...headers }, ...(body && { payload: body }) });
    const json = /json/.test(String(answer.headers['content-type'] ?? ''));
    return { status: answer.statusCode, body: (json ? answer.json() : {}) as Reply<T>['body'], headers: answer.headers as Reply['headers'] };
  }

  get<T>(path: string) {
    return this.send<T>('GET', path);
  }
  post<T>(path: string, body?: object) {
    return this.send<T>('POST', path, body);
  }
}

/** The whole platform, listening, on a database of its own or, as a second node, on another's. */
export class TestApp {
  private constructor(
    readonly nest: NestFastifyApplication,
    readonly database: TestDatabase,
    private readonly ownsDatabase: boolean,
    readonly moderator: Person,
    /** The moderator as services take whoever acts. */
    readonly officer: Officer,
  ) {}

  static async start(shared?: TestDatabase): Promise<TestApp> {
    const database = shared ?? (await testDatabase());
    Object.assign(process.env, { DATABASE_URL: database.url, LOG_LEVEL: 'silent' });
    const nest = await createApplication();
    await nest.listen(0, '127.0.0.1');
    const official = await nest.get(OfficialsService).register({ name: 'Sri Wahyuni', email: `${randomUUID()}@example.go.id`, password: 'malowopati jumat siang', roles: ['administrator', 'moderator'] });
    const { token } = await nest.get(SignInsService).begin(official);
    return new TestApp(nest, database, !shared, new Person(nest, `dp_session=${token}`), { role: 'moderator', official });
  }

  get url(): string {
    return `http://127.0.0.1:${(this.nest.getHttpServer().address() as AddressInfo).port}`;
  }

  get<T>(service: Type<T>): T {
    return this.nest.get(service, { strict: false });
  }

  as(cookie: string): Person {
    return new Person(this.nest, cookie);
  }

  /** A browser that was never here. */
  stranger(): Person {
    return this.as('');
  }

  /** A phone with the cookie that its first answer gave it. */
  async phone(): Promise<Person> {
    const { headers } = await this.stranger().get('/me');
    return this.as(String(headers['set-cookie']).split(';', 1)[0]!);
  }

  /** Announced for tomorrow by the moderator. */
  async announce(settings: object = {}): Promise<TestSession> {
    const date = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
    const dto = { title: 'Dialog Publik Jumat', date, startsAt: '13:00', endsAt: '15:00', venue: 'Pendopo Malowopati', ...settings };
    const { body } = await this.moderator.post<{ id: string; code: string }>('/sessions', dto);
    return new TestSession(this, body.id);
  }

  async open(settings: object = {}): Promise<TestSession> {
    const session = await this.announce(settings);
    await session.desk('POST', '/open');
    return session;
  }

  /** A live session in which each of these was asked by a phone of its own. */
  async withQuestions(...questions: object[]): Promise<{ session: TestSession; phones: Phone[]; first: Phone }> {
    const session = await this.open();
    const phones = await session.phones(questions.length);
    for (const [i, phone] of phones.entries()) await phone.asks(questions[i]);
    return { session, phones, first: phones[0]! };
  }

  async [Symbol.asyncDispose]() {
    await this.nest.close();
    if (this.ownsDatabase) await this.database[Symbol.asyncDispose]();
  }
}
