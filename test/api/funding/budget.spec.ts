import { randomUUID } from 'node:crypto';
import { signIn, type Agent } from '../../support/api.js';
import { fundingScene, type FundingScene } from './funding-scene.js';

let scene: FundingScene;
let manager: Agent;

beforeAll(async () => {
  scene = await fundingScene();
  manager = await signIn(scene.api, 'leitung');
});

afterAll(() => scene?.close());

type Line = {
  officeId: string;
  officeName: string;
  year: number;
  plannedCents: number | null;
  committedCents: number;
  requestedCents: number;
};
type Line2 = Line & { paidCents: number; freeCents: number | null; uncomputed: number; version: number };
type Shown = {
  lines: Line2[];
  benefits: { id: string; officeId: string; undecided: boolean; weights: { year: number; weight: number }[] }[];
};

/** From December 2026 to May 2027: two calendar years. */
const overTheYear = { run: { startsOn: '2026-12-01', endsOn: '2027-05-31' } };

const linesOf = async (year: number, by: Agent = manager): Promise<Line2[]> =>
  (await by.get(`/api/v1/budgets?year=${year}`).expect(200)).body.items;
const budgetOf = async (made: { url: string }): Promise<Shown> => (await scene.decider.get(`${made.url}/budget`).expect(200)).body;
const lineOf = async (officeId: string, year: number) => (await linesOf(year)).find((line) => line.officeId === officeId)!;

describe('the budget of offices', () => {
  it('rises by what is asked for and promised, spread over the calendar years to the cent', async () => {
    const made = await scene.examined(overTheYear);
    const before = await budgetOf(made);
    expect(before.lines.map(({ year, plannedCents, freeCents }) => [year, plannedCents, freeCents])).toEqual([
      [2026, null, null],
      [2027, null, null],
    ]);
    const officeId = before.lines[0]!.officeId;
    const [course, wage] = made.application.benefits as { id: string; computedCents: number }[];
    const asked = before.lines.reduce((sum, { requestedCents }) => sum + requestedCents, 0);
    expect(asked).toBe(course!.computedCents + wage!.computedCents);
    // 31 and 151 days of course costs; the wage subsidy by its months.
    expect(before.benefits.map(({ id, undecided }) => [id, undecided])).toEqual([
      [course!.id, true],
      [wage!.id, true],
    ]);
    expect(before.benefits[0]!.weights).toEqual([
      { year: 2026, weight: 31 },
      { year: 2027, weight: 151 },
    ]);
    expect(before.benefits[1]!.weights.map(({ year }) => year)).toEqual([2026, 2027]);
    expect(before.benefits[1]!.weights.reduce((sum, { weight }) => sum + weight, 0)).toBe(wage!.computedCents);

    const benefits = [
      { id: course!.id, granted: 'full' },
      { id: wage!.id, granted: 'none', reason: 'Keine Freistellung nachgewiesen' },
    ];
    await scene.decider.change('put', `${made.url}/decision`, made.application.version, { decidedOn: '2026-11-23', benefits }).expect(200);
    const after = await budgetOf(made);
    expect(after.lines.map(({ requestedCents }) => requestedCents)).toEqual([0, 0]);
    // 3,000 euro by 31 and 151 of 182 days.
    expect(after.lines.map(({ committedCents }) => committedCents)).toEqual([510_99, 2_489_01]);
    expect((await lineOf(officeId, 2027)).committedCents).toBe(2_489_01);

    await manager.change('put', `/api/v1/budgets/${officeId}/2027`, 0, { plannedCents: 2_000_00 }).expect(200);
    expect(await lineOf(officeId, 2027)).toMatchObject({ plannedCents: 2_000_00, freeCents: -489_01, version: 1 });
    expect((await budgetOf(made)).lines[1]).toMatchObject({ plannedCents: 2_000_00, freeCents: -489_01, officeName: expect.any(String) });
  });

  it('is planned by the management only, with the version, within the own Träger', async () => {
    const [line] = await linesOf(2031);
    const url = `/api/v1/budgets/${line!.officeId}/2031`;
    const planned = await manager.change('put', url, 0, { plannedCents: 50_000_000_00 });
    expect([planned.status, planned.headers['etag'], planned.body.plannedCents, planned.body.freeCents]).toEqual([
      200,
      '"1"',
      50_000_000_00,
      50_000_000_00,
    ]);
    // Sent twice, the second is of an old page; so is whoever saw version 1 before it was changed.
    expect((await manager.change('put', url, 0, { plannedCents: 50_000_000_00 })).status).toBe(412);
    await manager.change('put', url, 1, { plannedCents: 0 }).expect(200);
    const stale = await manager.change('put', url, 1, { plannedCents: 1 });
    expect([stale.status, stale.body.type]).toEqual([412, 'urn:problem:kernel.stale']);
    await manager.request('put', url).send({ plannedCents: 1 }).expect(428);
    for (const by of [scene.adviser, scene.decider]) expect((await by.change('put', url, 2, { plannedCents: 1 })).status).toBe(403);
    const hagen = await signIn(scene.api, 'hagen');
    expect((await linesOf(2031, hagen)).map(({ officeId }) => officeId)).not.toContain(line!.officeId);
    for (const wrong of [{ plannedCents: -1 }, { plannedCents: 100_000_000_001 }, { plannedCents: 0.5 }, {}])
      expect((await manager.change('put', url, 2, wrong)).status).toBe(400);
    for (const year of ['1999', '2200', 'x', '20271']) await manager.get(`/api/v1/budgets?year=${year}`).expect(400);
    await manager.change('put', `/api/v1/budgets/${randomUUID()}/2031`, 0, { plannedCents: 1 }).expect(404);
    const { rows } = await scene.world.db.query(
      `select old_value, new_value from audit.change where table_name = 'funding.budget' and subject_id = $1 and field = 'planned_cents' and old_value is not null`,
      [line!.officeId],
    );
    expect(rows).toEqual([{ old_value: '5000000000', new_value: '0' }]);
  });

  it('of another Träger cannot be planned', async () => {
    const hagen = await signIn(scene.api, 'hagen');
    const [foreign] = await linesOf(2031, hagen);
    await manager.change('put', `/api/v1/budgets/${foreign!.officeId}/2031`, 0, { plannedCents: 1 }).expect(404);
  });

  it('is the same for whoever may see it, whatever files they see', async () => {
    await scene.decided(overTheYear);
    const all = await linesOf(2027);
    for (const by of [scene.adviser, scene.decider]) expect(await linesOf(2027, by)).toEqual(all);
    const administration = await signIn(scene.api, 'verwaltung');
    expect((await administration.get('/api/v1/budgets?year=2027')).status).toBe(403);
  });

  it('goes out as a file', async () => {
    const { text, headers } = await manager.get('/api/v1/budgets.csv?year=2027').expect(200);
    expect(headers['content-disposition']).toBe('attachment; filename="haushaltsmittel-2027.csv"');
    expect(text.split('\r\n')[0]).toBe(
      '\uFEFF"Dienststelle";"Jahr";"Geplant (Euro)";"Beantragt (Euro)";"Gebunden (Euro)";"Ausgezahlt (Euro)";"Frei (Euro)";"Ohne Berechnung"',
    );
    expect(text).toContain('"2000,00"');
  });

  it('of an application that one does not see does not exist', async () => {
    const made = await scene.submitted();
    const hagen = await signIn(scene.api, 'hagen');
    await hagen.get(`${made.url}/budget`).expect(404);
    await manager.get(`${made.url}/budget`).expect(403);
  });
});
