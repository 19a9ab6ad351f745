import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import type { TeamId, TenantId, TenantScope, UserId } from '@app/kernel';
import { dataSourceOptions, Reader, Transactions } from '@app/platform';
import { MovableClock } from '../../support/clock.js';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';

const tenantScope = (tenantId: string): TenantScope => ({ kind: 'tenant', tenantId: tenantId as TenantId, reach: { kind: 'tenant' } });
const what = `current_setting('app.tenant_id', true) as tenant`;

describe('reading in one round trip', () => {
  let db: TestDatabase;
  let dataSource: DataSource;
  let reader: Reader;

  beforeAll(async () => {
    db = await createTestDatabase();
    dataSource = await new DataSource(dataSourceOptions(db.appUrl, 3)).initialize();
    reader = new Reader(dataSource);
  });
  afterAll(async () => {
    await dataSource.destroy();
    await db.drop();
  });

  const tenantOf = async (scope: TenantScope) =>
    (await reader.rows<{ tenant: string }>(scope, { name: 'test.scope', text: `select ${what}`, values: [] }))[0]?.tenant;
  const withoutScope = async () =>
    (await reader.shared<{ tenant: string | null }>({ name: 'test.none', text: `select ${what}`, values: [] }))[0];
  const fails = { name: 'test.fails', text: 'select 1 / $1::int as n', values: [0] };

  it('sets the scope for the statement and leaves nothing of it on the connection', async () => {
    const id = randomUUID();
    expect(await tenantOf(tenantScope(id))).toBe(id);
    for (let i = 0; i < 6; i += 1) expect((await withoutScope())?.tenant || '').toBe('');
  });

  it('carries reach, teams and deputies, each as its own setting', async () => {
    const [user, team, colleague] = [randomUUID(), randomUUID(), randomUUID()];
    const reach = {
      kind: 'people' as const,
      userId: user as UserId,
      teamIds: [team as TeamId],
      deputyFor: [colleague as UserId],
      grantedClientIds: [],
      ledTeamIds: [],
      supervisedClientIds: [],
    };
    const text = `select platform.user_in_scope() as user, platform.teams_in_scope() as teams, platform.deputy_for() as deputies,
      platform.granted_clients() as granted, platform.reaches_all() as all, platform.company_in_scope() as company`;
    const scope: TenantScope = { kind: 'tenant', tenantId: randomUUID() as TenantId, reach };
    expect(await reader.rows(scope, { name: 'test.reach', text, values: [] })).toEqual([
      { user, teams: [team], deputies: [colleague], granted: null, all: false, company: null },
    ]);
  });

  it('undoes every statement of a batch when one fails, and the connection goes on', async () => {
    const mail = (id: string) => ({
      name: 'test.insert',
      text: `insert into platform.outgoing_mail (id, to_address, subject, body, created_at, next_attempt_at) values ($1, 'a@example.org', '', '', now(), now())`,
      values: [id],
    });
    const scope = tenantScope(randomUUID());
    for (const order of [
      [mail(randomUUID()), fails],
      [fails, mail(randomUUID())],
    ]) {
      await expect(reader.rows(scope, order[0]!, [order[1]!])).rejects.toThrow('division by zero');
    }
    expect(await reader.shared({ name: 'test.count', text: 'select id from platform.outgoing_mail', values: [] })).toEqual([]);
    expect(await tenantOf(scope)).toBe(scope.tenantId);
  });

  it('refuses two texts under one name instead of running the wrong one', async () => {
    const scope = tenantScope(randomUUID());
    const ask = (n: number) => reader.rows(scope, { name: 'test.same-name', text: `select ${n} as n`, values: [] });
    // Three connections: at the latest the fourth question meets a connection that knows the first text.
    await Promise.all([ask(1), ask(1), ask(1)]);
    await expect(Promise.all([ask(2), ask(2), ask(2)])).rejects.toThrow('two statements are called test.same-name');
  });

  it('sends nothing when a value cannot be written', async () => {
    const circle: Record<string, unknown> = {};
    circle['self'] = circle;
    const scope = tenantScope(randomUUID());
    await expect(reader.rows(scope, { name: 'test.circle', text: 'select $1::json as j', values: [circle] })).rejects.toThrow(/circular/i);
    expect(await tenantOf(scope)).toBe(scope.tenantId);
  });

  it('keeps a thousand mixed readers apart, every seventh failing', async () => {
    const scopes = Array.from({ length: 50 }, () => tenantScope(randomUUID()));
    const wrong: unknown[] = [];
    await Promise.all(
      Array.from({ length: 1_000 }, async (_, index) => {
        const scope = scopes[index % scopes.length]!;
        if (index % 7 === 0) return expect(reader.rows(scope, fails)).rejects.toThrow('division by zero');
        const tenant = await tenantOf(scope);
        if (tenant !== scope.tenantId) wrong.push([tenant, scope.tenantId]);
      }),
    );
    expect(wrong).toEqual([]);
  });

  it('leaves no scope behind a transaction either', async () => {
    const transactions = new Transactions(dataSource, new MovableClock());
    const scope = tenantScope(randomUUID());
    const actor = { kind: 'system', userId: null, roles: [], permissions: new Set<never>(), scope, correlationId: 'test' } as const;
    const tenant = async (run: Promise<{ tenant: string | null }[]>) => (await run)[0]?.tenant ?? '';
    expect(await tenant(transactions.run(actor, (tx) => tx.query(`select ${what}`)))).toBe(scope.tenantId);
    for (let i = 0; i < 4; i += 1) expect(await tenant(transactions.runUnscoped((tx) => tx.query(`select ${what}`)))).toBe('');
  });
});
