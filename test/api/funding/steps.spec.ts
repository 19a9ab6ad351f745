import { randomUUID } from 'node:crypto';
import { signIn, type Agent } from '../../support/api.js';
import { applicationStates } from '@app/funding';
import { fundingScene, type FundingScene } from './funding-scene.js';

let scene: FundingScene;

/** Every state an answer of the API has shown in this file. */
const reached = new Set<string>();

beforeAll(async () => {
  scene = await fundingScene();
});

afterAll(() => scene?.close());

type Made = { url: string; application: { id: string; version: number; state: string } };
const dropOut = { reason: 'moved', reportedBy: 'provider', important: true, courseCostCents: null };
type Body = Readonly<Record<string, unknown>>;

/** Sends a step on top of the newest version, on the day the clock shows unless another is named. */
const send = async (made: Made, event: string, body: Body = {}, by: Agent = scene.adviser) => {
  const { body: current } = await by.get(made.url).expect(200);
  reached.add(current.state);
  const answer = await by.change('post', `${made.url}/steps`, current.version, { event, on: '2026-11-23', ...body });
  if (answer.status === 200) reached.add(answer.body.state);
  return answer;
};

/** Takes steps one after the other and answers the states between them. */
const walk = async (made: Made, steps: readonly (readonly [event: string, body?: Body, by?: Agent])[]): Promise<string[]> => {
  const states: string[] = [];
  for (const [event, body, by] of steps) {
    const answer = await send(made, event, body, by);
    expect([event, answer.status, answer.body.type]).toEqual([event, 200, undefined]);
    states.push(answer.body.state);
  }
  return states;
};

/** On another day, with fresh sessions. */
const at = async (day: string, work: (adviser: Agent, decider: Agent) => Promise<void>): Promise<void> => {
  scene.api.clock.set(`${day}T09:00:00.000Z`);
  try {
    await work(await signIn(scene.api, 'beratung'), await signIn(scene.api, 'teamleitung'));
  } finally {
    scene.api.clock.set('2026-11-23T09:00:00.000Z');
  }
};

const openReminders = async (applicationId: string): Promise<string[]> => {
  const { rows } = await scene.world.db.query(
    `select due_on::text as due from reminders.reminder where subject_id = $1 and state = 'OFFEN' order by due_on`,
    [applicationId],
  );
  return rows.map(({ due }) => due);
};

const refuse = async (made: { url: string; application: { version: number; benefits: { id: string }[] } }) => {
  const benefits = made.application.benefits.map(({ id }) => ({ id, granted: 'none', reason: 'Die Voraussetzungen liegen nicht vor.' }));
  const { body } = await scene.decider
    .change('put', `${made.url}/decision`, made.application.version, { decidedOn: '2026-11-23', benefits })
    .expect(200);
  reached.add(body.state);
  return { ...made, application: body };
};

