import { signIn } from '../../support/api.js';
import type { FundingScene } from './funding-scene.js';
import { employee, employees, uploadList, xlsxOf } from './group-list-file.js';
import { GroupListScene, type List, type Row } from './group-list-scene.js';

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

  it('sets the proof of forwarding three months after the end, and what the company sees of many says nothing of a disability', async () => {
    const made = await lists.listed(employees(2));
    await lists.agreed(made);
    const { body } = await lists.change(made, 'post', '/take-over', {});
    const { id } = body.rows[0].application;
    const url = `/api/v1/funding-applications/${id}`;
    const file = await lists.application(id);
    const submission = { appliedOn: '2026-11-23', checkNote: 'Nur intern' };
    await scene.adviser.change('post', `${url}/submission`, file.version, submission).expect(200);
    const company = await signIn(scene.api, made.portalUser, 'portal');
    const { text } = await company.get(`/portal/v1/applications/${id}`).expect(200);
    expect(text).not.toMatch(/disab|schwerbehindert|S82\.C0/i);
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
