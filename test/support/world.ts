import { createHash, randomUUID } from 'node:crypto';
import { hash } from '@node-rs/argon2';
import pg from 'pg';
import type { TestApi } from './api.js';

/** A UUID that is the same for the same words, so that a failing test can be read. */
export const idOf = (words: string): string => {
  const hex = createHash('sha256').update(words).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};

const tenants = [
  { code: 'aa-bochum', kind: 'agentur', name: 'Agentur für Arbeit Bochum', town: 'Bochum', ags: '05911000', plz: '44789' },
  { code: 'aa-hagen', kind: 'agentur', name: 'Agentur für Arbeit Hagen', town: 'Witten', ags: '05954036', plz: '58452' },
  { code: 'jc-herne', kind: 'jobcenter-ge', name: 'Jobcenter Herne', town: 'Herne', ags: '05916000', plz: '44623' },
] as const;

const staff = [
  { username: 'beratung', name: 'Ayşe Kaya', tenant: 'aa-bochum', roles: ['adviser'] },
  { username: 'betriebe', name: 'Jonas Brandt', tenant: 'aa-bochum', roles: ['adviser', 'employer-service'] },
  { username: 'teamleitung', name: 'Martina Sobotta', tenant: 'aa-bochum', roles: ['team-lead', 'decider'] },
  { username: 'leitung', name: 'Dr. Peter Hollmann', tenant: 'aa-bochum', roles: ['manager'] },
  { username: 'datenschutz', name: 'Lena Vogt', tenant: 'aa-bochum', roles: ['data-protection'] },
  { username: 'verwaltung', name: 'Uwe Petersen', tenant: 'aa-bochum', roles: ['administrator'] },
  { username: 'jobcenter', name: 'Silke Nowak', tenant: 'jc-herne', roles: ['adviser'] },
  { username: 'hagen', name: 'Murat Demir', tenant: 'aa-hagen', roles: ['adviser', 'employer-service'] },
] as const;

const neighbours = [
  { username: 'nachbar', name: 'Bernd Kowalski', tenant: 'aa-bochum', roles: ['adviser'] },
  { username: 'nachbarleitung', name: 'Ute Gerber', tenant: 'aa-bochum', roles: ['team-lead'] },
] as const;

/** The test world's own connection stands above row-level security: it arranges and looks at the rows of every Träger. */
export type World = {
  readonly db: pg.Client;
  readonly tenantId: (code: (typeof tenants)[number]['code']) => string;
  readonly officeId: (code: (typeof tenants)[number]['code']) => string;
  readonly userId: (username: (typeof staff)[number]['username'] | (typeof neighbours)[number]['username']) => string;
  readonly company: (options?: CompanyOptions) => Promise<{ id: string; name: string; portalUser: string }>;
  /** A second team at the Agentur Bochum: `nachbar` (adviser) and `nachbarleitung` (team lead), who see nothing of the first. */
  readonly secondTeam: () => Promise<string>;
  readonly run: (options?: RunOptions) => Promise<{ runId: string; courseId: string; providerId: string; title: string }>;
  readonly close: () => Promise<void>;
};

export type CompanyOptions = {
  name?: string;
  town?: string;
  ags?: string;
  plz?: string;
  betriebsnummer?: string;
  /** Heads over 30, up to 30, up to 20, up to 10 hours a week, known to this Träger from 2020-01-01 on. */
  heads?: readonly [number, number, number, number];
  tenant?: (typeof tenants)[number]['code'];
};

export type RunOptions = {
  title?: string;
  startsOn?: string | null;
  endsOn?: string | null;
  minutes?: number | null;
  priceCents?: number | null;
  approved?: boolean;
  plz?: string;
  town?: string;
};

/**
 * Three Träger, the eight people of the demo sign-ins (password `weiterlotse`), and makers for what no user of this release can
 * make: directory entries, providers and courses. Clients, cases and everything after them come through the API.
 */
export const world = async (api: TestApi): Promise<World> => {
  const db = new pg.Client({ connectionString: api.db.adminUrl });
  await db.connect();
  const now = api.clock.now();
  const passwordHash = await cheapHash();
  for (const tenant of tenants) {
    await db.query(`insert into identity.tenant (id, code, kind, name) values ($1, $2, $3, $4)`, [
      idOf(tenant.code),
      tenant.code,
      tenant.kind,
      tenant.name,
    ]);
    await db.query(
      `insert into identity.office (id, tenant_id, name, street, plz, town, ags) values ($1, $2, $3, 'Hauptstraße 1', $4, $5, $6)`,
      [idOf(`${tenant.code} office`), idOf(tenant.code), `Dienststelle ${tenant.town}`, tenant.plz, tenant.town, tenant.ags],
    );
    await db.query(`insert into identity.office_place (office_id, ags) values ($1, $2)`, [idOf(`${tenant.code} office`), tenant.ags]);
    await db.query(`insert into identity.team (id, tenant_id, office_id, name) values ($1, $2, $3, 'Team 1')`, [
      idOf(`${tenant.code} team`),
      idOf(tenant.code),
      idOf(`${tenant.code} office`),
    ]);
  }
  const hire = async (user: (typeof staff | typeof neighbours)[number], teamId: string) => {
    const { username, name, tenant, roles } = user;
    await db.query(
      `insert into identity.staff_user (id, tenant_id, team_id, username, display_name, email, password_hash, demo, created_at, updated_at)
       values ($1, $2, $3, $4, $5, $6, $7, true, $8, $8)`,
      [idOf(username), idOf(tenant), teamId, username, name, `${username}@example.org`, passwordHash, now],
    );
    for (const role of roles) await db.query(`insert into identity.user_role (user_id, role) values ($1, $2)`, [idOf(username), role]);
  };
  for (const user of staff) await hire(user, idOf(`${user.tenant} team`));
  let count = 0;
  return {
    db,
    tenantId: idOf,
    officeId: (code) => idOf(`${code} office`),
    userId: idOf,
    secondTeam: async () => {
      const teamId = idOf('aa-bochum second team');
      await db.query(`insert into identity.team (id, tenant_id, office_id, name) values ($1, $2, $3, 'Team Nord')`, [
        teamId,
        idOf('aa-bochum'),
        idOf('aa-bochum office'),
      ]);
      for (const user of neighbours) await hire(user, teamId);
      return teamId;
    },
    company: (options = {}) => company(db, options, (count += 1), passwordHash, now),
    run: (options = {}) => insertRun(db, options, (count += 1), now),
    close: () => db.end(),
  };
};

