import { randomUUID } from 'node:crypto';
import { signIn, startApi, type Agent, type TestApi } from '../../support/api.js';
import { StatementCounter } from '../../support/sql-count.js';
import { idOf, world, type World } from '../../support/world.js';

let api: TestApi;
let w: World;
let adviser: Agent;
let stranger: Agent;
let counter: StatementCounter;
let companyId: string;

type Result = { readonly done: readonly string[]; readonly refused: readonly { id: string; number: string | null; reason: string }[] };

const colleagueId = idOf('betriebe');

beforeAll(async () => {
  api = await startApi();
  api.clock.set('2026-11-23T09:00:00.000Z');
  w = await world(api);
  adviser = await signIn(api, 'beratung');
  stranger = await signIn(api, 'hagen');
  counter = StatementCounter.of(api);
  companyId = (await w.company({ name: 'Hülsmeier Blechtechnik GmbH' })).id;
});

afterAll(async () => {
  await w?.close();
  await api?.close();
});

const open = async (agent = adviser): Promise<string> =>
  (await agent.create('/api/v1/cases', { subject: 'Schweißkurs', establishmentId: companyId }).expect(201)).body.id;
/** Many open cases of the adviser at once, copied from one. */
const copies = async (many: number): Promise<string[]> => {
  const from = await open();
  const { rows: columns } = await w.db.query<{ name: string }>(
    `select column_name as name from information_schema.columns
     where table_schema = 'counselling' and table_name = 'case' and is_generated = 'NEVER' and column_name not in ('id', 'number')`,
  );
  const rest = columns.map(({ name }) => name).join(', ');
  const { rows } = await w.db.query<{ id: string }>(
    `insert into counselling.case (id, number, ${rest})
     select gen_random_uuid(), 'F-2026-' || left(id::text, 8) || n, ${rest} from counselling.case, generate_series(1, $2) n where id = $1
     returning id`,
    [from, many],
  );
  return rows.map(({ id }) => id);
};
const send = async (name: string, body: object, agent = adviser): Promise<Result> =>
  (await agent.post(`/api/v1/lists/cases/${name}`, body).expect(200)).body;
const count = async (sql: string, values: unknown[]): Promise<number> => (await w.db.query(sql, values)).rows.length;
const reminders = (ids: readonly string[], state = 'OFFEN') =>
  count(`select from reminders.reminder where subject_id = any($1) and state = $2 and text = 'Jahresgespräch'`, [ids, state]);

