import { z } from 'zod';

const milliseconds = (value: number) => z.coerce.number().int().min(10).default(value);

/** A setting whose value is JSON of this form. */
const json = <Schema extends z.ZodType>(schema: Schema) =>
  z
    .string()
    .transform((text, context): unknown => {
      try {
        return JSON.parse(text);
      } catch {
        context.addIssue({ code: 'custom', message: 'ist kein gültiges JSON' });
        return z.NEVER;
      }
    })
    .pipe(schema);

/** A setting with several values, separated by spaces or commas. */
const words = (standard: string) =>
  z
    .string()
    .default(standard)
    .transform((text) => text.split(/[\s,]+/).filter(Boolean));

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
  /** Keys of restricted values, «k2:base64,k1:base64», the first one seals; or a file that holds them. */
  DATA_KEYS: z.string().optional(),
  DATA_KEYS_FILE: z.string().optional(),
  /** Folder of uploaded files; API and worker need the same one. */
  FILES_DIR: z.string().default('files'),
  UPLOAD_MAX_MB: z.coerce.number().int().min(1).max(100).default(20),
  /** From which age on a file that belongs to no document is removed. */
  FILES_GRACE_MS: milliseconds(3_600_000),
  /** The scanner (clamd), `tcp://host:3310` or `unix:///run/clamav/clamd.sock`; without it uploads wait in quarantine. */
  CLAMD_URL: z.url({ protocol: /^(tcp|unix)$/ }).optional(),
  CLAMD_TIMEOUT_MS: milliseconds(30_000),
  /** Lets uploads out of quarantine without a scanner; off unless set, on in demo mode. */
  UPLOADS_WITHOUT_SCANNER: z.stringbool().optional(),
  DEMO_MODE: z.stringbool().default(false),
  SMTP_URL: z.url().optional(),
  MAIL_FROM: z.string().default('Weiterlotse <noreply@weiterlotse.example>'),
  WEB_ROOT: z.string().default('dist/web'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  DATABASE_POOL: z.coerce.number().int().min(2).default(10),
  SESSION_IDLE_MINUTES: z.coerce.number().int().min(1).default(60),
  SESSION_HOURS: z.coerce.number().int().min(1).default(12),
  /** OpenID Connect for staff: the provider, and how Weiterlotse is registered there. Without an issuer there is no such sign-in. */
  OIDC_STAFF_ISSUER: z.url().optional(),
  OIDC_STAFF_CLIENT_ID: z.string().default(''),
  OIDC_STAFF_CLIENT_SECRET: z.string().default(''),
  OIDC_STAFF_SCOPES: words('openid profile'),
  /** Words on the button. */
  OIDC_STAFF_LABEL: z.string().default('Mit dem Dienstkonto anmelden'),
  /** Claim that equals the user name of the account when a person comes for the first time. */
  OIDC_STAFF_MATCH_CLAIM: z.string().default('preferred_username'),
  /** Claim with the person's groups or roles (dots lead inwards), and which of our roles each gives. */
  OIDC_STAFF_ROLE_CLAIM: z.string().default('realm_access.roles'),
  OIDC_STAFF_ROLE_MAP: json(z.record(z.string(), z.string())).optional(),
  /** Claim with the person's place, and which Träger (code) and team each value means. */
  OIDC_STAFF_TEAM_CLAIM: z.string().default('department'),
  OIDC_STAFF_TEAM_MAP: json(z.record(z.string(), z.strictObject({ tenant: z.string(), team: z.string().optional() }))).optional(),
  /** Values of `acr` or `amr` that count as second factor. */
  OIDC_STAFF_SECOND_FACTOR: words(''),
  /** The same for companies, providers and partners («Mein Unternehmenskonto»). */
  OIDC_PORTAL_ISSUER: z.url().optional(),
  OIDC_PORTAL_CLIENT_ID: z.string().default(''),
  OIDC_PORTAL_CLIENT_SECRET: z.string().default(''),
  OIDC_PORTAL_SCOPES: words('openid email'),
  OIDC_PORTAL_LABEL: z.string().default('Mit Mein Unternehmenskonto anmelden'),
  /** Claim that equals the mail address of the account; `email` counts only when the provider has checked it. */
  OIDC_PORTAL_MATCH_CLAIM: z.string().default('email'),
  /** Claim with the Betriebsnummer, which has to be the one of the account's company. */
  OIDC_PORTAL_ORGANISATION_CLAIM: z.string().default('betriebsnummer'),
  OIDC_PORTAL_SECOND_FACTOR: words(''),
  /** Which trust level (low, substantial, high) each `acr` means; with it, some steps of the portal ask for a level. */
  OIDC_PORTAL_TRUST_MAP: json(z.record(z.string(), z.enum(['low', 'substantial', 'high']))).optional(),
  /** Who helps people whose account is not open yet; shown to them. */
  SIGN_IN_CONTACT: z.string().default('Ihre Verwaltung'),
  /** Providers at http:// addresses; only to try things on one machine. */
  OIDC_ALLOW_HTTP: z.stringbool().default(false),
  /** How often the worker looks for due reminders and unsent mail. */
  TICK_MS: milliseconds(1_000),
  /** How often the relay looks for journal entries when no notification woke it. */
  RELAY_POLL_MS: milliseconds(5_000),
  /** How often, and from which age on, unhandled deliveries go back into their queue. */
  SWEEP_MS: milliseconds(600_000),
  /** First pause before a failed job is tried again; doubles with every attempt. */
  RETRY_BACKOFF_MS: milliseconds(2_000),
  /** How often files whose retention has run out are looked for. */
  RETENTION_MS: milliseconds(86_400_000),
  /** Folder of the erasure ledger, outside of the database and its backups. */
  ERASURE_LEDGER_DIR: z.string().optional(),
  /** After how many days a backup of the database is overwritten; stands on the certificate of an erasure. */
  BACKUP_DAYS: z.coerce.number().int().min(1).default(30),
  RETRY_ATTEMPTS: z.coerce.number().int().min(1).default(8),
  /** How often new rows of the three logs are sealed, and from which age on a row without a seal is a finding. */
  AUDIT_SEAL_MS: milliseconds(10_000),
  AUDIT_OVERDUE_MS: milliseconds(300_000),
  /** Folder outside the database for the daily anchor files; without it the heads stand in the log only. */
  AUDIT_ANCHOR_DIR: z.string().optional(),
  /** Reports name single advisers; needs a Dienstvereinbarung, so it is off unless set. On in demo mode. */
  REPORT_NAMED_ADVISERS: z.stringbool().optional(),
  /** After how long a report is given up. */
  REPORT_TIMEOUT_MS: milliseconds(20_000),
});

