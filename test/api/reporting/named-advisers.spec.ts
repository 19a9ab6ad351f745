import pg from 'pg';
import readXlsx from 'read-excel-file/node';
import { signIn, startApi, type Agent, type TestApi } from '../../support/api.js';
import { countedAt, october } from '../../support/caseload-facts.js';
import { world, type World } from '../../support/world.js';

const inOctober = 'from=2026-10-01&to=2026-10-31';

describe('the caseload report of a Träger without figures per named adviser', () => {
  let api: TestApi;
  let w: World;
  let leader: Agent;

  beforeAll(async () => {
    api = await startApi({ REPORT_NAMED_ADVISERS: 'false', REPORT_TIMEOUT_MS: '2500' });
    api.clock.set(countedAt);
    w = await world(api);
    await october(w);
    leader = await signIn(api, 'leitung');
  });
  afterAll(async () => {
    await w.close();
    await api.close();
  });

  it('has a row per team, names nobody, and its rows are found by team', async () => {
    const { body } = await leader.get(`/api/v1/reports/caseload?${inOctober}`);
    expect(body).toMatchObject({
      namedAdvisers: false,
      rows: [
        { teamName: 'Team 1', adviserId: null, adviserName: null, open: 6 },
        { teamName: 'Team 2', adviserId: null, adviserName: null, open: 1 },
      ],
      totals: { open: 7 },
    });
    const rows = await leader.get(`/api/v1/reports/caseload/cases?${inOctober}&figure=open&team=${body.rows[0].teamId}`);
    expect(rows.body.items).toHaveLength(6);
    expect(JSON.stringify([body, rows.body])).not.toMatch(/Kaya|Brandt/);
    const file = await leader.get(`/api/v1/reports/caseload.xlsx?${inOctober}`).responseType('arraybuffer');
    expect(JSON.stringify(await readXlsx(file.body as Buffer))).not.toMatch(/Kaya|Brandt/);
  });

  it('refuses to be asked for one adviser', async () => {
    const answer = await leader.get(`/api/v1/reports/caseload/cases?${inOctober}&figure=open&adviser=${w.userId('beratung')}`);
    expect([answer.status, answer.body.type]).toEqual([422, 'urn:problem:reporting.named-advisers-off']);
  });

  it('gives up a report that takes too long', async () => {
    const owner = new pg.Client({ connectionString: api.db.ownerUrl });
    await owner.connect();
    await owner.query('begin; lock table reminders.reminder in access exclusive mode');
    const answer = await leader.get(`/api/v1/reports/caseload?${inOctober}`);
    await owner.query('rollback');
    await owner.end();
    expect([answer.status, answer.body.type]).toEqual([503, 'urn:problem:reporting.too-slow']);
    expect((await leader.get(`/api/v1/reports/caseload?${inOctober}`)).status).toBe(200);
  });
});
