import { companyRoles, rolePermissions } from '@app/identity';
import { Reactions, Relay } from '@app/platform';
import { signIn, type Agent } from '../../support/api.js';
import { endpointsOf } from '../../support/endpoints.js';
import { idleWorker, type TestWorker } from '../../support/worker.js';
import { fundingScene, type FundingScene } from './funding-scene.js';

let scene: FundingScene;
let worker: TestWorker;

beforeAll(async () => {
  scene = await fundingScene();
  worker = await idleWorker(scene.api.db.appUrl, scene.api.clock);
});

afterAll(async () => {
  await worker?.stop();
  await scene?.close();
});

/** Carries every journal entry to the reactions, as the worker does. */
const react = async (): Promise<void> => {
  while ((await worker.app.get(Relay).relay()) > 0);
  const { rows } = await scene.world.db.query(
    `select reaction, array_agg(id) as ids from platform.delivery where handled_at is null group by reaction`,
  );
  for (const { reaction, ids } of rows) await worker.app.get(Reactions).handle(reaction, ids);
};

const notificationsOf = async (agent: Agent, applicationId: string): Promise<string[]> => {
  const { body } = await agent.get('/api/v1/notifications').expect(200);
  const about = body.items.filter(({ subjectId }: { subjectId: string }) => subjectId === applicationId);
  return about.map(({ kind }: { kind: string }) => kind);
};

/** Every page of the portal that somebody of a company may read; what is asked by id is the application. */
const everythingOf = async (company: Agent, applicationId: string): Promise<{ path: string; status: number; text: string }[]> => {
  const own = new Set(companyRoles.flatMap((role) => rolePermissions[role]));
  const paths = endpointsOf(scene.api)
    .filter(({ method, path, permission }) => method === 'get' && path.startsWith('/portal/') && permission && own.has(permission))
    .map(({ path }) => path.replace('/applications/:id', `/applications/${applicationId}`))
    .filter((path) => !path.includes(':'));
  expect(paths).toEqual(expect.arrayContaining([`/portal/v1/applications/${applicationId}`, '/portal/v1/session', '/portal/v1/needs']));
  const pages = [];
  for (const path of paths) {
    const { status, text } = await company.get(path);
    pages.push({ path, status, text });
  }
  return pages;
};

const mailsTo = async (address: string): Promise<string> =>
  JSON.stringify((await scene.world.db.query(`select subject, body from platform.outgoing_mail where to_address = $1`, [address])).rows);