describe('one thing done with many cases', () => {
  it('sets a follow-up on each, answers for every one asked for, and adds nothing when sent again', async () => {
    const [mine, closed, theirs] = [await open(), await open(), await open(stranger)];
    await w.db.query(
      `update counselling.case set status = 'ABGESCHLOSSEN', closed_on = '2026-11-23', closing_reason = 'no-need' where id = $1`,
      [closed],
    );
    const body = { ids: [mine, closed, theirs], batch: randomUUID(), dueOn: '2026-12-06', text: 'Jahresgespräch' };
    const result = await send('follow-ups', body);
    expect(result.done).toEqual([mine]);
    expect(result.refused).toEqual([
      { id: closed, number: expect.stringMatching(/^F-/), reason: 'closed' },
      { id: theirs, number: null, reason: 'not-found' },
    ]);
    expect(await send('follow-ups', body)).toEqual(result);
    expect(await reminders([mine, closed, theirs])).toBe(1);
    // A Sunday becomes the Friday before, as for one.
    const { rows } = await w.db.query(`select due_on::text as day from reminders.reminder where subject_id = $1`, [mine]);
    expect(rows).toEqual([{ day: '2026-12-04' }]);
  });

  it('takes follow-ups back, nobody else’s, and not those that are done', async () => {
    const ids = [await open(), await open()];
    const batch = randomUUID();
    await send('follow-ups', { ids, batch, dueOn: '2026-12-01', text: 'Jahresgespräch' });
    const undo = async (agent: Agent) =>
      (await agent.post('/api/v1/lists/cases/follow-ups/undoing', { ids, batch }).expect(200)).body.undone as number;
    expect(await undo(await signIn(api, 'betriebe'))).toBe(0);
    await w.db.query(
      `update reminders.reminder set state = 'ERLEDIGT', completed_at = now(), completed_by = created_by where subject_id = $1`,
      [ids[0]],
    );
    expect(await undo(adviser)).toBe(1);
    expect(await reminders(ids, 'ABGESAGT')).toBe(1);
  });

  it('refuses a day that has passed, and names the field', async () => {
    const body = { ids: [await open()], batch: randomUUID(), dueOn: '2026-11-20', text: 'Jahresgespräch' };
    const { body: problem } = await adviser.post('/api/v1/lists/cases/follow-ups', body).expect(422);
    expect(problem.errors[0].pointer).toBe('/dueOn');
    await adviser.post('/api/v1/lists/cases/follow-ups', { ...body, ids: [] }).expect(400);
  });

  it('offers each to a colleague by the rules of offering one, and tells her lead and her', async () => {
    const [one, waiting] = [await open(), await open()];
    const input = { toUserId: colleagueId, reason: 'Elternzeit' };
    await send('transfers', { ids: [waiting], ...input });
    const result = await send('transfers', { ids: [one, waiting], ...input });
    expect(result.done).toEqual([one]);
    expect(result.refused.map(({ id, reason }) => [id, reason])).toEqual([[waiting, 'transfer-open']]);
    const { body: kase } = await adviser.get(`/api/v1/cases/${one}`).expect(200);
    expect(kase).toMatchObject({ version: 2, transfer: { state: 'offered', to: { id: colleagueId }, reason: 'Elternzeit' } });
    expect(await count(`select from reminders.reminder where subject_id = $1 and owner_id = $2`, [one, idOf('teamleitung')])).toBe(1);
    const news = `select from platform.journal_entry where name = 'counselling.case-news' and payload->>'caseId' = $1 and payload->'userIds' ? $2`;
    expect(await count(news, [one, colleagueId])).toBe(1);
    // It is accepted like any other.
    const colleague = await signIn(api, 'betriebe');
    await colleague.change('post', `/api/v1/cases/${one}/transfers/${kase.transfer.id}/acceptance`, 1).expect(204);
    expect((await send('transfers', { ids: [one], ...input }, colleague)).refused[0]!.reason).toBe('already-theirs');
  });

  it('refuses a colleague who does not work with files', async () => {
    const body = { ids: [await open()], toUserId: idOf('verwaltung'), reason: 'Urlaub' };
    const { body: problem } = await adviser.post('/api/v1/lists/cases/transfers', body).expect(422);
    expect(problem.errors[0].pointer).toBe('/toUserId');
  });

  it('lets a colleague follow those her work reaches, and takes that back', async () => {
    const ids = [await open(), await open()];
    await send('followers', { ids: [ids[0]!], userId: colleagueId });
    const result = await send('followers', { ids, userId: colleagueId });
    expect([result.done, result.refused.map(({ reason }) => reason)]).toEqual([[ids[1]], ['already-follows']]);
    expect((await send('followers', { ids, userId: idOf('hagen') })).refused.map(({ reason }) => reason)).toEqual([
      'no-access',
      'no-access',
    ]);
    const { body } = await adviser.post('/api/v1/lists/cases/followers/undoing', { ids, userId: colleagueId }).expect(200);
    expect(body.undone).toBe(2);
  });

  it('costs the same number of statements for 1 and for 300, of which none is lost', async () => {
    const actions = (ids: readonly string[]) => [
      () => send('follow-ups', { ids, batch: randomUUID(), dueOn: '2026-12-01', text: 'Jahresgespräch' }),
      () => send('followers', { ids, userId: colleagueId }),
      () => send('transfers', { ids, toUserId: colleagueId, reason: 'Elternzeit' }),
    ];
    const costs = async (ids: readonly string[]): Promise<number[]> => {
      const found: number[] = [];
      for (const action of actions(ids)) {
        const { statements, result } = await counter.during(action);
        expect(result.done).toHaveLength(ids.length);
        found.push(statements);
      }
      return found;
    };
    await costs(await copies(1));
    const few = await costs(await copies(1));
    const ids = await copies(300);
    expect(await costs(ids)).toEqual(few);
    expect(await reminders(ids)).toBe(300);
  });

  it('selects the whole view, of one’s own reach only', async () => {
    const { body } = await adviser.get('/api/v1/lists/cases/ids?owner=me').expect(200);
    const { body: counts } = await adviser.get('/api/v1/lists/cases/counts?owner=me').expect(200);
    expect(body.ids).toHaveLength(counts.total.count);
    expect(body.more).toBe(false);
    const { body: others } = await stranger.get('/api/v1/lists/cases/ids?owner=all').expect(200);
    expect(others.ids.filter((id: string) => body.ids.includes(id))).toEqual([]);
  });
});
