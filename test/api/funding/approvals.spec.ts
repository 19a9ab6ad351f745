import { signIn } from '../../support/api.js';
import { fundingScene, type FundingScene } from './funding-scene.js';

let scene: FundingScene;
beforeAll(async () => {
  scene = await fundingScene();
});
afterAll(() => scene.close());

type Made = Awaited<ReturnType<FundingScene['examined']>>;
type Item = { name: string; allowed: boolean; reasons: string[] };

const inFull = ({ application }: Made) => ({
  benefits: application.benefits.map(({ id }: { id: string }) => ({ id, granted: 'full' })),
});
const proposed = async (made: Made) => {
  const { body } = await scene.adviser.change('put', `${made.url}/approval/decision`, made.application.version, inFull(made)).expect(200);
  return { ...made, application: body } as Made;
};
const judge = (made: Made, verdict: object, by = scene.decider) =>
  by.change('post', `${made.url}/approval/verdict`, made.application.version, verdict);
const amendment = (made: Made, cents: number, more: object = {}) => ({
  benefits: [{ id: made.application.benefits[0].id, grantedCents: cents }],
  ground: 'changed-circumstances',
  effectiveFrom: '2026-12-01',
  reason: 'Der Kurs ist günstiger geworden.',
  heardOn: '2026-11-20',
  ...more,
});