describe('what a company sees of its applications', () => {
  it('is nothing before they are handed in', async () => {
    const { application, portalUser } = await scene.withFacts();
    const company = await signIn(scene.api, portalUser, 'portal');
    expect((await company.get('/portal/v1/applications').expect(200)).body).toEqual({ items: [] });
    await company.get(`/portal/v1/applications/${application.id}`).expect(404);
  });

  it('is state, own share and the next step while the Agentur examines', async () => {
    const { application, portalUser } = await scene.submitted();
    const company = await signIn(scene.api, portalUser, 'portal');
    const { body } = await company.get(`/portal/v1/applications/${application.id}`).expect(200);
    expect(body).toMatchObject({
      number: application.number,
      state: 'EINGEREICHT',
      participants: 1,
      employerShareCents: 3_000_00,
      nextStep: { who: 'agency', what: 'examine' },
      history: [{ state: 'EINGEREICHT', since: '2026-11-23T09:00:00.000Z' }],
    });
    expect(body.benefits.map(({ amountCents }: { amountCents: number | null }) => amountCents)).toEqual([null, null]);
  });

  it('is state and amounts after the decision, and never a note', async () => {
    const { application, portalUser } = await scene.decided();
    const company = await signIn(scene.api, portalUser, 'portal');
    const { body, text } = await company.get(`/portal/v1/applications/${application.id}`).expect(200);
    expect(body).toMatchObject({
      state: 'BEWILLIGT',
      measure: { provider: 'Bildungswerk Constantin', start: '2027-02-01', end: '2027-07-31' },
      employerShareCents: 3_000_00,
      benefits: [
        // 6.000,00 € × 50 %
        { kind: 'lehrgangskosten', state: 'BEWILLIGT', amountCents: 3_000_00 },
        // 3.600,00 € × 20/40 × 1,2 × 50 % × 6 months
        { kind: 'arbeitsentgeltzuschuss', state: 'BEWILLIGT', amountCents: 6_480_00 },
      ],
      history: [{ state: 'EINGEREICHT' }, { state: 'IN_PRUEFUNG' }, { state: 'BEWILLIGT' }],
    });
    for (const secret of ['Nur intern', 'checkNote', 'reason', 'S82', 'Aydın', 'Sobotta', 'Kaya', 'findings'])
      expect(text).not.toContain(secret);
    expect((await company.get('/portal/v1/applications').expect(200)).body.items).toEqual([body]);
  });

  it('is its own only', async () => {
    const { application } = await scene.decided();
    const other = await scene.arrange();
    const company = await signIn(scene.api, other.portalUser, 'portal');
    await company.get(`/portal/v1/applications/${application.id}`).expect(404);
    expect((await company.get('/portal/v1/applications').expect(200)).body.items).toEqual([]);
    await scene.adviser.get(`/portal/v1/applications/${application.id}`).expect(401);
  });

  it('never tells of a severe disability: of a person of 30 in a company of 80 it shows the figures of anybody else', async () => {
    const disabled = await scene.decided({ severelyDisabled: true });
    const other = await scene.decided();
    // Inside, § 82(2) S. 4 Nr. 2 takes the employer's share away: the Agentur bears 6.000,00 €.
    expect(disabled.application.benefits[0]).toMatchObject({ computedCents: 6_000_00, grantedCents: 6_000_00 });
    expect(JSON.stringify(disabled.application.assessment)).toContain('S82.C03');

    await react();
    const rendered = async ({ application, portalUser }: { application: { id: string }; portalUser: string }) => {
      const company = await signIn(scene.api, portalUser, 'portal');
      const one = await company.get(`/portal/v1/applications/${application.id}`).expect(200);
      return { body: one.body, pages: await everythingOf(company, application.id), letters: await mailsTo(portalUser) };
    };
    const [seen, seenOfOther] = [await rendered(disabled), await rendered(other)];
    expect(seen.pages.map(({ status }) => status)).toEqual(seen.pages.map(() => 200));
    expect(seen.letters).toContain(disabled.application.number);
    for (const trace of [/S82/, /C0[23]/, /behinder/i, /disab/i, /Satz/, /"(amount|employerShare)Cents":(0|600000)/])
      for (const { path, text } of [...seen.pages, { path: 'mails', text: seen.letters }]) expect(`${path} ${text}`).not.toMatch(trace);
    expect(seen.body).toMatchObject({ employerShareCents: 3_000_00, benefits: [{ amountCents: 3_000_00 }, { amountCents: 6_480_00 }] });
    const { id: _a, number: _b, measure: _c, ...figures } = seen.body;
    const { id: _d, number: _e, measure: _f, ...figuresOfOther } = seenOfOther.body;
    expect(figures).toEqual(figuresOfOther);
  });
});

describe('who is told', () => {
  it('are those who decide, when an application is handed in', async () => {
    const { application } = await scene.submitted();
    await react();
    expect(await notificationsOf(scene.decider, application.id)).toEqual(['application-to-decide']);
    expect(await notificationsOf(scene.adviser, application.id)).toEqual([]);
  });

  it('are the preparer in the product and the company by a mail without content, once, when it is decided', async () => {
    const { application, portalUser } = await scene.decided();
    await react();
    await react();
    expect(await notificationsOf(scene.adviser, application.id)).toEqual(['application-decided']);
    const { rows } = await scene.world.db.query(`select subject, body from platform.outgoing_mail where to_address = $1`, [portalUser]);
    expect(rows).toHaveLength(1);
    expect(rows[0].subject).toBe(`Es gibt eine Entscheidung zu Ihrem Antrag ${application.number}`);
    expect(rows[0].body).toContain('http://localhost:3000/portal/');
    for (const content of ['bewilligt', '3.000', 'Aydın', 'Schweiß']) expect(rows[0].body).not.toContain(content);
  });

  it('reads the mail in the own language', async () => {
    const { application, portalUser } = await scene.submitted();
    await scene.world.db.query(`update identity.portal_user set language = 'en' where email = $1`, [portalUser]);
    const { body: examined } = await scene.decider
      .change('post', `/api/v1/funding-applications/${application.id}/examination`, application.version)
      .expect(200);
    const benefits = examined.benefits.map(({ id }: { id: string }) => ({ id, granted: 'none', reason: 'Haushaltsmittel erschöpft' }));
    const decision = { decidedOn: '2026-11-23', benefits };
    await scene.decider.change('put', `/api/v1/funding-applications/${application.id}/decision`, examined.version, decision).expect(200);
    await react();
    const { rows } = await scene.world.db.query(`select subject, body from platform.outgoing_mail where to_address = $1`, [portalUser]);
    expect(rows).toMatchObject([{ subject: `There is a decision on your application ${application.number}` }]);
    expect(rows[0].body).not.toContain('Haushaltsmittel');
  });
});