describe('the life of an application after its decision', () => {
  it('goes with a voucher from the grant to its last state, with history, reminders and journal', async () => {
    const made = await scene.decided();
    expect(await walk(made, [['issue-voucher', { validUntil: '2027-01-15' }]])).toEqual(['GUTSCHEIN_ERTEILT']);
    // Objection until 28 Dec 2026, two weeks before 15 Jan 2027, a holiday: Wiedervorlagen move back to 31 Dec; three working days before.
    expect(await openReminders(made.application.id)).toEqual(['2026-12-28', '2026-12-31', '2027-01-12']);
    expect(await walk(made, [['redeem-voucher']])).toEqual(['GUTSCHEIN_EINGELOEST']);
    await at('2027-02-01', async (adviser) => {
      expect(await walk(made, [['confirm-start', { on: '2027-02-01' }, adviser]])).toEqual(['LAUFEND']);
      // Two weeks later, and the absences of February by 10 March.
      expect(await openReminders(made.application.id)).toEqual(['2027-02-15', '2027-03-10']);
    });
    await at('2028-02-02', async (adviser) => {
      const states = await walk(made, [
        ['interrupt', { on: '2027-03-01', reason: 'Erkrankung' }, adviser],
        ['resume', { on: '2027-03-15' }, adviser],
        ['end', { on: '2027-07-31' }, adviser],
        ['open-settlement', { on: '2027-08-10' }, adviser],
      ]);
      await scene.payAll(made, adviser, '2027-09-01');
      const last = await walk(made, [
        ['settle', { on: '2027-10-01' }, adviser],
        ['finish', { on: '2028-02-01' }, adviser],
      ]);
      states.push(...last);
      expect(states).toEqual(['UNTERBROCHEN', 'LAUFEND', 'BEENDET', 'ABRECHNUNG_OFFEN', 'ABGERECHNET', 'ERLEDIGT']);
      const { body } = await adviser.get(made.url).expect(200);
      expect(body.voucher).toEqual({ state: 'eingeloest', issuedOn: '2026-11-23', validUntil: '2027-01-15', redeemedOn: '2026-11-23' });
      expect(body.participations).toMatchObject([{ state: 'ABGERECHNET', startsOn: '2027-02-01', endsOn: '2027-07-31' }]);
      expect(body.history.map(({ state }: { state: string }) => state).slice(-10)).toEqual([
        'BEWILLIGT',
        'GUTSCHEIN_ERTEILT',
        'GUTSCHEIN_EINGELOEST',
        'LAUFEND',
        ...states,
      ]);
      expect(body.history).toContainEqual(
        expect.objectContaining({ event: 'interrupt', happenedOn: '2027-03-01', reason: 'Erkrankung', actorName: 'Ayşe Kaya' }),
      );
      expect(body.actions.filter(({ allowed }: { allowed: boolean }) => allowed)).toEqual([]);
    });
    const { rows } = await scene.world.db.query('select status from counselling.case where id = $1', [made.caseId]);
    expect(rows).toEqual([{ status: 'NACHBETREUUNG' }]);
    expect((await scene.journal(made.application.id)).filter((name) => name === 'funding.application-moved')).toHaveLength(9);
  });

  it('ends where the voucher lapses, and not a day earlier', async () => {
    const made = await scene.decided();
    await walk(made, [['issue-voucher', { validUntil: '2026-12-31' }]]);
    await at('2027-01-04', async (adviser) => {
      const early = await send(made, 'voucher-expired', { on: '2026-12-31' }, adviser);
      expect([early.status, early.body.type, early.body.errors[0].pointer]).toEqual([
        422,
        'urn:problem:funding.voucher-still-valid',
        '/on',
      ]);
      expect(await walk(made, [['voucher-expired', { on: '2027-01-04' }, adviser]])).toEqual(['VERFALLEN']);
    });
  });

  it('ends as withdrawn when nobody starts', async () => {
    const made = await scene.decided();
    const without = await send(made, 'not-started');
    expect([without.status, without.body.type]).toEqual([422, 'urn:problem:funding.step-reason-missing']);
    expect(await walk(made, [['not-started', { reason: 'Kurs fällt aus' }]])).toEqual(['ZURUECKGEZOGEN']);
  });

  it('goes on for the others when one of two drops out', async () => {
    const made = await scene.decided({ run: { startsOn: '2026-11-23', endsOn: '2027-05-31' } });
    const other = randomUUID();
    await scene.world.db.query(
      `insert into funding.participation (id, tenant_id, application_id, client_id, state, starts_on, ends_on, created_at, updated_at)
       select $2, tenant_id, id, $3, 'GEPLANT', measure_start, measure_end, now(), now() from funding.application where id = $1`,
      [made.application.id, other, (await scene.arrange()).clientId],
    );
    expect(
      await walk(made, [['confirm-start'], ['drop-out', { participationId: other, reason: 'Wechsel des Arbeitgebers', dropOut }]]),
    ).toEqual(['LAUFEND', 'LAUFEND']);
    const { body } = await scene.adviser.get(made.url).expect(200);
    expect(body.participations.map(({ id, state }: { id: string; state: string }) => [id === other, state])).toEqual(
      expect.arrayContaining([
        [false, 'LAUFEND'],
        [true, 'ABGEBROCHEN'],
      ]),
    );
    const again = await send(made, 'end', { participationId: other });
    expect([again.status, again.body.params]).toEqual([409, { from: 'ABGEBROCHEN', to: 'BEENDET' }]);
    const foreign = await send(made, 'end', { participationId: randomUUID() });
    expect([foreign.status, foreign.body.type]).toEqual([422, 'urn:problem:funding.not-of-this-application']);
    expect(await walk(made, [['drop-out', { reason: 'Betrieb geschlossen', dropOut }]])).toEqual(['ABGEBROCHEN']);
  });

  it('needs a provider and a measure approved at the start to redeem a voucher', async () => {
    const made = await scene.decided();
    await walk(made, [['issue-voucher', { validUntil: '2027-01-15' }]]);
    await scene.world.db.query(
      `update courses.provider set azav_valid_to = '2026-12-31' where id = (select c.provider_id from courses.course c
         join courses.run r on r.course_id = c.id join funding.application a on a.run_id = r.id where a.id = $1)`,
      [made.application.id],
    );
    const refused = await send(made, 'redeem-voucher');
    expect([refused.status, refused.body.type]).toEqual([422, 'urn:problem:funding.not-approved']);
  });
});

