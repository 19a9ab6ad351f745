import { randomUUID } from 'node:crypto';
import { signIn, type Agent } from '../../support/api.js';
import { fundingScene, type FundingScene } from './funding-scene.js';

let scene: FundingScene;

beforeAll(async () => {
  scene = await fundingScene();
});

afterAll(() => scene?.close());

type Made = Awaited<ReturnType<FundingScene['decided']>>;
type Shown = {
  benefitId: string;
  grantedCents: number;
  dueCents: number | null;
  paidCents: number;
  payable: boolean;
  payments: {
    id: string;
    amountCents: number;
    reverses: string | null;
    leftCents: number;
    recordedByName: string;
    reason: string | null;
  }[];
};

const paymentsOf = async (made: Made, by = scene.decider): Promise<Shown[]> =>
  (await by.get(`${made.url}/payments`).expect(200)).body.benefits;

const post = async (
  made: Made,
  path: string,
  body: object,
  { by = scene.adviser, reader = scene.decider, key = randomUUID(), version = 0 } = {},
) => {
  const current = version || (await reader.get(made.url).expect(200)).body.version;
  return by.request('post', `${made.url}${path}`).set('Idempotency-Key', key).set('If-Match', `"${current}"`).send(body);
};
const pay = (made: Made, benefitId: string, amountCents: number, more: object = {}, how: Parameters<typeof post>[3] = {}) =>
  post(made, '/payments', { benefitId, amountCents, paidOn: '2026-11-23', ...more }, how);

const at = async (day: string, work: (adviser: Agent) => Promise<void>): Promise<void> => {
  scene.api.clock.set(`${day}T09:00:00.000Z`);
  try {
    await work(await signIn(scene.api, 'beratung'));
  } finally {
    scene.api.clock.set('2026-11-23T09:00:00.000Z');
  }
};

describe('payments of an application', () => {
  it('are recorded once, taken back as rows of their own, and never changed', async () => {
    const made = await scene.decided();
    const [course] = await paymentsOf(made);
    expect(course).toMatchObject({ grantedCents: 3_000_00, dueCents: 3_000_00, paidCents: 0, payable: true, payments: [] });
    const key = randomUUID();
    const { version } = (await scene.adviser.get(made.url).expect(200)).body;
    const period = { periodFrom: '2026-11-01', periodTo: '2026-11-30', note: 'Erste Rate' };
    const first = await pay(made, course!.benefitId, 1_000_00, period, { key, version });
    expect([first.status, first.headers['etag']]).toEqual([201, `"${version + 1}"`]);
    // The same again (a double click) records nothing more; another key on the old page is stale.
    expect((await pay(made, course!.benefitId, 1_000_00, period, { key, version })).status).toBe(201);
    expect((await pay(made, course!.benefitId, 1_000_00, period, { version })).status).toBe(412);
    expect((await paymentsOf(made))[0]!.payments).toHaveLength(1);

    const back = await post(made, `/payments/${key}/reversals`, { amountCents: 400_00, paidOn: '2026-11-23', reason: 'Fehlbuchung' });
    expect(back.status).toBe(201);
    const [paid] = await paymentsOf(made);
    expect(paid).toMatchObject({
      paidCents: 600_00,
      payments: [
        { amountCents: 1_000_00, reverses: null, leftCents: 600_00, recordedByName: 'Ayşe Kaya', ...period },
        { amountCents: -400_00, reverses: key, leftCents: 0, reason: 'Fehlbuchung' },
      ],
    });
    const more = await post(made, `/payments/${key}/reversals`, { amountCents: 600_01, paidOn: '2026-11-23', reason: 'Fehlbuchung' });
    expect([more.status, more.body.type, more.body.errors[0].pointer]).toEqual([
      422,
      'urn:problem:funding.reversed-more-than-paid',
      '/amountCents',
    ]);
    expect(more.body.detail).toContain('600,00');
    const reversal = paid!.payments[1]!.id;
    expect((await post(made, `/payments/${reversal}/reversals`, { amountCents: 1, paidOn: '2026-11-23', reason: 'x' })).status).toBe(404);
    await expect(scene.world.db.query(`update funding.payment set note = 'x' where id = $1`, [key])).rejects.toThrow('only lose its words');
    expect((await scene.journal(made.application.id)).slice(-2)).toEqual(['funding.payment-recorded', 'funding.payment-reversed']);
  });

  it('sent twice at the same moment are one', async () => {
    const made = await scene.decided();
    const [course] = await paymentsOf(made);
    const { version } = (await scene.adviser.get(made.url).expect(200)).body;
    const key = randomUUID();
    const both = await Promise.all([0, 1].map(() => pay(made, course!.benefitId, 1_00, {}, { key, version })));
    expect(both.map(({ status }) => status)).toEqual([201, 201]);
    const rivals = await Promise.all([0, 1].map(() => pay(made, course!.benefitId, 1_00, {}, { version: version + 1 })));
    expect(rivals.map(({ status }) => status).toSorted()).toEqual([201, 412]);
    expect((await paymentsOf(made))[0]!.paidCents).toBe(2_00);
  });

  it('go beyond the grant only with a reason, and count against the budget of the year they were paid in', async () => {
    const made = await scene.decided();
    const [course] = await paymentsOf(made);
    const over = await pay(made, course!.benefitId, 3_000_01);
    expect([over.status, over.body.type, over.body.errors[0].pointer]).toEqual([422, 'urn:problem:funding.payment-over-grant', '/reason']);
    expect(over.body.detail).toContain('3.000,01');
    expect((await pay(made, course!.benefitId, 3_000_01, { reason: 'Nachforderung anerkannt' })).status).toBe(201);
    const { lines } = (await scene.decider.get(`${made.url}/budget`).expect(200)).body;
    expect(lines).toHaveLength(1);
    const manager = await signIn(scene.api, 'leitung');
    const { items } = (await manager.get('/api/v1/budgets?year=2026').expect(200)).body;
    expect(items.find(({ officeId }: { officeId: string }) => officeId === lines[0].officeId).paidCents).toBeGreaterThanOrEqual(3_000_01);
  });

  it.each([
    ['nothing', { amountCents: 0 }, 400],
    ['less than nothing', { amountCents: -1 }, 400],
    ['a day to come', { paidOn: '2026-11-24' }, 422],
    ['a day before the decision', { paidOn: '2026-11-22' }, 422],
    ['a benefit of another application', { benefitId: randomUUID() }, 404],
  ])('of %s are refused', async (_what, wrong, status) => {
    const made = await scene.decided();
    const [course] = await paymentsOf(made);
    expect((await pay(made, course!.benefitId, 1_00, wrong)).status).toBe(status);
  });

  it('need a grant, the permission, and a file of the own Träger', async () => {
    const open = await scene.examined();
    const early = await pay(open, open.application.benefits[0].id, 1_00);
    expect([early.status, early.body.type]).toEqual([409, 'urn:problem:funding.payment-closed']);
    const made = await scene.decided();
    const [course] = await paymentsOf(made);
    expect((await pay(made, course!.benefitId, 1_00, {}, { by: await signIn(scene.api, 'leitung') })).status).toBe(403);
    const hagen = await signIn(scene.api, 'hagen');
    expect((await pay(made, course!.benefitId, 1_00, {}, { by: hagen })).status).toBe(404);
    expect((await hagen.get(`${made.url}/payments`)).status).toBe(404);
  });
});