describe('a decision in two steps', () => {
  it('is proposed by the one who prepared it and released by another, who sees what is proposed', async () => {
    const made = await proposed(await scene.examined());
    expect(made.application).toMatchObject({
      state: 'IN_PRUEFUNG',
      approvals: [{ kind: 'decision', state: 'open', preparedByName: 'Ayşe Kaya', mayJudge: false, mayWithdraw: true }],
      proposable: [],
    });
    const seen = (await scene.decider.get(made.url).expect(200)).body;
    expect(seen.approvals[0]).toMatchObject({ mayJudge: true, proposal: { benefits: [{ granted: 'full' }, { granted: 'full' }] } });
    const { body } = await judge(made, { verdict: 'approve' }).expect(200);
    expect(body).toMatchObject({
      state: 'BEWILLIGT',
      approvals: [{ state: 'approved', preparedByName: 'Ayşe Kaya', decidedByName: 'Martina Sobotta', proposal: null, mayJudge: false }],
    });
    expect(body.benefits[0]).toMatchObject({ grantedCents: 3_000_00, decidedByName: 'Martina Sobotta', decidedOn: '2026-11-23' });
  });

  it('is checked when it is proposed, field by field', async () => {
    const made = await scene.examined();
    const [course, wage] = made.application.benefits;
    const wishes = [
      { id: course.id, granted: 'part', grantedCents: 9_999_99, reason: 'x' },
      { id: wage.id, granted: 'none' },
    ];
    const { body } = await scene.adviser
      .change('put', `${made.url}/approval/decision`, made.application.version, { benefits: wishes })
      .expect(422);
    expect(body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual(['/benefits/0/grantedCents', '/benefits/1/reason']);
  });

  it('locks everything but the withdrawal while it waits, and says so', async () => {
    const made = await proposed(await scene.examined());
    const { version, participations } = made.application;
    const locked = async (answer: ReturnType<typeof scene.adviser.change>) => {
      expect((await answer.expect(409)).body.type).toBe('urn:problem:approval.pending');
    };
    await locked(
      scene.adviser.change('put', `${made.url}/checklist`, version, { kind: 'cost-offer', state: 'eingegangen', reason: undefined }),
    );
    await locked(scene.adviser.change('post', `${made.url}/assessments`, version));
    await locked(scene.decider.change('put', `${made.url}/decision`, version, { decidedOn: '2026-11-23', ...inFull(made) }));
    await locked(scene.adviser.change('put', `${made.url}/approval/decision`, version, inFull(made)));
    await locked(scene.adviser.change('post', `${made.url}/steps`, version, { event: 'request-documents', on: '2026-11-23' }));
    expect(participations).toHaveLength(1);
    const { actions } = (await scene.decider.get(made.url).expect(200)).body as { actions: Item[] };
    expect(actions.find(({ name }) => name === 'decide')).toEqual({ name: 'decide', allowed: false, reasons: ['approval-pending'] });
    const ended = await scene.adviser
      .change('post', `${made.url}/withdrawal`, version, { reason: 'Das Unternehmen verzichtet.' })
      .expect(200);
    expect(ended.body).toMatchObject({ state: 'ZURUECKGEZOGEN', approvals: [{ state: 'withdrawn' }] });
  });

  it('comes back with reasons and a word, and whoever proposed it hears of it', async () => {
    const made = await proposed(await scene.examined());
    const bare = await judge(made, { verdict: 'return', explanation: 'Bitte neu rechnen.' }).expect(422);
    expect(bare.body).toMatchObject({ type: 'urn:problem:approval.reasons-missing', errors: [{ pointer: '/reasons' }] });
    const { body } = await judge(made, { verdict: 'return', reasons: ['calculation-wrong'], explanation: 'Bitte neu rechnen.' }).expect(
      200,
    );
    expect(body).toMatchObject({
      state: 'IN_PRUEFUNG',
      approvals: [
        { state: 'returned', reasons: ['calculation-wrong'], explanation: 'Bitte neu rechnen.', decidedByName: 'Martina Sobotta' },
      ],
    });
    expect(await scene.journal(made.application.id)).toEqual(
      expect.arrayContaining(['funding.decision-proposed', 'funding.proposal-answered']),
    );
    const again = await scene.adviser.change('put', `${made.url}/approval/decision`, body.version, inFull(made)).expect(200);
    expect(again.body.approvals.map(({ state }: { state: string }) => state)).toEqual(['open', 'returned']);
  });

  it('waits with a word, still locked, and can be taken back', async () => {
    const made = await proposed(await scene.examined());
    const held = await judge(made, { verdict: 'hold', explanation: 'Wartet auf die Zulassung.' }).expect(200);
    expect(held.body.approvals[0]).toMatchObject({ state: 'on-hold', explanation: 'Wartet auf die Zulassung.', mayJudge: true });
    expect(held.body.version).toBe(made.application.version + 1);
    const back = await scene.adviser.change('post', `${made.url}/approval/withdrawal`, held.body.version).expect(200);
    expect(back.body.approvals[0]).toMatchObject({ state: 'withdrawn' });
    expect(back.body.proposable).toEqual(['decision']);
  });

  it('is never released by one person alone, nor twice, nor from an old page, nor by another team', async () => {
    const made = await proposed(await scene.examined());
    await scene.world.db.query(`insert into identity.user_role (user_id, role) values ($1, 'decider') on conflict do nothing`, [
      scene.world.userId('beratung'),
    ]);
    try {
      expect((await judge(made, { verdict: 'approve' }, await signIn(scene.api, 'beratung')).expect(422)).body.type).toBe(
        'urn:problem:approval.own',
      );
    } finally {
      await scene.world.db.query(`delete from identity.user_role where user_id = $1 and role = 'decider'`, [
        scene.world.userId('beratung'),
      ]);
    }
    await scene.decider.change('post', `${made.url}/approval/verdict`, made.application.version - 1, { verdict: 'approve' }).expect(412);
    await judge(made, { verdict: 'approve' }, scene.adviser).expect(403);
    const hagen = await signIn(scene.api, 'hagen');
    await hagen.change('put', `${made.url}/approval/decision`, made.application.version, inFull(made)).expect(404);
    await hagen.change('post', `${made.url}/approval/withdrawal`, made.application.version).expect(404);
    const twice = await Promise.all([judge(made, { verdict: 'approve' }), judge(made, { verdict: 'approve' })]);
    expect(twice.map(({ status }) => status).toSorted()).toEqual([200, 412]);
    await scene.decider.change('post', `${made.url}/approval/verdict`, made.application.version + 1, { verdict: 'approve' }).expect(404);
  });

  it('keeps both hands on record also where a decision is taken without a proposal', async () => {
    const { url } = await scene.decided();
    const { body } = await scene.adviser.get(url).expect(200);
    expect(body.approvals).toMatchObject([
      { kind: 'decision', state: 'approved', preparedByName: 'Ayşe Kaya', decidedByName: 'Martina Sobotta' },
    ]);
  });
});

describe('an amendment (§§ 44 to 48 SGB X)', () => {
  it('changes the amount once a second person has released it, and says from what to what and why', async () => {
    const made = (await scene.decided()) as Made;
    expect((await scene.adviser.get(made.url)).body.proposable).toEqual(['revoke', 'amendment']);
    const { body: asked } = await scene.adviser
      .change('put', `${made.url}/approval/amendment`, made.application.version, amendment(made, 2_500_00))
      .expect(200);
    expect(asked.benefits[0].grantedCents).toBe(3_000_00);
    const { body } = await judge({ ...made, application: asked }, { verdict: 'approve' }).expect(200);
    expect(body).toMatchObject({
      state: 'TEILBEWILLIGT',
      amendments: [
        {
          beforeCents: 3_000_00,
          afterCents: 2_500_00,
          ground: 'changed-circumstances',
          effectiveFrom: '2026-12-01',
          heardOn: '2026-11-20',
          decidedByName: 'Martina Sobotta',
          decidedOn: '2026-11-23',
        },
      ],
    });
    expect(body.benefits[0].grantedCents).toBe(2_500_00);
    expect(body.history.at(-1)).toMatchObject({ event: 'amend', reason: 'Der Kurs ist günstiger geworden.' });
    const { rows } = await scene.world.db.query(
      `select count(*)::int as count from reminders.reminder where subject_id = $1 and kind = 'frist' and state = 'OFFEN'`,
      [made.application.id],
    );
    expect(rows).toEqual([{ count: 2 }]);
  });

  it('asks for a hearing where an amount falls, for a change at all, and not where it rises', async () => {
    const made = (await scene.decided()) as Made;
    const tryIt = (body: object) => scene.adviser.change('put', `${made.url}/approval/amendment`, made.application.version, body);
    const errors = async (body: object) => (await tryIt(body).expect(422)).body.errors;
    expect(await errors(amendment(made, 2_500_00, { heardOn: null }))).toMatchObject([{ pointer: '/heardOn', code: 'hearing-missing' }]);
    expect(await errors(amendment(made, 3_000_00))).toMatchObject([{ pointer: '/benefits/0/grantedCents', code: 'nothing-changed' }]);
    expect(await errors(amendment(made, 2_500_00, { effectiveFrom: '2026-11-22', heardOn: '2026-11-24' }))).toMatchObject([
      { pointer: '/effectiveFrom', code: 'before-application' },
      { pointer: '/heardOn', code: 'in-future' },
    ]);
    await tryIt(amendment(made, 3_100_00, { heardOn: null })).expect(200);
  });

  it('betrays no disability to the company: of the whole as of a part it shows what it would of anybody else', async () => {
    const seen = async (severelyDisabled: boolean, cents: number) => {
      const made = (await scene.decided({ severelyDisabled })) as Made & { portalUser: string };
      const { body: asked } = await scene.adviser
        .change('put', `${made.url}/approval/amendment`, made.application.version, amendment(made, cents))
        .expect(200);
      await judge({ ...made, application: asked }, { verdict: 'approve' }).expect(200);
      const company = await signIn(scene.api, made.portalUser, 'portal');
      const { body } = await company.get(`/portal/v1/applications/${made.application.id}`).expect(200);
      return [body.state, body.employerShareCents, body.benefits];
    };
    expect(await seen(true, 4_000_00)).toEqual(await seen(false, 2_000_00));
  });

  it('needs something that was granted', async () => {
    const made = await scene.examined();
    const { body } = await scene.adviser
      .change('put', `${made.url}/approval/amendment`, made.application.version, amendment(made, 1))
      .expect(409);
    expect(body.type).toBe('urn:problem:funding.transition-not-allowed');
  });
});

describe('an objection taken back', () => {
  it('ends what was objected to and leaves what was granted', async () => {
    const made = await scene.examined();
    const [course, wage] = made.application.benefits;
    const benefits = [
      { id: course.id, granted: 'full' },
      { id: wage.id, granted: 'none', reason: 'Keine Freistellung nachgewiesen' },
    ];
    const decision = { decidedOn: '2026-11-23', benefits };
    const decided = await scene.decider.change('put', `${made.url}/decision`, made.application.version, decision).expect(200);
    const step = { event: 'object', on: '2026-11-23' };
    const open = await scene.adviser.change('post', `${made.url}/steps`, decided.body.version, step).expect(200);
    const { body } = await scene.adviser
      .change('post', `${made.url}/withdrawal`, open.body.version, { reason: 'Das Unternehmen nimmt den Widerspruch zurück.' })
      .expect(200);
    expect(body.benefits).toMatchObject([{ state: 'BEWILLIGT', grantedCents: 3_000_00 }, { state: 'ZURUECKGEZOGEN' }]);
    expect(body.state).toBe('BEWILLIGT');
  });
});