describe('missing documents', () => {
  it('are asked for with a list and reminded of after ten and twenty days, until they are complete', async () => {
    const made = await scene.submitted();
    expect(await walk(made, [['request-documents', { reason: 'Zertifikat der Maßnahme' }]])).toEqual(['UNTERLAGEN_FEHLEN']);
    // 3 Dec and 13 Dec 2026; the second, a Sunday, is set on the Friday before. Half a year after the application: Monday 24 May 2027.
    expect(await openReminders(made.application.id)).toEqual(['2026-12-03', '2026-12-11', '2027-05-24']);
    const { body } = await scene.adviser.get(made.url).expect(200);
    expect(body.history.at(-1)).toMatchObject({ event: 'request-documents', reason: 'Zertifikat der Maßnahme' });
    const early = await send(made, 'complete');
    expect([early.status, early.body.type, early.body.params.count]).toEqual([409, 'urn:problem:funding.documents-missing', 5]);
    await scene.supplyAll(made);
    expect(await walk(made, [['complete']])).toEqual(['IN_PRUEFUNG']);
    expect(await openReminders(made.application.id)).toEqual(['2027-01-18', '2027-05-24']);
  });

  it('lead to a refusal only through somebody who may decide and had no hand in it', async () => {
    const made = await scene.submitted();
    await walk(made, [['request-documents', { reason: 'Erklärung' }]]);
    const warned = { reason: '§ 66 SGB I', warningEndedOn: '2026-11-22' };
    const forbidden = await send(made, 'refuse-for-lack-of-cooperation', warned);
    expect([forbidden.status, forbidden.body.type]).toEqual([403, 'urn:problem:kernel.forbidden']);
    expect(await walk(made, [['refuse-for-lack-of-cooperation', warned, scene.decider]])).toEqual(['ABGELEHNT']);
    const { body } = await scene.adviser.get(made.url).expect(200);
    expect(body.benefits[0]).toMatchObject({
      state: 'ABGELEHNT',
      grantedCents: 0,
      decidedOn: '2026-11-23',
      decidedByName: 'Martina Sobotta',
    });
    expect((await scene.journal(made.application.id)).at(-1)).toBe('funding.application-decided');
  });
});

