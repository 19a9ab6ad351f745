import { startApi, type TestApi } from '../../support/api.js';

describe('what operators ask', () => {
  let api: TestApi;
  beforeAll(async () => (api = await startApi()));
  afterAll(() => api.close());

  it('/healthz and /readyz say ready while database, migrations and queue are there', async () => {
    expect((await api.anonymous.get('/healthz')).body).toEqual({ status: 'ok' });
    const ready = await api.anonymous.get('/readyz');
    expect({ status: ready.status, body: ready.body }).toEqual({ status: 200, body: { status: 'ready' } });
  });

  it('/metrics speaks Prometheus and names routes by pattern', async () => {
    await api.anonymous.get('/healthz');
    const { text, headers } = await api.anonymous.get('/metrics');
    expect(headers['content-type']).toContain('text/plain');
    expect(text).toMatch(/http_request_duration_seconds_count\{method="GET",route="\/healthz",status="200"\} [1-9]/);
    expect(text).toMatch(/^journal_unrelayed 0$/m);
  });

  it('/readyz names what is missing', async () => {
    const { Client } = await import('pg');
    const owner = new Client({ connectionString: api.db.ownerUrl });
    await owner.connect();
    await owner.query(`delete from schema_migration where name = 'Funding20261123000800'`);
    await owner.end();
    const answer = await api.anonymous.get('/readyz');
    expect(answer.status).toBe(503);
    expect(answer.body).toMatchObject({ type: 'urn:problem:operations.not-ready', detail: 'Es fehlt: migrations.' });
  });

  it('serves OpenAPI 3.1 for staff and portal, neither telling of the other', async () => {
    const staff = (await api.anonymous.get('/api/openapi.json')).body;
    const portal = (await api.anonymous.get('/portal/openapi.json')).body;
    expect([staff.openapi, portal.openapi]).toEqual(['3.1.0', '3.1.0']);
    expect(Object.keys(staff.paths).every((path) => path.startsWith('/api/v1/'))).toBe(true);
    expect(Object.keys(portal.paths).every((path) => path.startsWith('/portal/v1/'))).toBe(true);
    expect(Object.keys(staff.components.schemas)).toContain('StaffSession');
    expect(Object.keys(portal.components.schemas)).not.toContain('StaffSession');
    expect((await api.anonymous.get('/api/docs')).text).toContain('swagger-ui');
  });

  it('answers unknown addresses as a problem, without the stack of anything', async () => {
    const answer = await api.anonymous.get('/api/v1/nothing-here');
    expect(answer.status).toBe(404);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(answer.body).toMatchObject({ type: 'urn:problem:http.not-found', title: 'Nicht gefunden' });
  });
});
