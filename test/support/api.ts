import { randomUUID } from 'node:crypto';
import { Test } from '@nestjs/testing';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import supertest from 'supertest';
import { Clock } from '@app/kernel';
import { Config, createLogger } from '@app/platform';
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
  /** Requests without a session. */
  readonly anonymous: Agent;
  readonly close: () => Promise<void>;
};

/** Starts the API; `settings` override environment variables. */
export const startApi = async (settings: Record<string, string> = {}): Promise<TestApi> => {
  const db = await createTestDatabase();
  const clock = new MovableClock();
  const module = await Test.createTestingModule({ imports: [ApiModule] })
    .overrideProvider(Config)
    .useValue({ settings: testSettings(db.appUrl, settings) })
    .overrideProvider(Clock)
    .useValue(clock)
    .compile();
  const app = module.createNestApplication<NestFastifyApplication>(createAdapter(createLogger('silent', 'api')), { logger: ['error'] });
  await configure(app);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  return {
    app,
    db,
    clock,
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
    private readonly cookie?: string,
  ) {}

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