const company = async (db: pg.Client, options: CompanyOptions, count: number, passwordHash: string, now: string) => {
  const { name = `Betrieb ${count} GmbH`, town = 'Herne', ags = '05916000', plz = '44623', heads, tenant = 'aa-bochum' } = options;
  const betriebsnummer = options.betriebsnummer ?? `000${String(count).padStart(5, '0')}`;
  const [id, companyId] = [randomUUID(), randomUUID()];
  await db.query(`insert into companies.company (id, name) values ($1, $2)`, [companyId, name]);
  await db.query(
    `insert into companies.establishment (id, company_id, betriebsnummer, name, street, plz, town, ags, wz_code, wz_version, created_at, updated_at)
     values ($1, $2, $3, $4, 'Werkstraße 5', $5, $6, $7, '25.11', 2025, $8, $8)`,
    [id, companyId, betriebsnummer, name, plz, town, ags, now],
  );
  if (heads) {
    await db.query(
      `insert into companies.headcount (id, tenant_id, establishment_id, as_of, over_30, up_to_30, up_to_20, up_to_10, source, created_at)
       values ($1, $2, $3, '2020-01-01', $4, $5, $6, $7, 'Angabe des Betriebs', $8)`,
      [randomUUID(), idOf(tenant), id, ...heads, now],
    );
  }
  const portalUser = `hr-${count}@example.org`;
  await db.query(
    `insert into identity.portal_user (id, establishment_id, email, display_name, password_hash, role, demo, created_at, updated_at)
     values ($1, $2, $3, 'Petra Hoffmann', $4, 'company-hr', true, $5, $5)`,
    [idOf(portalUser), id, portalUser, passwordHash, now],
  );
  return { id, name, portalUser };
};

/** A provider, a course and its run in the catalogue; `count` keeps titles apart. */
export const insertRun = async (db: pg.Client, options: RunOptions, count: number, now: string) => {
  const {
    title = `MAG-Schweißen ${count}`,
    startsOn = '2027-02-01',
    endsOn = '2027-07-31',
    minutes = 24_000,
    priceCents = 600_000,
  } = options;
  const { approved = true, plz = '44623', town = 'Herne' } = options;
  const [providerId, courseId, runId] = [randomUUID(), randomUUID(), randomUUID()];
  const validTo = approved ? '2030-12-31' : '2020-12-31';
  await db.query(
    `insert into courses.provider (id, source, source_key, name, town, azav_certifier, azav_number, azav_valid_from, azav_valid_to, created_at, updated_at)
     values ($1, 'manual', $1::uuid::text, 'Bildungswerk Constantin', 'Bochum', 'CERT Ruhr', 'CR-1', '2019-01-01', $2, $3, $3)`,
    [providerId, validTo, now],
  );
  await db.query(
    `insert into courses.course (id, provider_id, source, source_key, title, kind, measure_number, measure_valid_from, measure_valid_to,
       duration_minutes, price_cents, afbg_goal, adaptation_only, employer_legally_obliged, created_at, updated_at)
     values ($1, $2, 'manual', $1::uuid::text, $3, 'further-training', '123-004567-89', '2019-01-01', $4, $5, $6, false, false, false, $7, $7)`,
    [courseId, providerId, title, validTo, minutes, priceCents, now],
  );
  await db.query(
    `insert into courses.run (id, course_id, source, source_key, starts_on, ends_on, plz, town, form, time_model, seats, created_at, updated_at)
     values ($1, $2, 'manual', $1::uuid::text, $3, $4, $5, $6, 'presence', 'full-time', 12, $7, $7)`,
    [runId, courseId, startsOn, endsOn, plz, town, now],
  );
  return { runId, courseId, providerId, title };
};

let cheap: Promise<string> | undefined;

// The same algorithm with little memory: tests sign in often, and the cost of hashing is measured elsewhere.
const cheapHash = (): Promise<string> => (cheap ??= hash('weiterlotse', { memoryCost: 64, timeCost: 1, parallelism: 1 }));
