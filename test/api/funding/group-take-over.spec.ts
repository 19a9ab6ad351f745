import { GroupListRetention } from '@app/funding';
import { signIn } from '../../support/api.js';
import type { FundingScene } from './funding-scene.js';
import { employee, employees, uploadList, xlsxOf } from './group-list-file.js';
import { GroupListScene, settings, type List, type Row } from './group-list-scene.js';

let lists: GroupListScene;
let scene: FundingScene;

beforeAll(async () => {
  lists = await GroupListScene.start();
  scene = lists.funding;
});
afterAll(() => lists?.close());

describe('taking a Sammelantrag over', () => {
  it('makes one application per group with the amounts of the list, once, however often it is asked for', async () => {
    const made = await lists.listed([
      ...employees(47),
      employee(60, { goal: 'Staplerschein', birthDate: 'unklar' }),
      employee(61, { goal: 'Staplerschein' }),
    ]);
    const list = await lists.agreed(made);
    const answers = await Promise.all([
      scene.adviser.change('post', `${made.url}/take-over`, list.version, {}),
      scene.adviser.change('post', `${made.url}/take-over`, list.version, {}),
    ]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 412]);
    await lists.change(made, 'post', '/take-over', {}).then(({ status }) => expect(status).toBe(200));
    const after = await lists.now(made);
    expect(after.rows.map(({ state }) => state)).toEqual([...Array(47).fill('taken-over'), 'faulty', 'taken-over']);
    const [group] = after.groups;
    const file = await lists.application(group!.applications[0]!.id);
    expect(file.participations).toHaveLength(47);
    expect(file.benefits.map(({ computedCents }: { computedCents: number }) => computedCents)).toEqual([47 * 400_000, 47 * 540_000]);
    const { rows: own } = await scene.world.db.query(
      `select count(*)::int as n from funding.participation p join funding.application a on a.id = p.application_id where a.case_id = $1`,
      [made.caseId],
    );
    expect(own[0].n).toBe(48);
    const taken = after.rows[0]!;
    expect((await lists.change(made, 'put', `/rows/${taken.id}`, { cells: [] })).body.type).toBe('urn:problem:funding.list-row-taken-over');
    const { body: person } = await scene.adviser.get(`/api/v1/clients/${taken.client!.id}`).expect(200);
    expect(person).toMatchObject({ lastName: 'Muster-000', birthDate: '1975-02-14', employmentStatus: 'employed', phone: null });
  });

  it('does not double anybody when the same list comes again, and uses the file somebody has already', async () => {
    const known = {
      lastName: 'Muster-001',
      firstName: 'Björn',
      birthDate: '1975-02-14',
      employmentStatus: 'employed',
      hasQualification: true,
      qualificationOn: '1998-07-01',
    };
    const made = await lists.listed(employees(3, { birthDate: '14.02.1974' }));
    const { body: client } = await scene.adviser.create('/api/v1/clients', { ...known, birthDate: '1974-02-14' }).expect(201);
    await lists.agreed(made);
    await lists.change(made, 'post', '/take-over', {});
    expect((await lists.now(made)).rows[1]!.client!.id).toBe(client.id);
    const { body: again } = await uploadList(scene.adviser, made.caseId, await xlsxOf(employees(4, { birthDate: '14.02.1974' }))).expect(
      201,
    );
    const second = { ...made, list: again as List, url: `/api/v1/cases/${made.caseId}/group-lists/${again.id}` };
    await lists.agreed(second);
    await lists.change(second, 'post', '/take-over', {});
    const { rows } = await scene.world.db.query(
      `select count(distinct p.client_id)::int as persons, count(*)::int as n from funding.participation p
       join funding.application a on a.id = p.application_id where a.case_id = $1`,
      [made.caseId],
    );
    expect(rows[0]).toEqual({ persons: 4, n: 4 });
  });

  it('learns from the list that somebody works of whom no status was known, and keeps what is known of others', async () => {
    const made = await lists.listed(employees(2, { birthDate: '14.02.1970' }));
    const short = { firstName: 'Ayşe', birthDate: '1970-02-14' };
    const { body: unknown } = await scene.adviser.create('/api/v1/clients', { ...short, lastName: 'Muster-000' }).expect(201);
    const other = { lastName: 'Muster-001', firstName: 'Björn', birthDate: '1970-02-14', employmentStatus: 'threatened' };
    const { body: threatened } = await scene.adviser.create('/api/v1/clients', other).expect(201);
    await lists.agreed(made);
    await lists.change(made, 'post', '/take-over', {});
    expect((await lists.now(made)).rows.map(({ client }) => client!.id)).toEqual([unknown.id, threatened.id]);
    const of = async (id: string) => (await scene.adviser.get(`/api/v1/clients/${id}/employment-statuses`).expect(200)).body.items;
    expect(await of(unknown.id)).toMatchObject([{ status: 'employed', source: 'employer-statement', state: 'present' }]);
    expect(await of(threatened.id)).toMatchObject([{ status: 'threatened', source: 'not-stated' }]);
    expect((await scene.adviser.get(`/api/v1/clients/${unknown.id}`).expect(200)).body.employmentStatus).toBe('employed');
  });

  it('leaves alone what somebody made by hand, another course over the same days, and an application that came to nothing', async () => {
    const line = { birthDate: '14.02.1973' };
    const made = await lists.listed(employees(2, line));
    const person = { lastName: 'Muster-000', firstName: 'Ayşe', birthDate: '1973-02-14', employmentStatus: 'employed' };
    const { body: client } = await scene.adviser.create('/api/v1/clients', person).expect(201);
    const days = { measureStart: '2027-02-01', measureEnd: '2027-07-31', measureMinutes: 24_000, courseCostCents: 400_000 };
    const other = await scene.world.run();
    const { body: another } = await scene.adviser
      .create(`/api/v1/cases/${made.caseId}/recommendations`, { runId: other.runId, purpose: 'Damit auch die zweite Anlage besetzt ist.' })
      .expect(201);
    const byHand = async (recommendationId: string) => {
      const asked = { ...days, recommendationId, clientId: client.id };
      return (await scene.adviser.create(`/api/v1/cases/${made.caseId}/funding-applications`, asked).expect(201)).body.id as string;
    };
    const ofOtherCourse = await byHand(another.id);
    const gone = await byHand(made.recommendationId);
    await scene.world.db.query(`update funding.benefit set state = 'ABGELEHNT' where application_id = $1`, [gone]);
    await scene.world.db.query(`update funding.application set state = 'ABGELEHNT' where id = $1`, [gone]);
    await lists.agreed(made);
    const { body: first } = await lists.change(made, 'post', '/take-over', {});
    const own = first.rows[0].application.id as string;
    expect([ofOtherCourse, gone]).not.toContain(own);
    expect((await lists.application(own)).participations).toHaveLength(2);

    const second = await lists.listed(employees(2, line));
    const alone = { ...days, recommendationId: second.recommendationId, clientId: client.id };
    const { body: draft } = await scene.adviser.create(`/api/v1/cases/${second.caseId}/funding-applications`, alone).expect(201);
    await lists.agreed(second);
    const { body: taken } = await lists.change(second, 'post', '/take-over', {});
    expect(taken.rows[0].application.id).toBe(draft.id);
    expect(taken.rows[1].application.id).not.toBe(draft.id);
    expect((await lists.application(draft.id)).participations).toHaveLength(1);
  });

  it('makes a new application for those who follow when the group has got another course', async () => {
    const made = await lists.listed(employees(2, { birthDate: '14.02.1972' }));
    const [one, two] = made.list.rows as [Row, Row];
    const [group] = made.list.groups;
    const given = { givenBy: 'employee', givenOn: '2026-11-20', channel: 'written', documentId: null };
    const follow = async (recommendationId: string, rowId: string) => {
      await lists.change(made, 'put', `/groups/${group!.id}`, { ...settings, recommendationId });
      await lists.change(made, 'post', '/einverstaendnisse', { ...given, rowIds: [rowId] });
      return (await lists.change(made, 'post', '/take-over', {})).body as List;
    };
    await follow(made.recommendationId, one.id);
    const { runId } = await scene.world.run();
    const { body: other } = await scene.adviser
      .create(`/api/v1/cases/${made.caseId}/recommendations`, { runId, purpose: 'Damit auch die zweite Anlage besetzt ist.' })
      .expect(201);
    const { rows } = await follow(other.id, two.id);
    expect(rows[1]!.application!.id).not.toBe(rows[0]!.application!.id);
  });

  it('makes one file and one participation of each person when two lists of a case are taken over at once', async () => {
    const lines = employees(12, { birthDate: '14.02.1971' });
    const made = await lists.listed(lines);
    const { body: twin } = await uploadList(scene.adviser, made.caseId, await xlsxOf(lines)).expect(201);
    const second = { ...made, list: twin as List, url: `/api/v1/cases/${made.caseId}/group-lists/${twin.id}` };
    const [one, two] = [await lists.agreed(made), await lists.agreed(second)];
    const answers = await Promise.all([
      scene.adviser.change('post', `${made.url}/take-over`, one.version, {}),
      scene.adviser.change('post', `${second.url}/take-over`, two.version, {}),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    const { rows } = await scene.world.db.query(
      `select count(*)::int as n, count(distinct p.client_id)::int as persons from funding.participation p
       join funding.application a on a.id = p.application_id where a.case_id = $1`,
      [made.caseId],
    );
    expect(rows[0]).toEqual({ n: 12, persons: 12 });
    const { rows: files } = await scene.world.db.query(
      `select count(*)::int as n from clients.client where birth_date = '1971-02-14' and last_name like 'Muster-%'`,
    );
    expect(files[0].n).toBe(12);
  });

  it('owes the proof of forwarding three months after the last of them has ended, as a Frist', async () => {
    const made = await lists.listed(employees(2));
    await lists.agreed(made);
    const { body: list } = await lists.change(made, 'post', '/take-over', {});
    const { id } = list.rows[0].application;
    const url = `/api/v1/funding-applications/${id}`;
    const { adviser, decider } = scene;
    const { version } = await lists.application(id);
    const { body: submitted } = await adviser.change('post', `${url}/submission`, version, {
      appliedOn: '2026-11-23',
      checkNote: 'Gezeigt',
    });
    const { body: examined } = await decider.change('post', `${url}/examination`, submitted.version);
    const benefits = examined.benefits.map((benefit: { id: string }) => ({ id: benefit.id, granted: 'full' }));
    await decider.change('put', `${url}/decision`, examined.version, { decidedOn: '2026-11-23', benefits }).expect(200);
    const due = async () => {
      const { rows } = await scene.world.db.query(
        `select kind, due_on::text as day from reminders.reminder where subject_id = $1 and state = 'OFFEN' and kind = 'frist'`,
        [id],
      );
      return rows;
    };
    scene.api.clock.set('2027-08-02T09:00:00.000Z');
    const later = await signIn(scene.api, 'beratung');
    const step = async (event: string, on: string, participationId?: string) => {
      const { body: file } = await later.get(url).expect(200);
      await later.change('post', `${url}/steps`, file.version, { event, on, participationId }).expect(200);
    };
    const [first, second] = examined.participations as { id: string }[];
    await step('confirm-start', '2027-02-01');
    await step('end', '2027-07-31', first!.id);
    expect(await due()).toEqual([]);
    await step('end', '2027-07-31', second!.id);
    // 31 Jul + 3 months = Sun 31 Oct → Mon 1 Nov, Allerheiligen → Tue 2 Nov 2027 (§ 26(3) SGB X).
    expect(await due()).toEqual([{ kind: 'frist', day: '2027-11-02' }]);
    scene.api.clock.set('2026-11-23T09:00:00.000Z');
  });

  it('keeps nothing after half a year of those who were never taken over', async () => {
    const made = await lists.listed([...employees(2, { lastName: 'Cordes' }), employee(3, { birthDate: 'unklar' })]);
    const [first] = made.list.rows;
    await lists.change(made, 'put', `/groups/${made.list.groups[0]!.id}`, { ...settings, recommendationId: made.recommendationId });
    const given = { givenBy: 'employee', givenOn: '2026-11-20', channel: 'written' };
    await lists.change(made, 'post', '/einverstaendnisse', { ...given, rowIds: [first!.id], documentId: null });
    await lists.change(made, 'post', '/take-over', {});
    const left = async () => {
      await scene.api.app.get(GroupListRetention).removeUnused();
      const { rows } = await scene.world.db.query(`select sheet_row from funding.group_list_row where list_id = $1 order by sheet_row`, [
        made.list.id,
      ]);
      return rows.map(({ sheet_row }) => sheet_row);
    };
    expect(await left()).toEqual([2, 3, 4]);
    scene.api.clock.set('2027-05-26T09:00:00.000Z');
    expect(await left()).toEqual([2]);
    scene.api.clock.set('2026-11-23T09:00:00.000Z');
  });

  it('shows the company the same of a group whether or not one of them is severely disabled', async () => {
    const shown = async (severelyDisabled: boolean) => {
      const made = await lists.listed(
        employees(2, { lastName: severelyDisabled ? 'Abel' : 'Bertram', birthDate: '01.05.1996', qualificationOn: '01.07.2016' }),
      );
      await lists.agreed(made);
      const { body: list } = await lists.change(made, 'post', '/take-over', {});
      for (const [index, { client }] of (list.rows as Row[]).entries()) {
        const disability = { severelyDisabled: severelyDisabled && index === 0, reason: 'funding-calculation', evidence: 'own-statement' };
        await scene.adviser.change('put', `/api/v1/clients/${client!.id}/severe-disability`, 1, disability).expect(200);
      }
      const { id } = list.rows[0].application;
      const url = `/api/v1/funding-applications/${id}`;
      const { version } = await lists.application(id);
      await scene.adviser.change('post', `${url}/submission`, version, { appliedOn: '2026-11-23', checkNote: 'Gezeigt' }).expect(200);
      const company = await signIn(scene.api, made.portalUser, 'portal');
      const { body, text } = await company.get(`/portal/v1/applications/${id}`).expect(200);
      expect(text).not.toMatch(/disab|schwerbehindert|S82\.C0/i);
      return { state: body.state, benefits: body.benefits, missingDocuments: body.missingDocuments };
    };
    expect(await shown(true)).toEqual(await shown(false));
  });
});

describe('a list of 500', () => {
  it('is checked, grouped, calculated and taken over whole', async () => {
    const made = await lists.listed(employees(500));
    expect(made.list.rows).toHaveLength(500);
    await lists.agreed(made);
    const { status, body } = await lists.change(made, 'post', '/take-over', {});
    expect([status, body.rows.every(({ state }: Row) => state === 'taken-over')]).toEqual([200, true]);
    const file = await lists.application(body.rows[0].application.id);
    expect([file.participations.length, file.benefits[0].computedCents]).toEqual([500, 500 * 400_000]);
  });
});
