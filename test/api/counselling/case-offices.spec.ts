import { signIn, startApi, type Agent, type TestApi } from '../../support/api.js';
import { world, type World } from '../../support/world.js';

let api: TestApi;
let w: World;
let jobcenter: Agent;
let caseId: string;

beforeAll(async () => {
  api = await startApi();
  api.clock.set('2026-11-23T09:00:00.000Z');
  w = await world(api);
  jobcenter = await signIn(api, 'jobcenter');
  const company = await w.company({ name: 'Hülsmeier Blechtechnik GmbH' });
  caseId = (await jobcenter.create('/api/v1/cases', { subject: 'Schweißkurs', establishmentId: company.id }).expect(201)).body.id;
});

afterAll(async () => {
  await w?.close();
  await api?.close();
});

const offices = async (by: Agent) =>
  (await by.get(`/api/v1/cases/${caseId}/offices`).expect(200)).body.items as { id: string; name: string; own: boolean }[];
const change = async (body: object, version?: number, by: Agent = jobcenter) => {
  const { body: kase } = await jobcenter.get(`/api/v1/cases/${caseId}`).expect(200);
  const asked = {
    integrationOfficeId: kase.integrationOffice.id,
    fundingOfficeId: kase.fundingOffice.id,
    fundingOwnerId: null,
    reason: 'Umzug',
    ...body,
  };
  return by.change('put', `/api/v1/cases/${caseId}/offices`, version ?? kase.version, asked);
};

describe('the two offices of a case', () => {
  it('can be the own ones for advice, and the own or an Agentur’s for the funding', async () => {
    expect((await offices(jobcenter)).map(({ name, own }) => [name, own])).toEqual([
      ['Dienststelle Herne', true],
      ['Dienststelle Bochum', false],
      ['Dienststelle Witten', false],
    ]);
  });

  it('change with a reason that stays, and say who decides where the own Träger does', async () => {
    const { body } = await change({ fundingOfficeId: w.officeId('aa-hagen'), reason: 'Person ist nach Witten gezogen' });
    expect([body.integrationOffice.name, body.fundingOffice.name, body.fundingOwner]).toEqual([
      'Dienststelle Herne',
      'Dienststelle Witten',
      null,
    ]);
    const { body: own } = await change({ fundingOfficeId: w.officeId('jc-herne'), fundingOwnerId: w.userId('jobcenter') });
    expect(own.fundingOwner).toEqual({ id: w.userId('jobcenter'), name: 'Silke Nowak' });
    const { rows } = await w.db.query(`select event, reason from counselling.case_step where case_id = $1 order by created_at, reason`, [
      caseId,
    ]);
    expect(rows).toEqual([
      { event: 'change-offices', reason: 'Person ist nach Witten gezogen' },
      { event: 'change-offices', reason: 'Umzug' },
    ]);
  });

  it('are refused where nobody could be responsible, by an old version, and without a reason', async () => {
    const wrong = await change({ integrationOfficeId: w.officeId('aa-bochum') });
    expect([wrong.status, wrong.body.errors.map(({ pointer }: { pointer: string }) => pointer)]).toEqual([422, ['/integrationOfficeId']]);
    expect((await change({ fundingOwnerId: w.userId('beratung') })).body.type).toBe('urn:problem:counselling.colleague-unknown');
    expect((await change({}, 99)).status).toBe(412);
    expect((await change({ reason: ' ' })).status).toBe(400);
    expect((await change({}, 1, await signIn(api, 'beratung'))).status).toBe(404);
  });
});
