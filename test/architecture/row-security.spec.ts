import { randomUUID } from 'node:crypto';
import pg from 'pg';
import type { TenantId, TenantScope } from '@app/kernel';
import { scopeSettings } from '@app/platform';
import { Attack } from '../support/attack/attack.js';
import { connectTo } from './connect.js';
import { ourSchemas } from './our-schemas.js';

type Guarded = { readonly name: string; readonly guarded: boolean };

/** Tables that could hold personal data of a Träger (or of its partners), and whether row-level security is on and forced. */
const tablesWithTenant = async (db: pg.Client): Promise<readonly Guarded[]> => {
  const { rows } = await db.query<Guarded>(`
    select n.nspname || '.' || c.relname as name, c.relrowsecurity and c.relforcerowsecurity and exists (
        select from pg_policy p where p.polrelid = c.oid) as guarded
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and ${ourSchemas} and exists (
      select from pg_attribute a where a.attrelid = c.oid and a.attname in ('tenant_id', 'partner_tenant_id') and not a.attisdropped) order by 1`);
  return rows;
};

/** Policies planned with more than one level of sub-selects, which took longer to plan than to run; they ask a function instead. */
const nestedPolicies = async (db: pg.Client): Promise<readonly string[]> => {
  const { rows } = await db.query<{ name: string }>(`
    with look as (
      select distinct p.polrelid as at, d.refobjid as into_table from pg_policy p
      join pg_depend d on d.classid = 'pg_policy'::regclass and d.objid = p.oid and d.refclassid = 'pg_class'::regclass and d.refobjid <> p.polrelid)
    select distinct a.at::regclass::text || ' looks into ' || a.into_table::regclass::text as name
    from look a where exists (select from look b where b.at = a.into_table) order by 1`);
  return rows.map(({ name }) => name);
};

/** Without row-level security for a reason. */
const openForAReason: Readonly<Record<string, string>> = {
  'identity.office': 'addresses of public offices; another Träger has to know where to send a need',
  'identity.team': 'names of teams, no persons',
  'platform.journal_entry': 'ids and codes only; the relay carries the entries of all Träger',
  'platform.number_range': 'the last number given, no persons',
};

