import { z } from 'zod';

const milliseconds = (value: number) => z.coerce.number().int().min(10).default(value);

/** Every setting of the product, read from the environment once; nothing else may look at `process.env`. */
const variables = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('production'),
  /** Connection of the restricted role (weiterlotse_app). */
  DATABASE_URL: z.url(),
  /** Connection of the owner role; only `cli migrate` and the demo use it. */
  DATABASE_OWNER_URL: z.url().optional(),
  /** Redis or Valkey; without it queues live in PostgreSQL. */
  REDIS_URL: z.url().optional(),
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  /** Address people type; links in mails begin with it. */
  PUBLIC_URL: z.url().default('http://localhost:3000'),
  /** Keys cursors and tokens; at least 32 characters. */
  SESSION_SECRET: z.string().min(32),
  DEMO_MODE: z.stringbool().default(false),
  SMTP_URL: z.url().optional(),
  MAIL_FROM: z.string().default('Weiterlotse <noreply@weiterlotse.example>'),
  WEB_ROOT: z.string().default('dist/web'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  DATABASE_POOL: z.coerce.number().int().min(2).default(10),
  SESSION_IDLE_MINUTES: z.coerce.number().int().min(1).default(60),
  SESSION_HOURS: z.coerce.number().int().min(1).default(12),
  /** How often the worker looks for due reminders and unsent mail. */
  TICK_MS: milliseconds(1_000),
  /** How often the relay looks for journal entries when no notification woke it. */
  RELAY_POLL_MS: milliseconds(5_000),
  /** How often, and from which age on, unhandled deliveries go back into their queue. */
  SWEEP_MS: milliseconds(600_000),
  /** First pause before a failed job is tried again; doubles with every attempt. */
  RETRY_BACKOFF_MS: milliseconds(2_000),
  RETRY_ATTEMPTS: z.coerce.number().int().min(1).default(8),
  /** Reports name single advisers; needs a Dienstvereinbarung, so it is off unless set. On in demo mode. */
  REPORT_NAMED_ADVISERS: z.stringbool().optional(),
  /** After how long a report is given up. */
  REPORT_TIMEOUT_MS: milliseconds(20_000),
});

const settings = variables.transform((given) => ({ ...given, REPORT_NAMED_ADVISERS: given.REPORT_NAMED_ADVISERS ?? given.DEMO_MODE }));

export type Settings = z.infer<typeof settings>;

/** Settings as an injectable value. */
export abstract class Config {
  abstract readonly settings: Settings;
}

const knownDefaults = ['change-me', 'changeme', 'secret', 'weiterlotse', 'default'];

/**
 * Reads and checks the environment. Throws an Error in plain German that names every wrong variable; outside demo mode also for a
 * secret that everybody knows.
 */
export const readSettings = (environment: Readonly<Record<string, string | undefined>>): Settings => {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const result = settings.safeParse(given);
  if (!result.success) {
    const lines = result.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
    throw new Error(`Die Einstellungen (Umgebungsvariablen) sind unvollständig oder falsch:\n${lines.join('\n')}\nSiehe .env.example.`);
  }
  if (!result.data.DEMO_MODE && knownDefaults.some((word) => result.data.SESSION_SECRET.toLowerCase().includes(word))) {
    throw new Error(
      'SESSION_SECRET ist ein bekannter Vorgabewert. Bitte einen zufälligen Wert setzen, zum Beispiel mit: openssl rand -base64 48',
    );
  }
  return result.data;
};
