import { randomUUID } from 'node:crypto';
import { signIn, type Agent } from '../../support/api.js';
import { fundingScene, type FundingScene } from '../funding/funding-scene.js';

let scene: FundingScene;

beforeAll(async () => {
  scene = await fundingScene();
});

afterAll(() => scene?.close());

const clientBody = { lastName: 'Aydın', firstName: 'Elif', employmentStatus: 'employed' };
const openCase = async (body: object = {}) => {
  const { body: client } = await scene.adviser.create('/api/v1/clients', clientBody).expect(201);
  return (await scene.adviser.create('/api/v1/cases', { subject: 'Umschulung', clientId: client.id, ...body }).expect(201)).body;
};
const read = async (id: string, by: Agent = scene.adviser) => (await by.get(`/api/v1/cases/${id}`).expect(200)).body;
const statusOf = async (id: string): Promise<string> => (await read(id)).status;
const act = async (id: string, path: string, body: object = {}, by: Agent = scene.adviser, version?: number) =>
  by.change('post', `/api/v1/cases/${id}/${path}`, version ?? (await read(id, by)).version, body);
const allowed = ({ actions }: { actions: { name: string; allowed: boolean }[] }) =>
  actions.filter((each) => each.allowed).map(({ name }) => name);
const talk = { heldOn: '2026-11-23', channel: 'phone', outcome: 'informed', notes: 'Angebote besprochen' };
const stepsOf = async (id: string) =>
  (await scene.world.db.query(`select event, code, reason from counselling.case_step where case_id = $1 order by created_at`, [id])).rows;
const step = async (made: { url: string }, event: string, body: object, by: Agent) => {
  const { body: current } = await by.get(made.url).expect(200);
  return (await by.change('post', `${made.url}/steps`, current.version, { event, ...body }).expect(200)).body;
};
const closed = { reason: 'job-found', duties: [] };

/** On another day, with fresh sessions. */
const at = async (day: string, work: (adviser: Agent) => Promise<void>): Promise<void> => {
  scene.api.clock.set(`${day}T09:00:00.000Z`);
  try {
    await work(await signIn(scene.api, 'beratung'));
  } finally {
    scene.api.clock.set('2026-11-23T09:00:00.000Z');
  }
};