describe('what is due', () => {
  it('is not known after a drop-out without the costs until then, and is what an amendment says afterwards', async () => {
    const made = await scene.decided({ run: { startsOn: '2026-11-23', endsOn: '2027-05-31' } });
    const step = async (event: string, more: object = {}) => {
      const { version } = (await scene.adviser.get(made.url).expect(200)).body;
      return scene.adviser.change('post', `${made.url}/steps`, version, { event, on: '2026-11-23', ...more }).expect(200);
    };
    await step('confirm-start');
    const dropOut = { reason: 'moved', reportedBy: 'provider', important: true, courseCostCents: null };
    await step('drop-out', { reason: 'Umzug', dropOut });
    expect((await paymentsOf(made))[0]).toMatchObject({ grantedCents: 3_000_00, dueCents: null });
    await step('open-settlement');
    const { version } = (await scene.adviser.get(made.url).expect(200)).body;
    const unexplained = await scene.adviser.change('post', `${made.url}/steps`, version, { event: 'settle', on: '2026-11-23' });
    expect([unexplained.status, unexplained.body.type]).toEqual([422, 'urn:problem:funding.due-unknown']);
    await scene.world.db.query(
      `with changed as (update funding.benefit set granted_cents = 50000 where id = $1 returning *)
       insert into funding.amendment (id, tenant_id, application_id, benefit_id, before_cents, after_cents, ground, effective_from, heard_on,
         decided_by, decided_on, created_at)
       select gen_random_uuid(), tenant_id, application_id, id, 300000, 50000, 'changed-circumstances', '2026-11-23', '2026-11-23', decided_by,
         '2026-11-23', '2026-11-23T12:00:00Z' from changed`,
      [(await paymentsOf(made))[0]!.benefitId],
    );
    expect((await paymentsOf(made))[0]).toMatchObject({ grantedCents: 500_00, dueCents: 500_00 });
  });
});

describe('the settlement', () => {
  it('waits until what was paid is what is due, and names both sums', async () => {
    const made = await scene.decided();
    await at('2027-10-01', async (adviser) => {
      const step = async (event: string, on: string) => {
        const { version } = (await adviser.get(made.url).expect(200)).body;
        return adviser.change('post', `${made.url}/steps`, version, { event, on });
      };
      for (const [event, on] of [
        ['confirm-start', '2027-02-01'],
        ['end', '2027-07-31'],
        ['open-settlement', '2027-08-10'],
      ] as const)
        expect((await step(event, on)).status).toBe(200);
      const [course, wage] = await paymentsOf(made, adviser);
      await pay(made, course!.benefitId, 2_000_00, { paidOn: '2027-03-01' }, { by: adviser, reader: adviser });
      const short = await step('settle', '2027-10-01');
      expect([short.status, short.body.type]).toEqual([409, 'urn:problem:funding.sums-differ']);
      expect(short.body.params).toEqual({ dueCents: 3_000_00, paidCents: 2_000_00, benefit: 'Lehrgangskosten' });
      expect(short.body.detail).toContain('3.000,00');
      await pay(made, course!.benefitId, 1_000_00, { paidOn: '2027-04-01' }, { by: adviser, reader: adviser });
      if (wage!.dueCents) await pay(made, wage!.benefitId, wage!.dueCents, { paidOn: '2027-08-31' }, { by: adviser, reader: adviser });
      const settled = await step('settle', '2027-10-01');
      expect([settled.status, settled.body.state]).toEqual([200, 'ABGERECHNET']);
      const late = await pay(made, course!.benefitId, 1, { paidOn: '2027-10-01', reason: 'x' }, { by: adviser, reader: adviser });
      expect([late.status, late.body.type]).toEqual([409, 'urn:problem:funding.payment-closed']);
    });
  });
});
