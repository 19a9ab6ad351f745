import 'reflect-metadata';
import { mkdir, writeFile } from 'node:fs/promises';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Accounts } from '@app/identity';
import { Config, createLogger, EnvironmentConfig, NestLog } from '@app/platform';
import { ApiModule } from './api.module.js';
import { openApiOf } from './openapi.js';
import { configure, createAdapter } from './server.js';

/** Writes the two OpenAPI documents without a database (Nest's preview mode starts nothing). */
const writeOpenApi = async (folder: string): Promise<void> => {
  const app = await NestFactory.create<NestFastifyApplication>(ApiModule, createAdapter(createLogger('silent', 'api')), {
    preview: true,
    logger: false,
  });
  await mkdir(folder, { recursive: true });
  for (const audience of ['staff', 'portal'] as const) {
    await writeFile(`${folder}/${audience}.openapi.json`, `${JSON.stringify(openApiOf(app, audience), null, 2)}\n`);
  }
};

const listen = async (): Promise<void> => {
  const { settings } = new EnvironmentConfig();
  const log = createLogger(settings.LOG_LEVEL, 'api');
  const app = await NestFactory.create<NestFastifyApplication>(ApiModule, createAdapter(log), {
    logger: new NestLog(log),
    abortOnError: false,
  });
  if (!settings.DEMO_MODE && (await app.get(Accounts).anyDemoAccount())) {
    throw new Error(
      'In dieser Datenbank gibt es Demo-Konten mit öffentlich bekanntem Passwort. Ohne DEMO_MODE=true startet der Server damit nicht.',
    );
  }
  await configure(app);
  const stop = (signal: string) => {
    log.info({ signal }, 'stopping');
    void app.close().then(() => process.exit(0));
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  await app.listen(settings.PORT, settings.HOST);
  log.info({ address: await app.getUrl(), config: app.get(Config).settings.NODE_ENV }, 'listening');
};

const outputAt = process.argv.indexOf('--write-openapi');
const start = outputAt > 0 ? writeOpenApi(process.argv[outputAt + 1] ?? 'apps/web/src/api') : listen();
start.catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
