import { randomBytes, randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import pg from 'pg';
import { z } from 'zod';
import { hashPassword, staffRoles, tenantKinds } from '@app/identity';
import { SystemClock } from '@app/platform';

const text = z.string().trim().min(1).max(200);
const ags = z.string().regex(/^\d{8}$/);

const user = z.strictObject({
  username: z.string().trim().toLowerCase().min(2).max(100),
  displayName: text,
  email: z.email(),
  roles: z.array(z.enum(staffRoles)).min(1),
});
const team = z.strictObject({ name: text, users: z.array(user) });
const office = z.strictObject({
  name: text,
  street: text,
  plz: z.string().regex(/^\d{5}$/),
  town: text,
  ags,
  /** Municipalities the office looks after. */
  places: z.array(ags).min(1),
  teams: z.array(team).min(1),
});
const organisation = z.strictObject({ code: text, kind: z.enum(tenantKinds), name: text, offices: z.array(office).min(1) });

type Organisation = z.output<typeof organisation>;
type User = z.output<typeof user>;

/**
 * Enters a Träger with its offices, teams and staff from a JSON file, in one transaction; what is there already (by code, name, user
 * name) stays as it is, so that the file can grow. Answers the first passwords of new users, which are kept nowhere and have
 * to be changed at the first sign-in.
 * Throws an Error in German that names every wrong field.
 */
export const loadOrganisation = async (databaseUrl: string, file: string): Promise<string> => {
  const given = await read(file);
  const db = new pg.Client({ connectionString: databaseUrl });
  await db.connect();
  try {
    await db.query('begin');
    const passwords = await enter(db, given, new SystemClock().now());
    await db.query('commit');
    return summary(given, passwords);
  } finally {
    await db.end();
  }
};

const read = async (file: string): Promise<Organisation> => {
  const content = await readFile(file, 'utf8').catch(() => {
    throw new Error(`Die Datei ${file} ist nicht lesbar.`);
  });
  const parsed = organisation.safeParse(asJson(content, file));
  if (parsed.success) return parsed.data;
  const wrong = parsed.error.issues.map(({ path, message }) => `  ${path.join('.')}: ${message}`);
  throw new Error(`Die Datei ${file} passt nicht:\n${wrong.join('\n')}`);
};

const asJson = (content: string, file: string): unknown => {
  try {
    return JSON.parse(content);
  } catch {
    throw new Error(`Die Datei ${file} ist kein gültiges JSON.`);
  }
};

const enter = async (db: pg.Client, { code, kind, name, offices }: Organisation, now: string): Promise<ReadonlyMap<string, string>> => {
  const passwords = new Map<string, string>();
  const tenantId = await ensure(db, `select id from identity.tenant where code = $1`, [code], (id) =>
    db.query(`insert into identity.tenant (id, code, kind, name) values ($1, $2, $3, $4)`, [id, code, kind, name]),
  );
  await db.query(`select set_config('app.tenant_id', $1, true), set_config('app.reach', 'tenant', true)`, [tenantId]);
  for (const one of offices) {
    const officeId = await ensure(db, `select id from identity.office where tenant_id = $1 and name = $2`, [tenantId, one.name], (id) =>
      db.query(`insert into identity.office (id, tenant_id, name, street, plz, town, ags) values ($1, $2, $3, $4, $5, $6, $7)`, [
        id,
        tenantId,
        one.name,
        one.street,
        one.plz,
        one.town,
        one.ags,
      ]),
    );
    await db.query(`insert into identity.office_place (office_id, ags) select $1, unnest($2::text[]) on conflict do nothing`, [
      officeId,
      one.places,
    ]);
    for (const { name: teamName, users } of one.teams) {
      const teamId = await ensure(db, `select id from identity.team where office_id = $1 and name = $2`, [officeId, teamName], (id) =>
        db.query(`insert into identity.team (id, tenant_id, office_id, name) values ($1, $2, $3, $4)`, [id, tenantId, officeId, teamName]),
      );
      for (const person of users) await enterUser(db, { tenantId, teamId, person, now, passwords });
    }
  }
  return passwords;
};

type NewUser = { tenantId: string; teamId: string; person: User; now: string; passwords: Map<string, string> };

const enterUser = (db: pg.Client, { tenantId, teamId, person, now, passwords }: NewUser): Promise<string> =>
  ensure(db, `select id from identity.staff_user where username = $1`, [person.username], async (id) => {
    const password = randomBytes(12).toString('base64url');
    await db.query(
      `insert into identity.staff_user (id, tenant_id, team_id, username, display_name, email, password_hash, password_change_due, created_at, updated_at)
       values ($1, $2, $3, $4, $5, $6, $7, true, $8, $8)`,
      [id, tenantId, teamId, person.username, person.displayName, person.email, await hashPassword(password), now],
    );
    await db.query(`insert into identity.user_role (user_id, role) select $1, unnest($2::text[])`, [id, person.roles]);
    passwords.set(person.username, password);
  });

const ensure = async (db: pg.Client, find: string, values: unknown[], insert: (id: string) => Promise<unknown>): Promise<string> => {
  const { rows } = await db.query<{ id: string }>(find, values);
  if (rows[0]) return rows[0].id;
  const id = randomUUID();
  await insert(id);
  return id;
};

const summary = ({ name }: Organisation, passwords: ReadonlyMap<string, string>): string =>
  passwords.size === 0
    ? `${name}: keine neuen Zugänge.`
    : [
        `${name}: erste Passwörter (nur jetzt sichtbar)`,
        ...[...passwords].map(([username, password]) => `  ${username}  ${password}`),
      ].join('\n');
