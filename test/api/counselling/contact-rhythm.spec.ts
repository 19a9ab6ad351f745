import { randomUUID } from 'node:crypto';
import { signIn, type Agent } from '../../support/api.js';
import { startWorker, until, type TestWorker } from '../../support/worker.js';
import { fundingScene, type FundingScene } from '../funding/funding-scene.js';

let scene: FundingScene;
let worker: TestWorker;

beforeAll(async () => {
  scene = await fundingScene();
  worker = await startWorker(scene.api.db.appUrl, scene.api.clock);
});

afterAll(async () => {
  await worker?.stop();
  await scene?.close();
});

const open = async (caseId: string): Promise<string[]> =>
  (
    await scene.world.db.query(
      `select due_on::text || ' ' || text as line from reminders.reminder where subject_id = $1 and state = 'OFFEN' order by due_on, text`,
      [caseId],
    )
  ).rows.map(({ line }) => line);
const step = async (made: { url: string }, event: string, body: object, by: Agent) => {
  const { body: current } = await by.get(made.url).expect(200);
  return by.change('post', `${made.url}/steps`, current.version, { event, ...body }).expect(200);
};
const at = async (day: string): Promise<Agent> => {
  scene.api.clock.set(`${day}T09:00:00.000Z`);
  return signIn(scene.api, 'beratung');
};
const concerned = async (by: Agent, concern: string): Promise<string[]> =>
  (await by.get(`/api/v1/cases?concern=${concern}&limit=100`).expect(200)).body.items.map(({ id }: { id: string }) => id);

const contact = 'Kontakt während der Maßnahme halten';
const talk = 'Maßnahme endet in sechs Wochen: Gespräch vereinbaren';
const ask = 'Ergebnis der Maßnahme erfragen';

describe('what a measure asks of its case', () => {
  it('is contact in week three and then every eight weeks, a talk six weeks before the end, and the outcome after it', async () => {
    const made = await scene.decided();
    const { caseId } = made;
    expect(await open(caseId)).toEqual([]);
    let adviser = await at('2027-02-01');
    await step(made, 'confirm-start', { on: '2027-02-01' }, adviser);
    // The course runs until Saturday, 31 July 2027: six weeks before is Saturday, 19 June, so Friday; the next working day after it Monday.
    const end = [`2027-06-18 ${talk}`, `2027-08-02 ${ask}`];
    expect(await open(caseId)).toEqual([`2027-02-22 ${contact}`, ...end]);
    const said = { heldOn: '2027-02-03', channel: 'phone', outcome: 'informed', notes: 'läuft gut' };
    adviser = await at('2027-02-03');
    await adviser.create(`/api/v1/cases/${caseId}/sessions`, said).expect(201);
    // 3 February + 56 days = 31 March
    await until(async () => (await open(caseId))[0] === `2027-03-31 ${contact}`);
    expect((await open(caseId)).slice(1)).toEqual(end);
    // Whom nobody reached was not spoken to; and a talk corrected to another day moves the next contact.
    const missed = { ...said, heldOn: '2027-02-10', outcome: 'not-reached', signOff: false };
    adviser = await at('2027-02-10');
    const { body: session } = await adviser.create(`/api/v1/cases/${caseId}/sessions`, missed).expect(201);
    const last = async () => (await adviser.get(`/api/v1/cases/${caseId}`).expect(200)).body.lastContactOn;
    expect([await last(), (await open(caseId))[0]]).toEqual(['2027-02-03', `2027-03-31 ${contact}`]);
    const correct = (version: number, input: object) =>
      adviser.change('put', `/api/v1/cases/${caseId}/sessions/${session.id}`, version, { ...missed, ...input }).expect(200);
    const { body: reached } = await correct(session.version, { outcome: 'informed' });
    expect([await last(), (await open(caseId))[0]]).toEqual(['2027-02-10', `2027-04-07 ${contact}`]);
    await correct(reached.version, {});
    expect([await last(), (await open(caseId))[0]]).toEqual(['2027-02-03', `2027-03-31 ${contact}`]);
    // Eight weeks are not over on their last day.
    adviser = await at('2027-03-31');
    expect(await concerned(adviser, 'no-contact')).not.toContain(caseId);
    adviser = await at('2027-04-01');
    expect(await concerned(adviser, 'no-contact')).toContain(caseId);
    adviser = await at('2027-06-18');
    expect(await concerned(adviser, 'ends-without-plan')).not.toContain(caseId);
    adviser = await at('2027-06-19');
    expect(await concerned(adviser, 'ends-without-plan')).toContain(caseId);
    adviser = await at('2027-07-20');
    await step(made, 'end', { on: '2027-07-19' }, adviser);
    // It ended on a Monday: the outcome is asked for the day after, which is today.
    expect(await open(caseId)).toEqual([`2027-07-20 ${ask}`]);
    // Another measure of the case waits for its outcome as well, and goes on waiting when this one has it.
    const another = randomUUID();
    await scene.world.db.query(
      `insert into counselling.case_measure select (jsonb_populate_record(m, jsonb_build_object('application_id', $2::uuid, 'number', 'A-2026-99999'))).*
       from counselling.case_measure m where case_id = $1`,
      [caseId, another],
    );
    const { body } = await adviser.get(`/api/v1/cases/${caseId}`).expect(200);
    const [{ version }] = body.measures;
    await adviser
      .change('put', `/api/v1/cases/${caseId}/measures/${made.application.id}/outcome`, version, {
        result: 'passed',
        employed: 'yes',
      })
      .expect(200);
    expect(await open(caseId)).toEqual([`2027-07-20 ${ask}`]);
    await adviser
      .change('put', `/api/v1/cases/${caseId}/measures/${another}/outcome`, version, { result: 'passed', employed: 'yes' })
      .expect(200);
    expect(await open(caseId)).toEqual([]);
    scene.api.clock.set('2026-11-23T09:00:00.000Z');
  });
});
