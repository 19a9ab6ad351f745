import { readSettings, type Settings } from '@app/platform';

/** Settings of a test: the given database, short intervals, no environment of the machine. */
export const testSettings = (databaseUrl: string, overrides: Record<string, string> = {}): Settings =>
  readSettings({
    NODE_ENV: 'test',
    DATABASE_URL: databaseUrl,
    DATABASE_POOL: '4',
    SESSION_SECRET: '0f1e2d3c4b5a69788796a5b4c3d2e1f00f1e2d3c',
    DEMO_MODE: 'true',
    WEB_ROOT: 'dist/no-web',
    LOG_LEVEL: 'silent',
    TICK_MS: '50',
    RELAY_POLL_MS: '100',
    SWEEP_MS: '200',
    RETRY_BACKOFF_MS: '50',
    ...overrides,
  });
