import type { INestApplicationContext } from '@nestjs/common';
import pg from 'pg';
import type { Logger } from 'pino';
import { Config, Relay } from '@app/platform';

/**
 * Relays as soon as a transaction with journal rows commits (NOTIFY). A lost connection is opened again; until then the
 * schedule's poll relays. Answers how to stop.
 */
export const startRelay = (app: INestApplicationContext, log: Logger): (() => Promise<void>) => {
  const { settings } = app.get(Config);
  const relay = app.get(Relay);
  let client: pg.Client | undefined;
  let stopped = false;
  let busy: Promise<void> | undefined;
  let again = false;

  const work = async (): Promise<void> => {
    do {
      again = false;
      while ((await relay.relay()) > 0);
    } while (again);
  };
  const wake = (): void => {
    again = true;
    busy ??= work()
      .catch((error: unknown) => log.error({ err: error }, 'relay failed'))
      .finally(() => (busy = undefined));
  };
  const connect = async (): Promise<void> => {
    if (stopped) return;
    const next = new pg.Client({ connectionString: settings.DATABASE_URL, keepAlive: true });
    next.on('notification', wake);
    next.on('error', (error) => log.warn({ err: error }, 'relay connection lost'));
    next.on('end', () => {
      if (!stopped) setTimeout(() => void connect(), settings.RELAY_POLL_MS).unref();
    });
    try {
      await next.connect();
      await next.query('listen weiterlotse_journal');
      client = next;
      wake();
    } catch (error) {
      log.warn({ err: error }, 'relay cannot listen, polling instead');
    }
  };
  void connect();
  return async () => {
    stopped = true;
    await client?.end();
    await busy;
  };
};
