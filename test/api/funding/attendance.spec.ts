import { randomUUID } from 'node:crypto';
import { signIn, type Agent } from '../../support/api.js';
import { fundingScene, type FundingScene } from './funding-scene.js';

let scene: FundingScene;
let adviser: Agent;

beforeAll(async () => {
  scene = await fundingScene();
});

afterAll(() => scene?.close());

type Made = Awaited<ReturnType<FundingScene['decided']>>;

const at = async (day: string): Promise<void> => {
  scene.api.clock.set(`${day}T09:00:00.000Z`);
  adviser = await signIn(scene.api, 'beratung');
};

/** Begun on 23 November 2026, until the end of May. */
const running = async (): Promise<Made> => {
  scene.api.clock.set('2026-11-23T09:00:00.000Z');
  const made = await scene.decided({ run: { startsOn: '2026-11-23', endsOn: '2027-05-31' } });
  const step = { event: 'confirm-start', on: '2026-11-23' };
  const { body: application } = await scene.adviser.change('post', `${made.url}/steps`, made.application.version, step).expect(200);
  return { ...made, application };
};

const put = (made: Made, body: object, by: Agent = adviser, version = made.application.version) =>
  by.change('put', `${made.url}/participations/${made.application.participations[0].id}/attendance`, version, body);

const november = { month: '2026-11', missedDays: 2, missedMinutes: 360, reasons: ['sick'] };

const openReminders = async (applicationId: string): Promise<string[]> => {
  const { rows } = await scene.world.db.query(
    `select due_on::text || ' ' || text as line from reminders.reminder where subject_id = $1 and state = 'OFFEN' order by due_on`,
    [applicationId],
  );
  return rows.map(({ line }) => line);
};

describe('absences by month', () => {
  it('are recorded, corrected, waited for and looked at', async () => {
    const made = await running();
    expect(made.application.participations[0].attendance).toMatchObject([{ month: '2026-11', dueOn: '2026-12-10', recorded: null }]);
    await at('2026-12-03');
    const { body: first } = await put(made, { ...november, plannedMinutes: 4_800 }).expect(200);
    expect(first.participations[0].attendance).toEqual([
      expect.objectContaining({ month: '2026-12', recorded: null }),
      {
        month: '2026-11',
        dueOn: '2026-12-10',
        plannedMinutes: 4_800,
        remarkable: false,
        recorded: { missedDays: 2, missedMinutes: 360, reasons: ['sick'] },
      },
    ]);
    // November is there, nobody has to ask for it. December by Sunday 10 January 2027; a Wiedervorlage on a Sunday comes on the Friday before.
    expect((await openReminders(made.application.id)).filter((line) => line.includes('Fehlzeiten'))).toEqual([
      expect.stringMatching(/^2027-01-08 Fehlzeiten des Vormonats/),
    ]);
    const { body: second } = await put(made, { ...november, missedDays: 4 }, adviser, first.version).expect(200);
    expect(second.participations[0].attendance[1]).toMatchObject({ remarkable: true, recorded: { missedDays: 4 } });
    // More than three days: on Friday; the next month is not asked for twice.
    expect((await openReminders(made.application.id)).filter((line) => line.includes('Fehlzeiten'))).toEqual([
      expect.stringMatching(/^2026-12-04 Viele Fehlzeiten/),
      expect.stringMatching(/^2027-01-08/),
    ]);
    expect(await scene.journal(made.application.id)).toContain('funding.attendance-recorded');
  });

  it('tell the company nothing and the change log no reason', async () => {
    const made = await running();
    await at('2026-12-03');
    await put(made, november).expect(200);
    const company = await signIn(scene.api, made.portalUser, 'portal');
    const { text } = await company.get(`/portal/v1/applications/${made.application.id}`).expect(200);
    expect(text).not.toMatch(/sick|missed|attendance/);
    const { rows } = await scene.world.db.query(
      `select field, new_value from audit.change where subject_id = $1 and table_name = 'funding.attendance'`,
      [made.application.id],
    );
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toContain('sick');
  });

  it.each([
    ['a month to come', { ...november, month: '2027-01' }, 422, 'funding.attendance-outside', '/month'],
    ['no reason', { ...november, reasons: [] }, 422, 'funding.missed-reason-missing', '/reasons'],
    ['more than planned', { ...november, plannedMinutes: 100 }, 422, 'funding.missed-more-than-planned', '/missedMinutes'],
  ])('are refused: %s', async (_what, body, status, code, pointer) => {
    const made = await running();
    await at('2026-12-03');
    const answer = await put(made, body);
    expect([answer.status, answer.body.type, answer.body.errors[0].pointer]).toEqual([status, `urn:problem:${code}`, pointer]);
  });

  it('are refused before the start, of another application, on a stale page, without the permission and in another Träger', async () => {
    scene.api.clock.set('2026-11-23T09:00:00.000Z');
    const planned = await scene.decided();
    await at('2026-12-03');
    const early = await put(planned, november);
    expect([early.status, early.body.type, early.body.params]).toEqual([
      409,
      'urn:problem:funding.attendance-closed',
      { state: 'GEPLANT' },
    ]);
    const made = await running();
    await at('2026-12-03');
    const { version, id } = made.application;
    expect((await put(made, november, adviser, version - 1)).status).toBe(412);
    await adviser
      .change('put', `/api/v1/funding-applications/${id}/participations/${randomUUID()}/attendance`, version, november)
      .expect(404);
    expect((await put(made, { ...november, month: '2026-13' })).status).toBe(400);
    expect((await put(made, november, await signIn(scene.api, 'hagen'))).status).toBe(404);
    expect((await put(made, november, await signIn(scene.api, 'leitung'))).status).toBe(403);
  });
});
