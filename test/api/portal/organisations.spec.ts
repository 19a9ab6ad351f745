import { randomUUID } from 'node:crypto';
import { rolePermissions } from '@app/identity';
import { signIn, startApi, type Agent, type TestApi } from '../../support/api.js';
import { idOf, world, type World } from '../../support/world.js';

describe('accounts of companies, providers and partners', () => {
  let api: TestApi;
  let w: World;
  let run: Awaited<ReturnType<World['run']>>;
  let agents: Record<'company' | 'provider' | 'partner', Agent>;

  const account = async (email: string, role: string, organisation: Record<string, string>) => {
    const columns = Object.keys(organisation);
    await w.db.query(
      `insert into identity.portal_user (id, email, display_name, password_hash, role, demo, created_at, updated_at, ${columns.join(', ')})
       select $1, $2, 'Ein Mensch', password_hash, $3, true, created_at, updated_at, ${columns.map((_, at) => `$${at + 4}`).join(', ')}
       from identity.portal_user limit 1`,
      [idOf(email), email, role, ...Object.values(organisation)],
    );
    return signIn(api, email, 'portal');
  };

  beforeAll(async () => {
    api = await startApi();
    w = await world(api);
    const company = await w.company();
    run = await w.run();
    await w.run({ title: 'Kurs eines anderen Trägers' });
    const partner = { partner_id: randomUUID(), partner_tenant_id: w.tenantId('aa-bochum') };
    await w.db.query(
      `insert into identity.partner_organisation (id, tenant_id, name, town, kind, created_at, updated_at)
       values ($1, $2, 'Handwerkskammer Mittleres Ruhrgebiet', 'Bochum', 'chamber', now(), now())`,
      [partner.partner_id, partner.partner_tenant_id],
    );
    agents = {
      company: await signIn(api, company.portalUser, 'portal'),
      provider: await account('kurse@example.org', 'provider', { provider_id: run.providerId }),
      partner: await account('kammer@example.org', 'partner', partner),
    };
  });
  afterAll(async () => {
    await w.close();
    await api.close();
  });

  it('each say which organisation they belong to', async () => {
    const organisations = await Promise.all(
      Object.entries(agents).map(async ([kind, agent]) => {
        const { body } = await agent.get('/portal/v1/session');
        return [kind, body.user.organisation.kind, body.user.organisation.name];
      }),
    );
    expect(organisations).toEqual([
      ['company', 'company', 'Betrieb 1 GmbH'],
      ['provider', 'provider', 'Bildungswerk Constantin'],
      ['partner', 'partner', 'Handwerkskammer Mittleres Ruhrgebiet'],
    ]);
  });

  it('let a provider see its own courses with their runs and no others', async () => {
    const { status, body } = await agents.provider.get('/portal/v1/provider/courses');
    expect(status).toBe(200);
    expect(body.items.map((course: { id: string }) => course.id)).toEqual([run.courseId]);
    expect(body.items[0].runs.map((one: { id: string }) => one.id)).toEqual([run.runId]);
    expect(Object.keys(body.items[0])).not.toContain('employerLegallyObliged');
  });

  it('keep what is a company’s from providers and partners, and the other way round', async () => {
    const addresses = {
      company: ['/portal/v1/company', '/portal/v1/needs', '/portal/v1/applications'],
      provider: ['/portal/v1/provider/courses'],
    };
    const answers: [string, string, number][] = [];
    for (const [kind, agent] of Object.entries(agents)) {
      for (const address of Object.values(addresses).flat()) answers.push([kind, address, (await agent.get(address)).status]);
    }
    expect(answers.filter(([, , status]) => status === 200).map(([kind, address]) => `${kind} ${address}`)).toEqual([
      ...addresses.company.map((address) => `company ${address}`),
      ...addresses.provider.map((address) => `provider ${address}`),
    ]);
    expect(answers.every(([, , status]) => [200, 403].includes(status))).toBe(true);
    expect(rolePermissions.partner).toEqual(['self', 'portal.referral.read']);
  });

  it('belong to exactly one organisation that fits their role', async () => {
    const insert = (role: string, organisation: string) =>
      w.db.query(
        `insert into identity.portal_user (id, email, display_name, role, created_at, updated_at, ${organisation})
         values (gen_random_uuid(), gen_random_uuid() || '@example.org', 'x', $1, now(), now(), gen_random_uuid())`,
        [role],
      );
    await expect(insert('company-hr', 'establishment_id')).resolves.toBeDefined();
    await expect(insert('provider', 'establishment_id')).rejects.toThrow(/portal_user_provider_check/);
    await expect(insert('company-hr', 'provider_id')).rejects.toThrow(/portal_user_provider_check/);
    await expect(
      w.db.query(
        `insert into identity.portal_user (id, email, display_name, role, created_at, updated_at)
         values (gen_random_uuid(), 'nobody@example.org', 'x', 'company-hr', now(), now())`,
      ),
    ).rejects.toThrow(/portal_user_organisation_check/);
  });
});