describe('row-level security', () => {
  let attack: Attack;
  let owner: pg.Client;
  let app: pg.Client;

  beforeAll(async () => {
    attack = await Attack.start({ restorable: false });
    owner = await connectTo(attack.api.db.ownerUrl);
    app = await connectTo(attack.api.db.appUrl);
  });
  afterAll(async () => {
    await app.end();
    await owner.end();
    await attack.close();
  });

  const inScope = async <T>(scope: TenantScope | undefined, look: () => Promise<T>): Promise<T> => {
    await app.query('begin');
    try {
      if (scope) {
        const { text, values } = scopeSettings(scope);
        await app.query(text, [...values]);
      }
      return await look();
    } finally {
      await app.query('rollback');
    }
  };
  const asReportingReader = async <T>(look: () => Promise<T>): Promise<T> => {
    await app.query('set local role reporting_reader');
    return look();
  };
  const everythingOf = (tenantId: string): TenantScope => ({ kind: 'tenant', tenantId: tenantId as TenantId, reach: { kind: 'tenant' } });

  it('is forced on every table with a Träger', async () => {
    const tables = await tablesWithTenant(owner);
    expect(tables.length).toBeGreaterThan(20);
    expect(
      tables
        .filter(({ guarded }) => !guarded)
        .map(({ name }) => name)
        .toSorted(),
    ).toEqual(Object.keys(openForAReason).toSorted());
  });

  it('looks from a policy at most into tables whose own policies look nowhere else', async () => {
    expect(await nestedPolicies(owner)).toEqual([]);
  });

  it('reports a policy whose table brings sub-selects along', async () => {
    await owner.query('begin');
    try {
      await owner.query(
        'alter policy scope on funding.benefit using (exists (select from funding.application a where a.id = application_id))',
      );
      expect(await nestedPolicies(owner)).toEqual(['funding.benefit looks into funding.application']);
    } finally {
      await owner.query('rollback');
    }
  });

  it.each([
    ['alter table counselling.session disable row level security', 'counselling.session'],
    ['alter table clients.client no force row level security', 'clients.client'],
    ['drop policy scope on funding.benefit', 'funding.benefit'],
    ['create table clients.planted (tenant_id uuid)', 'clients.planted'],
  ])('%s is reported', async (sql, name) => {
    await owner.query('begin');
    try {
      await owner.query(sql);
      expect((await tablesWithTenant(owner)).filter(({ guarded }) => !guarded).map((table) => table.name)).toContain(name);
    } finally {
      await owner.query('rollback');
    }
  });

  it('binds the owner of tables and views too, who is no superuser', async () => {
    const { rows } = await owner.query<{ owner: string; above: boolean }>(`
      select distinct r.rolname as owner, r.rolsuper or r.rolbypassrls as above
      from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_roles r on r.oid = c.relowner
      where c.relkind in ('r', 'p', 'v') and ${ourSchemas}`);
    expect(rows).toEqual([{ owner: 'weiterlotse_owner', above: false }]);
  });

  it('only search_reader and house_keeper own functions that look across it, and nobody signs in as them', async () => {
    const { rows } = await owner.query<{ owner: string; login: boolean }>(`
      select distinct r.rolname as owner, r.rolcanlogin as login from pg_proc p join pg_roles r on r.oid = p.proowner
      where p.prosecdef and (r.rolbypassrls or r.rolsuper) order by 1`);
    expect(rows).toEqual([
      { owner: 'house_keeper', login: false },
      { owner: 'search_reader', login: false },
    ]);
  });

  it('shows in each published view the rows of the Träger in scope, and none without a scope', async () => {
    const { rows: views } = await owner.query<{ name: string; definition: string; tenant: boolean }>(`
      select 'published.' || c.relname as name, pg_get_viewdef(c.oid) as definition, exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_id') as tenant
      from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'published' and c.relkind = 'v' order by 1`);
    const count = async (view: string): Promise<number> =>
      asReportingReader(async () => (await app.query<{ n: number }>(`select count(*)::int as n from ${view}`)).rows[0]!.n);
    const seen: Record<string, readonly number[]> = {};
    for (const { name, definition } of views.filter(({ tenant, name: view }) => tenant && !notPersonal.includes(view))) {
      const bochum = await inScope(everythingOf(attack.world.tenantId('aa-bochum')), () => count(name));
      const hagen = await inScope(everythingOf(attack.world.tenantId('aa-hagen')), () => count(name));
      const { rows } = await attack.world.db.query<{ n: number }>(
        `select count(*)::int as n from (${definition.replace(';', '')}) as straight where tenant_id in ($1, $2)`,
        [attack.world.tenantId('aa-bochum'), attack.world.tenantId('aa-hagen')],
      );
      expect([name, bochum + hagen]).toEqual([name, rows[0]!.n]);
      expect([name, await inScope(everythingOf(randomUUID()), () => count(name))]).toEqual([name, 0]);
      seen[name] = [bochum, hagen, await inScope(undefined, () => count(name))];
    }
    expect(Object.entries(seen).filter(([, [, , none]]) => none !== 0)).toEqual([]);
    expect(seen['published.clients']).toEqual([25, 13, 0]);
    expect(seen['published.cases']).toEqual([5, 3, 0]);
  });

  describe('a search by text', () => {
    const search = `select clients.client_ids_by_text('%' || $1 || '%', null, '', 100) as id`;
    const plain = `select id from clients.client where search_name like '%' || $1 || '%'`;
    const sameSound = `platform.sounds(last_name || ' ' || first_name) @> platform.sounds($1)`;

    it.each([
      ['of part of a name', search, plain, 'a'],
      ['of a name as written', `select id from clients.found($1, '%' || $1 || '%', null, '', 100)`, plain, 'a'],
      [
        'of how a name sounds',
        `select id from clients.found($1, '-', null, '', 100)`,
        `select id from clients.client where ${sameSound}`,
        'Sobtschak',
      ],
      [
        'of whom somebody resembles',
        `select id from clients.alike(row($1, '', null, null, null, null, null)::clients.identity, 0, 1000)`,
        `select id from clients.client where ${sameSound} or platform.fold($1 || ' ') <% search_name`,
        'Sobtschak',
      ],
      [
        'of notes',
        `select counselling.sessions_by_words($1, platform.teams_in_scope(), 100) as id`,
        `select id from counselling.session where to_tsvector('german', notes) @@ websearch_to_tsquery('german', $1)`,
        'Angebot',
      ],
    ])('%s finds exactly the rows that the plain statement finds under the policy, whoever asks', async (_what, through, under, asked) => {
      const { rows: people } = await attack.world.db.query<{ id: string; tenantId: string; teamIds: string[] }>(
        `select u.id, u.tenant_id as "tenantId", reach.team_ids as "teamIds"
         from identity.staff_user u cross join lateral identity.reach_of(u.id, now()) reach`,
      );
      const found: Record<string, number> = {};
      for (const { id, tenantId, teamIds } of people) {
        const reach = {
          kind: 'people',
          userId: id,
          teamIds,
          ledTeamIds: [],
          deputyFor: [],
          grantedClientIds: [],
          supervisedClientIds: [],
        } as unknown as TenantScope['reach'];
        const scope: TenantScope = { kind: 'tenant', tenantId: tenantId as TenantId, reach };
        const ids = (sql: string) =>
          inScope(scope, async () => (await app.query<{ id: string }>(sql, [asked])).rows.map((row) => row.id).toSorted());
        const known = await ids(under);
        expect(await ids(through)).toEqual(known);
        found[id] = known.length;
      }
      expect(found[attack.world.userId('beratung')]).toBeGreaterThan(0);
      expect(found[attack.world.userId('leitung')]).toBe(0);
    });

    it('answers nothing without a scope', async () => {
      expect(await inScope(undefined, async () => (await app.query(search, ['a'])).rows)).toEqual([]);
    });
  });
});

// Offices: no persons, no row-level security below.
const notPersonal = ['published.offices'];
