import pg from 'pg';
import { logs } from '@app/audit';
import { hashPassword } from '@app/identity';
import { KeyRing, millisecondsBetween, readDataKeys, SystemClock } from '@app/platform';
import { Calendar } from '../demo/calendar.js';
import { insertDemo } from '../demo/insert.js';
import { planDemo } from '../demo/plan.js';
import { amounts, demoSizes, type DemoSize } from '../demo/sizes.js';

const demoPassword = 'weiterlotse';

export type SeedDemo = {
  readonly databaseUrl: string;
  readonly size: DemoSize;
  /** Instant (ISO 8601); only its day in Berlin counts. */
  readonly now: string;
};

const connected = async <T>(databaseUrl: string, work: (db: pg.Client) => Promise<T>): Promise<T> => {
  const db = new pg.Client({ connectionString: databaseUrl });
  await db.connect();
  try {
    return await work(db);
  } finally {
    await db.end();
  }
};

const anyTenant = async (db: pg.Client): Promise<boolean> => (await db.query('select from identity.tenant limit 1')).rowCount === 1;

/** Whether the database holds data of a Träger already. */
export const hasTenants = (databaseUrl: string): Promise<boolean> => connected(databaseUrl, anyTenant);

const batch = 10_000;

// Old rows that nobody sealed would be the first thing the daily check of the logs reports.
const sealAll = async (db: pg.Client, at: string): Promise<void> => {
  for (const log of logs) {
    const next = async () =>
      (await db.query<{ count: number }>('select audit.seal_log($1, $2, $3) as count', [log, at, batch])).rows[0]!.count;
    while ((await next()) === batch);
  }
};

/**
 * Fills an empty database with invented data for the demo, in one transaction; the same day gives the same rows. Answers a German line
 * with the counts. Throws an Error in German outside demo mode, and when the database already has a Träger.
 */
export const seedDemo = async ({ databaseUrl, size, now }: SeedDemo): Promise<string> => {
  if (process.env['DEMO_MODE'] !== 'true') throw new Error('Demo-Daten gibt es nur im Demo-Betrieb. Bitte DEMO_MODE=true setzen.');
  return connected(databaseUrl, async (db) => {
    if (await anyTenant(db))
      throw new Error('In dieser Datenbank gibt es schon einen Träger. Demo-Daten kommen nur in eine leere Datenbank.');
    const clock = new SystemClock();
    const started = clock.now();
    const keyRing = new KeyRing(readDataKeys());
    const calendar = new Calendar(now);
    const plan = planDemo(amounts[size], calendar);
    await db.query('begin');
    const counts = await insertDemo(db, plan, amounts[size], calendar, {
      passwordHash: await hashPassword(demoPassword),
      keyRing,
    });
    await db.query('commit');
    await sealAll(db, `${calendar.today}T00:00:00Z`);
    const seconds = (millisecondsBetween(started, clock.now()) / 1_000).toLocaleString('de-DE', { maximumFractionDigits: 1 });
    const parts = Object.entries(counts).map(([what, count]) => `${count.toLocaleString('de-DE')} ${what}`);
    return `Demo-Daten (${size}) in ${seconds} Sekunden: ${parts.join(', ')}`;
  });
};

/** Tells PostgreSQL how the data lies after a bulk load; only the owner of the tables may. */
export const refreshStatistics = (ownerUrl: string): Promise<void> =>
  connected(ownerUrl, async (db) => {
    await db.query('analyze');
  });

/** As the command line calls it: the size as text, today as the day. Throws an Error in German for an unknown size. */
export const seedDemoCommand = async (databaseUrl: string, size: string): Promise<string> => {
  const known = demoSizes.find((each) => each === size);
  if (!known) throw new Error(`Die Größe ${size} gibt es nicht. Möglich sind: ${demoSizes.join(', ')}.`);
  return seedDemo({ databaseUrl, size: known, now: new SystemClock().now() });
};
