import { signIn } from '../../support/api.js';
import { fundingScene, type FundingScene } from './funding-scene.js';

let scene: FundingScene;

beforeAll(async () => {
  scene = await fundingScene();
});

afterAll(() => scene?.close());

const inFull = (application: { benefits: { id: string }[] }) => ({
  decidedOn: '2026-11-23',
  benefits: application.benefits.map(({ id }) => ({ id, granted: 'full' })),
});

describe('handing in', () => {
  it('is never refused for a failed check, but asks for a note (§ 20(3) SGB X)', async () => {
    const { application, url } = await scene.withFacts({ run: { minutes: 7_200 } });
    const assessed = await scene.adviser.change('post', `${url}/assessments`, application.version).expect(201);
    expect(assessed.body).toMatchObject({ outcome: 'INELIGIBLE', reasons: ['S82.E05'] });
    const version = application.version + 1;
    const without = await scene.adviser.change('post', `${url}/submission`, version, { appliedOn: '2026-11-23' }).expect(422);
    expect(without.body).toMatchObject({ type: 'urn:problem:funding.check-note-missing', errors: [{ pointer: '/checkNote' }] });
    const note = { appliedOn: '2026-11-23', checkNote: 'Ergebnis am Telefon besprochen, Betrieb will den Antrag dennoch.' };
    const submitted = await scene.adviser.change('post', `${url}/submission`, version, note).expect(200);
    expect(submitted.body).toMatchObject({
      state: 'EINGEREICHT',
      checkNote: note.checkNote,
      nextStep: { who: 'decider', what: 'examine' },
    });
  });

  it('checks once more with the real day: too late is a failed check (§ 324(1) SGB III)', async () => {
    const { application, url } = await scene.withFacts({ run: { startsOn: '2026-11-23', endsOn: '2027-05-31' } });
    scene.api.clock.set('2026-11-24T09:00:00.000Z');
    try {
      const nextDay = await signIn(scene.api, 'beratung');
      const late = await nextDay.change('post', `${url}/submission`, application.version, { appliedOn: '2026-11-24' }).expect(422);
      expect(late.body.type).toBe('urn:problem:funding.check-note-missing');
      await nextDay.change('post', `${url}/submission`, application.version, { appliedOn: '2026-11-23' }).expect(200);
    } finally {
      scene.api.clock.set('2026-11-23T09:00:00.000Z');
    }
  });

  it('does not lie in the future, and happens once', async () => {
    const { application, url } = await scene.withFacts();
    const future = await scene.adviser.change('post', `${url}/submission`, application.version, { appliedOn: '2026-11-24' }).expect(422);
    expect(future.body.type).toBe('urn:problem:funding.applied-in-future');
    const done = await scene.adviser.change('post', `${url}/submission`, application.version, { appliedOn: '2026-11-23' }).expect(200);
    const twice = await scene.adviser.change('post', `${url}/submission`, done.body.version, { appliedOn: '2026-11-23' }).expect(409);
    expect(twice.body).toMatchObject({
      type: 'urn:problem:funding.transition-not-allowed',
      params: { from: 'EINGEREICHT', to: 'EINGEREICHT' },
    });
  });

  it('replaces the reminder to apply by one ten working days later, and one after half a year (§ 88 SGG)', async () => {
    const { application, url } = await scene.withFacts();
    await scene.adviser.change('post', `${url}/submission`, application.version, { appliedOn: '2026-11-23' }).expect(200);
    const { rows } = await scene.world.db.query(
      `select state, due_on::text as due from reminders.reminder where subject_id = $1 order by created_at, due_on desc`,
      [application.id],
    );
    expect(rows).toEqual(
      expect.arrayContaining([
        { state: 'ABGESAGT', due: '2027-01-04' },
        { state: 'OFFEN', due: '2026-12-07' },
        { state: 'OFFEN', due: '2027-05-24' },
      ]),
    );
    expect(rows).toHaveLength(3);
  });
});