describe('the status of a case', () => {
  it('follows talk and recommendation, and says since when and whose turn it is', async () => {
    const kase = await openCase();
    expect(kase).toMatchObject({ status: 'OFFEN', statusSince: '2026-11-23T09:00:00.000Z', waitsFor: 'adviser', measures: [] });
    await scene.adviser.create(`/api/v1/cases/${kase.id}/sessions`, talk).expect(201);
    expect(await statusOf(kase.id)).toBe('IN_BERATUNG');
    expect(await statusOf((await scene.arrange()).caseId)).toBe('IN_BERATUNG');
  });

  it('goes with its applications, forward and back', async () => {
    const made = await scene.submitted();
    expect(await statusOf(made.caseId)).toBe('FOERDERUNG_IN_VORBEREITUNG');
    await scene.adviser
      .change('post', `${made.url}/withdrawal`, made.application.version, { reason: 'Betrieb will nicht mehr' })
      .expect(200);
    expect(await statusOf(made.caseId)).toBe('IN_BERATUNG');
    const { body: again } = await scene.adviser
      .create(`/api/v1/cases/${made.caseId}/funding-applications`, { recommendationId: made.recommendationId })
      .expect(201);
    expect(await statusOf(made.caseId)).toBe('FOERDERUNG_IN_VORBEREITUNG');
    const { measures } = await read(made.caseId);
    expect(measures.map(({ stage, settled }: { stage: string; settled: boolean }) => [stage, settled])).toEqual([
      ['none', true],
      ['preparing', false],
    ]);
    expect(again.state).toBe('ENTWURF');
  });

  it('runs with the measure and is looked after once it ended, and goes back to advice when the grant comes to nothing', async () => {
    const made = await scene.decided();
    await at('2027-02-01', async (adviser) => {
      await step(made, 'confirm-start', { on: '2027-02-01' }, adviser);
      expect((await read(made.caseId, adviser)).status).toBe('MASSNAHME_LAEUFT');
    });
    await at('2027-07-31', async (adviser) => {
      await step(made, 'end', { on: '2027-07-31' }, adviser);
      expect((await read(made.caseId, adviser)).status).toBe('NACHBETREUUNG');
    });
    const other = await scene.decided();
    await step(other, 'not-started', { on: '2026-11-23', reason: 'Kurs fällt aus' }, scene.adviser);
    expect(await statusOf(other.caseId)).toBe('IN_BERATUNG');
  });

  it('begins as an enquiry where nobody has said yet that this office is responsible', async () => {
    const kase = await openCase({ enquiry: true });
    expect([kase.status, allowed(kase)]).toEqual(['ANFRAGE', ['take-on', 'offer-transfer', 'change-offices', 'refuse']]);
    const { body } = await act(kase.id, 'acceptance');
    expect([body.status, allowed(body)]).toEqual(['OFFEN', ['rest', 'offer-transfer', 'change-offices', 'record-outcome', 'close']]);
    const answer = await act(kase.id, 'acceptance');
    expect([answer.status, answer.body.type]).toEqual([422, 'urn:problem:counselling.cannot-take-on']);
    expect(answer.body.detail).toContain('OFFEN');
  });

  it('ends an enquiry with the office that is responsible', async () => {
    const { id } = await openCase({ enquiry: true });
    const due = await scene.adviser.create('/api/v1/reminders', { caseId: id, dueOn: '2026-12-01', text: 'anrufen' }).expect(201);
    expect((await act(id, 'refusal', { referredTo: 'Jobcenter EN, Witten' })).body).toMatchObject({
      type: 'urn:problem:counselling.duties-open',
      errors: [{ pointer: '/duties' }],
    });
    const duties = [{ how: 'finish', reminderId: due.body.id }];
    const { body } = await act(id, 'refusal', { referredTo: 'Jobcenter EN, Witten', duties });
    expect(body.openReminders).toEqual([]);
    expect(body).toMatchObject({ status: 'ABGESCHLOSSEN', closingReason: 'not-responsible', referredTo: 'Jobcenter EN, Witten' });
    expect((await act((await openCase()).id, 'refusal', { referredTo: 'Jobcenter EN' })).body.type).toBe(
      'urn:problem:counselling.cannot-refuse',
    );
  });
});

describe('a resting case', () => {
  it('comes back on its day as a Wiedervorlage, and goes on earlier if somebody wants', async () => {
    const { id } = await openCase();
    await scene.adviser.create(`/api/v1/cases/${id}/sessions`, talk).expect(201);
    const { body } = await act(id, 'rest', { reason: 'personal', until: '2027-02-01', note: 'pflegt ihre Mutter' });
    expect(body).toMatchObject({ status: 'RUHEND', restingReason: 'personal', restingUntil: '2027-02-01', waitsFor: 'nobody' });
    expect(body.openReminders).toMatchObject([{ text: 'Ruhender Fall: wie geht es weiter?', dueOn: '2027-02-01' }]);
    const { body: resumed } = await act(id, 'resumption');
    expect(resumed).toMatchObject({ status: 'IN_BERATUNG', restingReason: null, restingUntil: null, openReminders: [] });
    expect(await stepsOf(id)).toEqual([
      { event: 'rest', code: 'personal', reason: 'pflegt ihre Mutter' },
      { event: 'resume', code: null, reason: null },
    ]);
    const { body: history } = await scene.adviser.get(`/api/v1/cases/${id}/timeline`).expect(200);
    expect(history.items.map(({ event }: { event: string }) => event)).toEqual(expect.arrayContaining(['case-rest', 'case-resume']));
    // Why it rests is not part of what everybody scrolls through.
    expect(history.items.find(({ event }: { event: string }) => event === 'case-rest').code).toBeNull();
  });

  it('needs a day ahead and the present version, and ends with a new application', async () => {
    const made = await scene.arrange();
    expect((await act(made.caseId, 'rest', { reason: 'other', until: '2026-11-23' })).body.errors).toMatchObject([{ pointer: '/until' }]);
    expect((await act(made.caseId, 'rest', { reason: 'other', until: '2027-01-04' }, scene.adviser, 99)).status).toBe(412);
    expect((await act(made.caseId, 'rest', { reason: 'other', until: '2027-01-04' })).status).toBe(200);
    expect((await act(made.caseId, 'rest', { reason: 'other', until: '2027-01-04' })).body.type).toBe(
      'urn:problem:counselling.cannot-rest',
    );
    await scene.adviser
      .create(`/api/v1/cases/${made.caseId}/funding-applications`, { recommendationId: made.recommendationId })
      .expect(201);
    const kase = await read(made.caseId);
    expect([kase.status, kase.openReminders]).toEqual(['FOERDERUNG_IN_VORBEREITUNG', []]);
  });
});