describe('an objection', () => {
  it('is filed within the month and decided by PUT decision, with amounts and reasons', async () => {
    const made = await refuse(await scene.examined());
    await at('2026-12-29', async (adviser) => {
      const late = await send(made, 'object', { on: '2026-12-29' }, adviser);
      expect([late.status, late.body.type]).toEqual([422, 'urn:problem:funding.objection-late']);
    });
    expect(await walk(made, [['object']])).toEqual(['WIDERSPRUCH']);
    const { body: open } = await scene.decider.get(made.url).expect(200);
    expect(open.actions).toContainEqual({ name: 'decide-objection', allowed: true, reasons: [] });
    const [course, wage] = open.benefits;
    const benefits = [
      { id: course.id, granted: 'full' },
      { id: wage.id, granted: 'none', reason: 'Keine Freistellung nachgewiesen' },
    ];
    const { body } = await scene.decider
      .change('put', `${made.url}/decision`, open.version, { decidedOn: '2026-11-23', benefits })
      .expect(200);
    expect(body).toMatchObject({
      state: 'TEILBEWILLIGT',
      benefits: [{ state: 'BEWILLIGT', grantedCents: 3_000_00 }, { state: 'ABGELEHNT' }],
    });
    reached.add(body.state);
    expect(body.history.at(-1)).toMatchObject({ event: 'decide-objection', state: 'TEILBEWILLIGT' });
  });

  it('not filed in time, the refusal is done with', async () => {
    const made = await refuse(await scene.examined());
    const early = await send(made, 'finish');
    expect([early.status, early.body.type]).toEqual([422, 'urn:problem:funding.objection-open']);
    await at('2026-12-29', async (adviser) => {
      expect(await walk(made, [['finish', { on: '2026-12-29' }, adviser]])).toEqual(['ERLEDIGT']);
    });
  });
});

describe('a revocation', () => {
  it('is a decision by another person, tells the company and may be objected to', async () => {
    const made = await scene.decided({ run: { startsOn: '2026-11-23', endsOn: '2027-05-31' } });
    await walk(made, [['confirm-start']]);
    const heard = { reason: '§ 48 SGB X', heardOn: '2026-11-23' };
    expect((await send(made, 'revoke', { reason: '§ 48 SGB X' }, scene.decider)).body.errors[0].pointer).toBe('/heardOn');
    const forbidden = await send(made, 'revoke', heard);
    expect(forbidden.status).toBe(403);
    expect(await walk(made, [['revoke', heard, scene.decider]])).toEqual(['AUFGEHOBEN']);
    expect((await scene.journal(made.application.id)).at(-1)).toBe('funding.application-decided');
    expect(await walk(made, [['object']])).toEqual(['WIDERSPRUCH']);
  });
});

describe('a step', () => {
  it('the table does not know is refused with both states', async () => {
    const made = await scene.withFacts();
    const refused = await send(made, 'confirm-start');
    expect([refused.status, refused.body.type, refused.body.params]).toEqual([
      409,
      'urn:problem:funding.transition-not-allowed',
      { from: 'ENTWURF', to: 'LAUFEND' },
    ]);
  });

  it('on an application somebody changed in the meantime is stale, without its version or with an unknown event it is not taken', async () => {
    const made = await scene.decided();
    const step = { event: 'confirm-start', on: '2026-11-23' };
    expect((await scene.adviser.change('post', `${made.url}/steps`, made.application.version - 1, step)).status).toBe(412);
    await scene.adviser.request('post', `${made.url}/steps`).send(step).expect(428);
    await scene.adviser.change('post', `${made.url}/steps`, made.application.version, { ...step, event: 'decide' }).expect(400);
    const hagen = await signIn(scene.api, 'hagen');
    await hagen.change('post', `${made.url}/steps`, made.application.version, step).expect(404);
  });

  it('is offered where it can be taken, blocked where the permission is missing', async () => {
    const made = await scene.decided();
    const { body } = await scene.adviser.get(made.url).expect(200);
    const names = body.actions.slice(6).map(({ name, allowed }: { name: string; allowed: boolean }) => [name, allowed]);
    expect(names).toEqual([
      ['issue-voucher', true],
      ['not-started', true],
      ['confirm-start', true],
      ['revoke', false],
    ]);
  });
});

it('every state of the state machine was reached through the API', async () => {
  const draft = await scene.draft();
  const checked = await scene.withFacts();
  await scene.adviser.change('post', `${checked.url}/assessments`, checked.application.version).expect(201);
  reached.add(draft.application.state);
  reached.add((await scene.adviser.get(checked.url).expect(200)).body.state);
  expect([...reached].toSorted()).toEqual([...applicationStates].toSorted());
});