describe('a decision', () => {
  it('is made by a second person, to the cent, and ends where the objection period ends', async () => {
    const { application, url } = await scene.examined();
    expect(application).toMatchObject({ state: 'IN_PRUEFUNG', nextStep: { who: 'decider', what: 'decide' } });
    const { body } = await scene.decider.change('put', `${url}/decision`, application.version, inFull(application)).expect(200);
    expect(body).toMatchObject({ state: 'BEWILLIGT', stateSince: '2026-11-23T09:00:00.000Z' });
    expect(body.benefits).toMatchObject([
      { state: 'BEWILLIGT', computedCents: 3_000_00, grantedCents: 3_000_00, decidedByName: 'Martina Sobotta', decidedOn: '2026-11-23' },
      { state: 'BEWILLIGT', computedCents: 6_480_00, grantedCents: 6_480_00, decidedByName: 'Martina Sobotta' },
    ]);
    const { rows } = await scene.world.db.query(
      `select kind, due_on::text as due from reminders.reminder where subject_id = $1 and state = 'OFFEN'`,
      [application.id],
    );
    // Posted Mon 23 Nov, known Fri 27 Nov, + 1 month = Sun 27 Dec → Mon 28 Dec 2026
    expect(rows).toEqual([{ kind: 'frist', due: '2026-12-28' }]);
    expect(await scene.journal(application.id)).toEqual([
      'funding.application-drafted',
      'funding.facts-recorded',
      'funding.application-assessed',
      'funding.application-submitted',
      'funding.application-examined',
      'funding.application-decided',
    ]);
  });

  it('is refused to the person who prepared it, also with the right to decide', async () => {
    const { application, url } = await scene.examined();
    await scene.world.db.query(`insert into identity.user_role (user_id, role) values ($1, 'decider')`, [scene.world.userId('beratung')]);
    try {
      const refused = await scene.adviser.change('put', `${url}/decision`, application.version, inFull(application)).expect(422);
      expect(refused.body.type).toBe('urn:problem:funding.decider-prepared');
      const seen = await scene.adviser.get(url).expect(200);
      const decide = seen.body.actions.find(({ name }: { name: string }) => name === 'decide');
      expect(decide).toEqual({ name: 'decide', allowed: false, reasons: ['decider-prepared'] });
    } finally {
      await scene.world.db.query(`delete from identity.user_role where user_id = $1 and role = 'decider'`, [
        scene.world.userId('beratung'),
      ]);
    }
  });

  it('is refused to whoever calculated last', async () => {
    const { application, url } = await scene.examined();
    await scene.decider.change('post', `${url}/assessments`, application.version).expect(201);
    const refused = await scene.decider.change('put', `${url}/decision`, application.version + 1, inFull(application)).expect(422);
    expect(refused.body.type).toBe('urn:problem:funding.decider-prepared');
  });

  it('is refused without the right to decide', async () => {
    const { application, url } = await scene.examined();
    const refused = await (await signIn(scene.api, 'betriebe')).change('put', `${url}/decision`, application.version, inFull(application));
    expect(refused.status).toBe(403);
  });

  it('in part needs amount and reason; the application then is granted in part', async () => {
    const { application, url } = await scene.examined();
    const [course, wage] = application.benefits;
    const decision = (reason?: string) => ({
      decidedOn: '2026-11-23',
      benefits: [
        { id: course.id, granted: 'part', grantedCents: 2_500_00, reason },
        { id: wage.id, granted: 'full' },
      ],
    });
    const without = await scene.decider.change('put', `${url}/decision`, application.version, decision()).expect(422);
    expect(without.body).toMatchObject({
      type: 'urn:problem:funding.decision-invalid',
      errors: [{ pointer: '/benefits/0/reason', code: 'required' }],
    });
    const { body } = await scene.decider
      .change('put', `${url}/decision`, application.version, decision('Prüfungsgebühr nicht notwendig'))
      .expect(200);
    expect(body).toMatchObject({
      state: 'TEILBEWILLIGT',
      benefits: [{ state: 'TEILBEWILLIGT', grantedCents: 2_500_00 }, { state: 'BEWILLIGT' }],
    });
  });

  it('is made once', async () => {
    const { application, url } = await scene.examined();
    const decided = await scene.decider.change('put', `${url}/decision`, application.version, inFull(application)).expect(200);
    const twice = await scene.decider.change('put', `${url}/decision`, decided.body.version, inFull(application)).expect(409);
    expect(twice.body).toMatchObject({
      type: 'urn:problem:funding.transition-not-allowed',
      params: { from: 'BEWILLIGT', to: 'BEWILLIGT' },
    });
  });

  it('on an application somebody changed in the meantime is stale, without its version it is not taken', async () => {
    const { application, url } = await scene.examined();
    const stale = await scene.decider.change('put', `${url}/decision`, application.version - 1, inFull(application)).expect(412);
    expect(stale.body.type).toBe('urn:problem:kernel.stale');
    await scene.decider.request('put', `${url}/decision`).send(inFull(application)).expect(428);
    expect((await scene.adviser.get(url)).body.state).toBe('IN_PRUEFUNG');
  });

  it('waits for the examination', async () => {
    const { application, url } = await scene.withFacts();
    const early = await scene.decider.change('put', `${url}/decision`, application.version, inFull(application)).expect(409);
    expect(early.body.params).toEqual({ from: 'ENTWURF', to: 'BEWILLIGT' });
  });
});

describe('a withdrawal', () => {
  it('ends the application with a reason and calls its reminders off', async () => {
    const { application, url } = await scene.withFacts();
    await scene.adviser.change('post', `${url}/withdrawal`, application.version, {}).expect(400);
    const { body } = await scene.adviser.change('post', `${url}/withdrawal`, application.version, { reason: 'Kurs fällt aus' }).expect(200);
    expect(body).toMatchObject({ state: 'ZURUECKGEZOGEN', nextStep: null });
    expect(body.actions.every(({ allowed }: { allowed: boolean }) => !allowed)).toBe(true);
    const { rows } = await scene.world.db.query(`select distinct state from reminders.reminder where subject_id = $1`, [application.id]);
    expect(rows).toEqual([{ state: 'ABGESAGT' }]);
  });
});
