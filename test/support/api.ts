import { randomUUID } from 'node:crypto';
import type { Type } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import supertest from 'supertest';
import { Clock } from '@app/kernel';
import { Config, createLogger } from '@app/platform';
import type { CapturedLog } from './captured-log.js';
import { ApiModule } from '../../apps/api/src/api.module.js';
import { configure, createAdapter } from '../../apps/api/src/server.js';
import { MovableClock } from './clock.js';
import { createTestDatabase, type TestDatabase } from './database.js';
import { testSettings } from './settings.js';

/** The real API on a database of its own. */
export type TestApi = {
  readonly app: NestFastifyApplication;
  readonly db: TestDatabase;
  readonly clock: MovableClock;
  /** `method path` of everything the server answers, whoever registered it. */
  readonly addresses: readonly string[];
  /** Requests without a session. */
  readonly anonymous: Agent;
  readonly close: () => Promise<void>;
};

/** `aboveRowSecurity` connects as superuser, so that only the statements guard; `planted` are controllers that only a test of the tests has. */
export type StartOptions = { readonly aboveRowSecurity?: boolean; readonly planted?: readonly Type[]; readonly log?: CapturedLog };

/** Starts the API; `settings` override environment variables. */
export const startApi = async (
  settings: Record<string, string> = {},
  { aboveRowSecurity = false, planted = [], log }: StartOptions = {},
): Promise<TestApi> => {
  const db = await createTestDatabase();
  const clock = new MovableClock();
  const module = await Test.createTestingModule({ imports: [ApiModule], controllers: [...planted] })
    .overrideProvider(Config)
    .useValue({ settings: testSettings(aboveRowSecurity ? db.adminUrl : db.appUrl, settings) })
    .overrideProvider(Clock)
    .useValue(clock)
    .compile();
  const app = module.createNestApplication<NestFastifyApplication>(createAdapter(log?.of('api') ?? createLogger('silent', 'api')), {
    logger: ['error'],
  });
  const addresses: string[] = [];
  const server = app.getHttpAdapter().getInstance();
  server.addHook('onRoute', ({ method, url }) => {
    addresses.push(...[method].flat().map((one) => `${one.toLowerCase()} ${url}`));
  });
  await configure(app);
  await app.init();
  await server.ready();
  return {
    app,
    db,
    clock,
    addresses,
    anonymous: new Agent(app),
    close: async () => {
      await app.close();
      await db.drop();
    },
  };
};

/** Sends requests of one person: cookie, JSON, and the headers every state change needs. */
export class Agent {
  constructor(
    private readonly app: NestFastifyApplication,
    private cookie?: string,
  ) {}

  /** Shows the password once more, as staff: the session counts as fresh for ten minutes, under a new token. */
  async prove(): Promise<void> {
    const answer = await this.post('/api/v1/session/proof', { kind: 'password', password: 'weiterlotse' }).expect(204);
    [this.cookie] = (answer.headers['set-cookie'] as unknown as string[])[0]!.split(';');
  }

  get(url: string) {
    return this.request('get', url);
  }

  /** POST of something that is not created by key. */
  post(url: string, body: object = {}) {
    return this.request('post', url).send(body);
  }

  /** POST that creates: with an Idempotency-Key, a new one unless given. */
  create(url: string, body: object, key: string = randomUUID()) {
    return this.request('post', url).set('Idempotency-Key', key).send(body);
  }

  /** A state change with If-Match. */
  change(method: 'post' | 'put' | 'patch' | 'delete', url: string, version: number, body: object = {}) {
    return this.request(method, url).set('If-Match', `"${version}"`).send(body);
  }

  request(method: 'get' | 'post' | 'put' | 'patch' | 'delete', url: string) {
    const request = supertest(this.app.getHttpServer())[method](url).set('Accept-Language', 'de');
    if (method !== 'get') void request.set('Content-Type', 'application/json');
    return this.cookie ? request.set('Cookie', this.cookie) : request;
  }
}

/** Signs somebody in through the front door; `audience` tells which API. */
export const signIn = async (api: TestApi, username: string, audience: 'staff' | 'portal' = 'staff'): Promise<Agent> => {
  const url = audience === 'staff' ? '/api/v1/session' : '/portal/v1/session';
  const answer = await api.anonymous.post(url, { username, password: 'weiterlotse' });
  if (answer.status !== 201) throw new Error(`${username} cannot sign in: ${answer.status} ${answer.text}`);
  const [cookie] = (answer.headers['set-cookie'] as unknown as string[])[0]!.split(';');
  return new Agent(api.app, cookie);
};
