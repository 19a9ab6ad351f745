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
        const disability = { severelyDisabled: severelyDisabled && index === 0, evidence: 'own-statement' };
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