const settings = variables
  .refine((given) => given.DATA_KEYS ?? given.DATA_KEYS_FILE, {
    path: ['DATA_KEYS'],
    when: () => true,
    message: 'fehlt (oder DATA_KEYS_FILE); ein neuer Schlüssel: echo "k1:$(openssl rand -base64 32)"',
  })
  .transform((given) => ({
    ...given,
    REPORT_NAMED_ADVISERS: given.REPORT_NAMED_ADVISERS ?? given.DEMO_MODE,
    UPLOADS_WITHOUT_SCANNER: given.UPLOADS_WITHOUT_SCANNER ?? given.DEMO_MODE,
  }));

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
  const wrong = (['STAFF', 'PORTAL'] as const).flatMap((audience) => oidcFaults(audience, result.data));
  if (wrong.length > 0) throw new Error(`Die Einstellungen für OpenID Connect passen nicht:\n${wrong.join('\n')}\nSiehe .env.example.`);
  return result.data;
};

const oidcFaults = (audience: 'STAFF' | 'PORTAL', settings: Settings): string[] => {
  const issuer = settings[`OIDC_${audience}_ISSUER`];
  if (!issuer) return [];
  const missing = (['CLIENT_ID', 'CLIENT_SECRET'] as const).filter((name) => settings[`OIDC_${audience}_${name}`] === '');
  return [
    ...missing.map((name) => `  OIDC_${audience}_${name}: fehlt zu OIDC_${audience}_ISSUER`),
    ...(settings.OIDC_ALLOW_HTTP || issuer.startsWith('https://')
      ? []
      : [`  OIDC_${audience}_ISSUER: beginnt nicht mit https:// (zum Ausprobieren: OIDC_ALLOW_HTTP=true)`]),
  ];
};
