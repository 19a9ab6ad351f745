import { Agent, signIn, startApi, type TestApi } from '../../support/api.js';
import { endpointsOf, type Endpoint } from '../../support/endpoints.js';
import { world, type World } from '../../support/world.js';

describe('a fresh proof before a sensitive step', () => {
  let api: TestApi;
  let w: World;
  let officer: Agent;
  let sensitive: readonly Endpoint[];

  beforeAll(async () => {
    api = await startApi();
    w = await world(api);
    officer = await signIn(api, 'datenschutz');
    sensitive = endpointsOf(api).filter(({ stepUp }) => stepUp);
  });
  afterAll(async () => {
    await w.close();
    await api.close();
  });

  const send = ({ method, path }: Endpoint) => {
    const url = path.replace(/:\w+/g, '00000000-0000-4000-8000-000000000000');
    return method === 'get' ? officer.get(url) : officer.change(method, url, 1);
  };

  it('is asked for at every step that opens, gives away or ends for good', () => {
    expect(
      sensitive
        .filter(({ path }) => path.startsWith('/api/') && !path.startsWith('/api/v1/account'))
        .map(({ method, path }) => `${method} ${path}`)
        .toSorted(),
    ).toEqual([
      'get /api/v1/access-packs/:id/auskunft.pdf',
      'get /api/v1/access-packs/:id/auskunft.zip',
      'post /api/v1/audit/export',
      'post /api/v1/break-glass',
      'post /api/v1/break-glass/:id/review',
      'put /api/v1/erasures/:id/approval',
    ]);
  });

  it('is missing ten minutes after the last one, whatever is asked for, and stands in the log', async () => {
    api.clock.advance(10 * 60_000 + 1);
    for (const endpoint of sensitive.filter(({ path }) => path.startsWith('/api/'))) {
      const { status, body } = await send(endpoint);
      expect({ name: endpoint.name, status, type: body.type }).toEqual({
        name: endpoint.name,
        status: 403,
        type: 'urn:problem:identity.step-up-needed',
      });
    }
    const { rows } = await w.db.query(
      `select distinct action from audit.access where actor_id = $1 and not allowed and reason = 'identity.step-up-needed' order by action`,
      [w.userId('datenschutz')],
    );
    expect(rows.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['audit.export', 'break-glass.begin', 'break-glass.review', 'privacy.erasure-approve']),
    );
  });

  it('lets the same step pass once it was given', async () => {
    await officer.prove();
    for (const endpoint of sensitive.filter(({ path }) => path.startsWith('/api/'))) {
      expect((await send(endpoint)).body.type ?? '').not.toBe('urn:problem:identity.step-up-needed');
    }
    const search = { person: null, userId: null, action: null, allowed: null, from: '2026-11-01', to: '2026-11-30' };
    expect((await officer.post('/api/v1/audit/export', search)).status).toBe(200);
  });
});
