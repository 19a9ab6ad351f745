import readXlsx from 'read-excel-file/node';
import { signIn } from '../../support/api.js';
import { fundingScene, type FundingScene } from '../funding/funding-scene.js';

/** What lists, searches, exports and the portal say, without what every change of a file moves. */
const still = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value), (key, inner) => (['version', 'updatedAt', 'etag'].includes(key) ? undefined : inner));

describe('what is restricted', () => {
  let scene: FundingScene;
  beforeAll(async () => {
    scene = await fundingScene();
  });
  afterAll(() => scene.close());

  it('changes no list, no search, no export and nothing in the portal', async () => {
    const { clientId, caseId, portalUser, application } = await scene.submitted();
    const { adviser } = scene;
    const [company, leader] = [await signIn(scene.api, portalUser, 'portal'), await signIn(scene.api, 'teamleitung')];
    const body = async (agent: typeof adviser, url: string) => (await agent.get(url).expect(200)).body as unknown;
    const shown = async () =>
      still([
        await body(adviser, '/api/v1/clients?limit=100'),
        await body(adviser, `/api/v1/cases?owner=all&client=${clientId}`),
        await body(adviser, `/api/v1/cases/${caseId}`),
        (await adviser.post('/api/v1/search', { query: 'Aydın', limit: 8 }).expect(200)).body,
        (await adviser.post('/api/v1/clients/duplicates', { lastName: 'Aydın', firstName: 'Deniz' }).expect(200)).body,
        await readXlsx(
          (await leader.get('/api/v1/reports/caseload.xlsx?from=2026-01-01&to=2026-12-31').responseType('arraybuffer').expect(200))
            .body as Buffer,
        ),
        await body(company, '/portal/v1/company'),
        await body(company, '/portal/v1/applications'),
        await body(company, `/portal/v1/applications/${application.id}`),
        await body(company, '/portal/v1/needs'),
        await body(company, `/portal/v1/applications/${application.id}/issued-documents`),
      ]);
    const before = await shown();

    const file = `/api/v1/clients/${clientId}`;
    const put = async (path: string, fact: object) => {
      const { version } = (await adviser.get(file).expect(200)).body;
      await adviser.change('put', `${file}/${path}`, version, fact).expect(200);
    };
    const seen = { evidence: 'document-seen', seenOn: '2026-11-20' };
    await put('severe-disability', { severelyDisabled: true, reason: 'funding-calculation', evidence: 'own-statement' });
    await put('restricted-facts/gleichstellung', { value: 'yes', reason: 'participation', ...seen });
    await put('restricted-facts/iban', { value: 'DE02120300000000202051', reason: 'payment', ...seen });
    await put('target-groups/single-parent', { source: 'own-statement', statedOn: '2026-11-20' });
    expect(await shown()).toEqual(before);
    expect(JSON.stringify(before).length).toBeGreaterThan(2_000);
  });
});
