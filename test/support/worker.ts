import type { INestApplicationContext } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { Clock } from '@app/kernel';
import { Config, createLogger } from '@app/platform';
import { startWorkers } from '../../apps/worker/src/reactions.runner.js';
import { startRelay } from '../../apps/worker/src/relay.runner.js';
import { startSchedule } from '../../apps/worker/src/schedule.js';
import { WorkerModule } from '../../apps/worker/src/worker.module.js';
import type { CapturedLog } from './captured-log.js';
import type { MovableClock } from './clock.js';
import { testSettings } from './settings.js';

export type TestWorker = { readonly app: INestApplicationContext; readonly stop: () => Promise<void> };

// Each Jest worker has a Redis database of its own: a test that flushes it disturbs no other.
const redisUrl = process.env['TEST_REDIS_URL'] && new URL(`/${process.env['JEST_WORKER_ID'] ?? 1}`, process.env['TEST_REDIS_URL']).href;

/** Both queue backends; Redis only where a server was found (`CI=true` refuses to start without one). */
export const queueBackends: readonly { readonly name: string; readonly settings: Record<string, string> }[] = [
  { name: 'PostgreSQL', settings: {} },
  ...(redisUrl ? [{ name: 'Redis', settings: { REDIS_URL: redisUrl } }] : []),
];

/** The worker's modules without any loop running: tests call relay, schedule and reactions themselves. */
export const idleWorker = async (databaseUrl: string, clock: MovableClock, settings: Record<string, string> = {}): Promise<TestWorker> => {
  const module = await Test.createTestingModule({ imports: [WorkerModule] })
    .overrideProvider(Config)
    .useValue({ settings: testSettings(databaseUrl, settings) })
    .overrideProvider(Clock)
    .useValue(clock)
    .compile();
  const app = await module.init();
  return { app, stop: () => app.close() };
};

/** The whole worker at work: queues, relay and schedule. */
export const startWorker = async (
  databaseUrl: string,
  clock: MovableClock,
  settings: Record<string, string> = {},
  captured?: CapturedLog,
): Promise<TestWorker> => {
  const { app } = await idleWorker(databaseUrl, clock, settings);
  const log = captured?.of('worker') ?? createLogger('silent', 'worker');
  await startWorkers(app, log);
  const stopRelay = startRelay(app, log);
  const stopSchedule = startSchedule(app, log);
  return {
    app,
    stop: async () => {
      await Promise.all([stopRelay(), stopSchedule()]);
      await app.close();
    },
  };
};

/** Waits until `check` answers something truthy, at most ten seconds; answers it. */
export const until = async <T>(check: () => Promise<T>): Promise<NonNullable<T>> => {
  const deadline = Date.now() + 10_000;
  for (;;) {
    const found = await check();
    if (found) return found;
    if (Date.now() > deadline) throw new Error('did not happen within ten seconds');
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
};
