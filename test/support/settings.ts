import { tmpdir } from 'node:os';
import path from 'node:path';
import { readSettings, type Settings } from '@app/platform';

/** Key of restricted values in tests, set in global-setup.mjs and known to everybody. */
export const testDataKeys = process.env['DATA_KEYS'] ?? '';

/** Settings of a test: the given database, short intervals, no environment of the machine. */
export const testSettings = (databaseUrl: string, overrides: Record<string, string> = {}): Settings =>
  readSettings({
    NODE_ENV: 'test',
    DATABASE_URL: databaseUrl,
    DATABASE_POOL: '4',
    SESSION_SECRET: '0f1e2d3c4b5a69788796a5b4c3d2e1f00f1e2d3c',
    DATA_KEYS: testDataKeys,
    FILES_DIR: path.join(tmpdir(), `weiterlotse-test-files-${process.pid}`),
    DEMO_MODE: 'true',
    WEB_ROOT: 'dist/no-web',
    LOG_LEVEL: 'silent',
    TICK_MS: '50',
    RELAY_POLL_MS: '100',
    SWEEP_MS: '200',
    RETRY_BACKOFF_MS: '50',
    ...overrides,
  });
