import { randomUUID } from 'node:crypto';
import { signIn, startApi, type Agent, type TestApi } from '../../support/api.js';
import { world, type World } from '../../support/world.js';

type Invited = { caseId: string; sessionId: string; present: boolean; notes: string };

let api: TestApi;
let w: World;
let adviser: Agent;
let colleague: Agent;
let lead: Agent;
let stranger: Agent;
let cases: Readonly<Record<'Yıldız' | 'Kowalski' | 'Nowak', string>>;

const talk = { heldOn: '2026-11-23', channel: 'in-person', outcome: 'informed', notes: 'Ablauf der Förderung erklärt.' };
const person = (caseId: string, more: Partial<Invited> = {}): Invited => ({
  caseId,
  sessionId: randomUUID(),
  present: true,
  notes: '',
  ...more,
});
const notesOn = async (caseId: string): Promise<string[]> =>
  (await adviser.get(`/api/v1/cases/${caseId}/sessions`).expect(200)).body.items.map(({ notes }: { notes: string }) => notes);
const record = (body: object, key: string = randomUUID(), by = adviser) => by.create('/api/v1/group-sessions', { ...talk, ...body }, key);

beforeAll(async () => {
  api = await startApi();
  api.clock.set('2026-11-23T09:00:00.000Z');
  w = await world(api);
  adviser = await signIn(api, 'beratung');
  colleague = await signIn(api, 'betriebe');
  lead = await signIn(api, 'teamleitung');
  stranger = await signIn(api, 'hagen');
});

beforeEach(async () => {
  const open = async (lastName: string, firstName: string): Promise<string> => {
    const { id: clientId } = (await adviser.create('/api/v1/clients', { lastName, firstName, employmentStatus: 'employed' }).expect(201))
      .body;
    return (await adviser.create('/api/v1/cases', { subject: 'Infotag', clientId }).expect(201)).body.id;
  };
  cases = { Yıldız: await open('Yıldız', 'Elif'), Kowalski: await open('Kowalski', 'Jan'), Nowak: await open('Nowak', 'Eva') };
});

afterAll(async () => {
  await w?.close();
  await api?.close();
});

describe('a group session', () => {
  it('gives everybody who came a session of her own that names nobody else, and the others none', async () => {
    const persons = [
      person(cases.Yıldız, { notes: 'Frau Yıldız möchte schweißen.' }),
      person(cases.Kowalski),
      person(cases.Nowak, { present: false }),
    ];
    const answer = await record({ persons }).expect(201);
    expect(answer.body.sessions).toHaveLength(2);
    expect(await notesOn(cases.Yıldız)).toEqual(['Ablauf der Förderung erklärt.\n\nFrau Yıldız möchte schweißen.']);
    expect(await notesOn(cases.Kowalski)).toEqual(['Ablauf der Förderung erklärt.']);
    expect(await notesOn(cases.Nowak)).toEqual([]);
    const { rows } = await w.db.query('select invited, present from counselling.group_session where id = $1', [answer.body.id]);
    expect(rows).toEqual([{ invited: 3, present: 2 }]);
  });

  it('is recorded once, however often it is sent', async () => {
    const [key, persons] = [randomUUID(), [person(cases.Yıldız), person(cases.Kowalski)]];
    const first = await record({ persons }, key).expect(201);
    expect((await record({ persons }, key).expect(201)).body).toEqual(first.body);
    expect(await notesOn(cases.Yıldız)).toHaveLength(1);
    await record({ persons }, key, colleague).expect(409);
  });

  it('takes no other list and no other text under the same id', async () => {
    const [key, persons] = [randomUUID(), [person(cases.Yıldız), person(cases.Kowalski)]];
    await record({ persons }, key).expect(201);
    const more = await record({ persons: [...persons, person(cases.Nowak)] }, key).expect(409);
    expect(more.body.type).toBe('urn:problem:counselling.session-saved-otherwise');
    await record({ persons: persons.slice(0, 1) }, key).expect(409);
    await record({ persons, notes: 'Etwas anderes.' }, key).expect(409);
    expect(await notesOn(cases.Nowak)).toEqual([]);
  });

  it('leaves a row in the access log for the file of everybody invited', async () => {
    await record({ persons: [person(cases.Yıldız), person(cases.Kowalski), person(cases.Nowak, { present: false })] }).expect(201);
    const { rows } = await w.db.query(
      `select subject_id as id from audit.access where action = 'session.group-record' and subject_kind = 'case' and allowed
       and subject_id = any($1)`,
      [Object.values(cases)],
    );
    expect(rows.map(({ id }) => id).toSorted()).toEqual(Object.values(cases).toSorted());
  });

  it('warns where somebody else of the group is named, and takes it once that is confirmed', async () => {
    const persons = [person(cases.Yıldız), person(cases.Kowalski, { notes: 'Kam mit Yildiz.' })];
    const body = { notes: 'Frau Nowaks Frage geklärt.', persons: [...persons, person(cases.Nowak, { present: false })] };
    const warned = await record(body).expect(422);
    expect(warned.body).toMatchObject({
      type: 'urn:problem:counselling.group-names-another',
      errors: [{ pointer: '/notes', message: 'Hier steht der Name einer anderen Person aus der Gruppe.' }, { pointer: '/persons/1/notes' }],
    });
    expect(await notesOn(cases.Yıldız)).toEqual([]);
    await record({ ...body, namesChecked: true }).expect(201);
  });

  it('is all or nothing: a closed case leaves no session on any', async () => {
    await w.db.query(`update counselling.case set status = 'ABGESCHLOSSEN', closed_on = '2026-11-23' where id = $1`, [cases.Kowalski]);
    const answer = await record({ persons: [person(cases.Yıldız), person(cases.Kowalski)] }).expect(422);
    expect(answer.body.type).toBe('urn:problem:counselling.case-closed');
    expect(await notesOn(cases.Yıldız)).toEqual([]);
  });

  it('needs somebody who came, and nobody twice', async () => {
    await record({ persons: [person(cases.Yıldız, { present: false })] }).expect(422);
    await record({ persons: [person(cases.Yıldız), person(cases.Yıldız)] }).expect(400);
  });

  it('is written by whoever works on the cases: not by their lead, not by another Träger', async () => {
    await record({ persons: [person(cases.Yıldız)] }, randomUUID(), lead).expect(403);
    await record({ persons: [person(cases.Yıldız)] }, randomUUID(), stranger).expect(404);
  });
});
