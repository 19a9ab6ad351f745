import { signIn } from '../../support/api.js';
import { fundingScene, type FundingScene } from './funding-scene.js';

let scene: FundingScene;

beforeAll(async () => {
  scene = await fundingScene();
});

afterAll(() => scene?.close());

const told = { reason: 'illness', reportedBy: 'provider', important: true };

/** Granted in full and begun on 23 November 2026, until the end of May. */
const running = async () => {
  scene.api.clock.set('2026-11-23T09:00:00.000Z');
  const made = await scene.decided({ run: { startsOn: '2026-11-23', endsOn: '2027-05-31' } });
  const step = { event: 'confirm-start', on: '2026-11-23' };
  const { body: application } = await scene.adviser.change('post', `${made.url}/steps`, made.application.version, step).expect(200);
  return { ...made, application };
};

const dropOut = async (made: Awaited<ReturnType<typeof running>>, dropOutTold: object | undefined) => {
  scene.api.clock.set('2026-12-16T09:00:00.000Z');
  const adviser = await signIn(scene.api, 'beratung');
  const step = { event: 'drop-out', on: '2026-12-15', reason: 'Seit zwei Wochen nicht mehr da.', dropOut: dropOutTold };
  return adviser.change('post', `${made.url}/steps`, made.application.version, step);
};

describe('a drop-out', () => {
  it('is calculated anew up to the last day, beside what was granted, to the cent', async () => {
    const made = await running();
    const { body, status } = await dropOut(made, { ...told, courseCostCents: 1_000_00 });
    expect(status).toBe(200);
    expect(body.participations[0].dropOut).toMatchObject({
      lastDay: '2026-12-15',
      ...told,
      courseCostCents: 1_000_00,
      sums: {
        benefits: [
          { kind: 'lehrgangskosten', grantedCents: 3_000_00, afterCents: 500_00, differenceCents: -2_500_00 },
          // 3,600 € × half × 1.2 × 50 % = 1,080 € a month: 8/30 in November, six whole months; then 8/30 and 15/30.
          { kind: 'arbeitsentgeltzuschuss', grantedCents: 6_768_00, afterCents: 828_00, differenceCents: -5_940_00 },
        ],
      },
    });
    expect(body.participations[0].dropOut.sums.monthPlan.slice(0, 3)).toEqual([
      { month: '2026-11', grantedCents: 288_00, afterCents: 288_00 },
      { month: '2026-12', grantedCents: 1_080_00, afterCents: 540_00 },
      { month: '2027-01', grantedCents: 1_080_00, afterCents: 0 },
    ]);
    // What was decided stays, and so does the calculation it rested on.
    expect(body.benefits).toMatchObject([{ grantedCents: 3_000_00 }, { grantedCents: 6_768_00 }]);
    expect(body.assessment.id).toBe(made.application.assessment.id);
    const { rows } = await scene.world.db.query(
      `select occasion, facts->>'measureEnd' as "end" from funding.assessment where application_id = $1 order by position desc limit 2`,
      [made.application.id],
    );
    expect(rows).toEqual([
      { occasion: 'drop-out', end: '2026-12-15' },
      { occasion: 'application', end: '2027-05-31' },
    ]);
    const reminders = await scene.world.db.query(
      `select due_on::text as due from reminders.reminder where subject_id = $1 and state = 'OFFEN' and text like '%Bewilligung anpassen'`,
      [made.application.id],
    );
    // Five working days after 15 December.
    expect(reminders.rows).toEqual([{ due: '2026-12-22' }]);
  });

  it('leaves open what nobody knows yet, and shows the company neither reason nor new amounts', async () => {
    const made = await running();
    const { body } = await dropOut(made, told);
    expect(body.participations[0].dropOut.sums.benefits).toMatchObject([
      { grantedCents: 3_000_00, afterCents: null, differenceCents: null },
      { afterCents: 828_00 },
    ]);
    const company = await signIn(scene.api, made.portalUser, 'portal');
    const { body: seen, text } = await company.get(`/portal/v1/applications/${made.application.id}`).expect(200);
    expect(seen).toMatchObject({ state: 'ABGEBROCHEN', benefits: [{ amountCents: 3_000_00 }, { amountCents: 6_768_00 }] });
    expect(text).not.toMatch(/illness|dropOut|82800/);
    const { rows } = await scene.world.db.query(`select new_value from audit.change where field = 'drop_out_reason' and subject_id = $1`, [
      made.application.id,
    ]);
    expect(rows).toEqual([{ new_value: null }]);
  });

  it('is not taken without what has to be told', async () => {
    const { status, body } = await dropOut(await running(), undefined);
    expect([status, body.type, body.errors[0].pointer]).toEqual([422, 'urn:problem:funding.drop-out-missing', '/dropOut']);
  });
});
