import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { createLogger, EnvironmentConfig, NestLog } from '@app/platform';
import { startWorkers } from './reactions.runner.js';
import { startRelay } from './relay.runner.js';
import { startSchedule } from './schedule.js';
import { WorkerModule } from './worker.module.js';

const work = async (): Promise<void> => {
  const { settings } = new EnvironmentConfig();
  const log = createLogger(settings.LOG_LEVEL, 'worker');
  const app = await NestFactory.createApplicationContext(WorkerModule, { logger: new NestLog(log), abortOnError: false });
  await startWorkers(app, log);
  const stopRelay = startRelay(app, log);
  const stopSchedule = startSchedule(app, log);
  const stop = (signal: string) => {
    log.info({ signal }, 'stopping');
    void Promise.all([stopRelay(), stopSchedule()])
      .then(() => app.close())
      .then(() => process.exit(0));
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  log.info('worker ready');
};

work().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