describe('closing a case', () => {
  it('waits for its applications and names them', async () => {
    const made = await scene.submitted();
    const kase = await read(made.caseId);
    expect(kase.actions).toContainEqual({ name: 'close', allowed: false, reasons: ['application-open'] });
    const answer = await act(made.caseId, 'closing', closed);
    expect([answer.status, answer.body.type]).toEqual([422, 'urn:problem:counselling.applications-open']);
    expect(answer.body.detail).toContain(made.application.number);
  });

  it('asks what came of a measure that ended', async () => {
    const made = await scene.decided();
    const outcome = { result: 'passed', employed: 'yes', certificateOn: '2027-08-02' };
    const record = async (by: Agent, body: object) => {
      const { measures } = await read(made.caseId, by);
      return by.change('put', `/api/v1/cases/${made.caseId}/measures/${made.application.id}/outcome`, measures[0].version, body);
    };
    await at('2027-02-01', async (adviser) => {
      await step(made, 'confirm-start', { on: '2027-02-01' }, adviser);
      expect((await record(adviser, outcome)).body.type).toBe('urn:problem:counselling.measure-not-over');
    });
    await at('2028-02-02', async (adviser) => {
      await step(made, 'end', { on: '2027-07-31' }, adviser);
      await step(made, 'open-settlement', { on: '2027-08-10' }, adviser);
      await scene.payAll(made, adviser, '2027-09-01');
      await step(made, 'settle', { on: '2027-10-01' }, adviser);
      await step(made, 'finish', { on: '2028-02-01' }, adviser);
      expect((await act(made.caseId, 'closing', closed, adviser)).body.type).toBe('urn:problem:counselling.outcomes-missing');
      expect((await record(adviser, { ...outcome, certificateOn: '2027-01-31' })).body.type).toBe(
        'urn:problem:counselling.certificate-before-start',
      );
      const { body } = await record(adviser, outcome);
      expect(body.measures).toMatchObject([{ ...outcome, stage: 'ended', settled: true, lacksOutcome: false }]);
      const answer = await act(made.caseId, 'closing', closed, adviser);
      expect([answer.status, answer.body.status, answer.body.closedOn]).toEqual([200, 'ABGESCHLOSSEN', '2028-02-02']);
    });
  });

  it('asks what becomes of each Wiedervorlage, and loses none', async () => {
    const { id } = await openCase();
    const other = await openCase({ subject: 'Sprachkurs' });
    const remind = async (text: string) =>
      (await scene.adviser.create('/api/v1/reminders', { caseId: id, dueOn: '2026-12-01', text }).expect(201)).body.id as string;
    const [call, ask, move] = [await remind('anrufen'), await remind('nachfragen'), await remind('Sprachkurs suchen')];
    const duties = [
      { reminderId: call, how: 'finish', note: 'hat sich erledigt' },
      { reminderId: ask, how: 'keep', dueOn: '2027-05-03', ownerId: scene.world.userId('betriebe') },
      { reminderId: move, how: 'other-case', caseId: other.id },
    ];
    for (const some of [[], duties.slice(0, 2)]) {
      const answer = await act(id, 'closing', { reason: 'moved', duties: some });
      expect([answer.body.type, answer.body.detail]).toEqual(['urn:problem:counselling.duties-open', expect.stringContaining('3 offenen')]);
    }
    const past = [{ ...duties[0], how: 'keep', note: undefined, dueOn: '2026-11-22' }, ...duties.slice(1)];
    expect((await act(id, 'closing', { reason: 'moved', duties: past })).body.type).toBe('urn:problem:reminders.due-in-past');
    const nobody = [duties[0], { ...duties[1], ownerId: randomUUID() }, duties[2]];
    expect((await act(id, 'closing', { reason: 'moved', duties: nobody })).body.type).toBe('urn:problem:counselling.colleague-unknown');
    expect(await statusOf(id)).toBe('OFFEN');
    expect((await act(id, 'closing', { reason: 'moved', note: 'zieht nach Köln', duties })).status).toBe(200);
    const { rows } = await scene.world.db.query(
      `select text, state, due_on::text as due, owner_id as owner, subject_id as subject, completed_note as note
       from reminders.reminder where id = any($1) order by text collate "C"`,
      [[call, ask, move]],
    );
    const me = scene.world.userId('beratung');
    expect(rows).toEqual([
      { text: 'Sprachkurs suchen', state: 'OFFEN', due: '2026-12-01', owner: me, subject: other.id, note: null },
      { text: 'anrufen', state: 'ERLEDIGT', due: '2026-12-01', owner: me, subject: id, note: 'hat sich erledigt' },
      { text: 'nachfragen', state: 'OFFEN', due: '2027-05-03', owner: scene.world.userId('betriebe'), subject: id, note: null },
    ]);
    expect(await stepsOf(id)).toEqual([{ event: 'close', code: 'moved', reason: 'zieht nach Köln' }]);
  });

  it('can be taken back with a reason while the case is kept, and takes records again', async () => {
    const { id } = await openCase();
    await act(id, 'closing', closed);
    await scene.adviser.create(`/api/v1/cases/${id}/sessions`, talk).expect(422);
    expect(allowed(await read(id))).toEqual(['reopen']);
    const { body } = await act(id, 'reopening', { reason: 'Person hat sich wieder gemeldet' });
    expect(body).toMatchObject({ status: 'OFFEN', closedOn: null, closingReason: null });
    await scene.adviser.create(`/api/v1/cases/${id}/sessions`, talk).expect(201);
    expect((await act(id, 'reopening', { reason: 'noch einmal' })).body.type).toBe('urn:problem:counselling.cannot-reopen');
  });

  it('is not taken back once the file is no longer kept', async () => {
    const { id } = await openCase();
    await act(id, 'closing', closed);
    const { version } = await read(id);
    await at('2028-12-24', async (adviser) => {
      const { body } = await adviser.change('post', `/api/v1/cases/${id}/reopening`, version, { reason: 'meldet sich' }).expect(422);
      expect(body.type).toBe('urn:problem:counselling.retention-over');
      expect(body.detail).toContain('23.12.2028');
    });
  });

  it('is nobody else’s: another Träger finds nothing, who may only decide is refused', async () => {
    const { id } = await openCase();
    const [stranger, decider] = [await signIn(scene.api, 'hagen'), await signIn(scene.api, 'leitung')];
    for (const path of ['acceptance', 'rest', 'resumption', 'closing', 'reopening', 'refusal']) {
      const body = {
        rest: { reason: 'other', until: '2027-01-04' },
        closing: closed,
        reopening: { reason: 'x' },
        refusal: { referredTo: 'y' },
      }[path];
      await stranger.change('post', `/api/v1/cases/${id}/${path}`, 1, body ?? {}).expect(404);
      await decider.change('post', `/api/v1/cases/${id}/${path}`, 1, body ?? {}).expect(403);
    }
  });
});
