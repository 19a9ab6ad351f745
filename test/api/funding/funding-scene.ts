import { randomUUID } from 'node:crypto';
import { signIn, startApi, type Agent, type StartOptions, type TestApi } from '../../support/api.js';
import { world, type CompanyOptions, type RunOptions, type World } from '../../support/world.js';

export type CaseOptions = {
  company?: CompanyOptions;
  run?: RunOptions;
  client?: Record<string, unknown>;
  /** Staff of a second Unternehmen of the same Konzern. */
  groupHeads?: readonly [number, number, number, number];
  severelyDisabled?: boolean;
};

export type FundingCase = { caseId: string; clientId: string; recommendationId: string; companyId: string; portalUser: string };

/** Everything § 82 asks about a person's job, so that the check has nothing left open. */
export const knownFacts = {
  monthlyGrossCents: 3_600_00,
  comparableTariffCents: null,
  weeklyMinutes: 2_400,
  releasedMinutesPerWeek: 1_200,
  missingQualification81_2: false,
  last82ParticipationDay: null,
  last82Known: true,
  qualifizierungsgeldSameMeasure: false,
  erhoehungBewilligt: null,
};

/** A company of 80 people, an employee of 30, their case and a recommended course: everything but directory and course through the API. */
const caseWith = async (place: World, adviser: Agent, options: CaseOptions): Promise<FundingCase> => {
  const company = await place.company({ heads: [80, 0, 0, 0], ...options.company });
  if (options.groupHeads) await joinGroup(place, company.id, options.groupHeads);
  const { runId } = await place.run(options.run);
  const client = await adviser
    .create('/api/v1/clients', {
      lastName: 'Aydın',
      firstName: 'Deniz',
      birthDate: '1996-05-01',
      employmentStatus: 'employed',
      hasQualification: true,
      qualificationOn: '2016-07-01',
      ...options.client,
    })
    .expect(201);
  await adviser
    .change('put', `/api/v1/clients/${client.body.id}/severe-disability`, client.body.version, {
      severelyDisabled: options.severelyDisabled ?? false,
      reason: 'funding-calculation',
      evidence: options.severelyDisabled ? 'schwerbehindertenausweis' : 'own-statement',
    })
    .expect(200);
  const kase = await adviser
    .create('/api/v1/cases', { clientId: client.body.id, establishmentId: company.id, subject: 'Schweißkurs für die Fertigung' })
    .expect(201);
  const recommendation = await adviser
    .create(`/api/v1/cases/${kase.body.id}/recommendations`, { runId, purpose: 'Damit die neue Schweißanlage besetzt werden kann.' })
    .expect(201);
  return {
    caseId: kase.body.id,
    clientId: client.body.id,
    recommendationId: recommendation.body.id,
    companyId: company.id,
    portalUser: company.portalUser,
  };
};

const joinGroup = async (place: World, establishmentId: string, heads: readonly number[]): Promise<void> => {
  const sister = await place.company({ heads: heads as [number, number, number, number] });
  const groupId = randomUUID();
  await place.db.query(`insert into companies.company_group (id, name) values ($1, 'Gruppe')`, [groupId]);
  await place.db.query(
    `update companies.company set group_id = $1 where id in (select company_id from companies.establishment where id = any($2))`,
    [groupId, [establishmentId, sister.id]],
  );
};

/** The API on 23 November 2026 with its world, an adviser and a decider, and makers for applications at each stage. */
export class FundingScene {
  constructor(
    readonly api: TestApi,
    readonly world: World,
    readonly adviser: Agent,
    readonly decider: Agent,
  ) {}

  /** A case with a recommended course. */
  arrange(options: CaseOptions = {}): Promise<FundingCase> {
    return caseWith(this.world, this.adviser, options);
  }

  /** An application as it is right after its making. */
  async draft(options: CaseOptions = {}) {
    const arranged = await this.arrange(options);
    const { caseId, recommendationId } = arranged;
    const { body: application } = await this.adviser
      .create(`/api/v1/cases/${caseId}/funding-applications`, { recommendationId })
      .expect(201);
    return { ...arranged, application, url: `/api/v1/funding-applications/${application.id}` };
  }

  /** A draft with everything known about the job. */
  async withFacts(options: CaseOptions = {}, facts: object = {}) {
    const made = await this.draft(options);
    const url = `${made.url}/participations/${made.application.participations[0].id}`;
    const { body: application } = await this.adviser.change('put', url, made.application.version, { ...knownFacts, ...facts }).expect(200);
    return { ...made, application };
  }

  /** Checked and handed in; the note stays inside the house. */
  async submitted(options: CaseOptions = {}) {
    const made = await this.withFacts(options);
    await this.adviser.change('post', `${made.url}/assessments`, made.application.version).expect(201);
    const submission = { appliedOn: '2026-11-23', checkNote: 'Nur intern: bitte zügig.' };
    const { body: application } = await this.adviser
      .change('post', `${made.url}/submission`, made.application.version + 1, submission)
      .expect(200);
    return { ...made, application };
  }

  /** Ready for its decision. */
  async examined(options: CaseOptions = {}) {
    const made = await this.submitted(options);
    const { body: application } = await this.decider.change('post', `${made.url}/examination`, made.application.version).expect(200);
    return { ...made, application };
  }

  /** Granted in full. */
  async decided(options: CaseOptions = {}) {
    const made = await this.examined(options);
    const benefits = made.application.benefits.map(({ id }: { id: string }) => ({ id, granted: 'full' }));
    const decision = { decidedOn: '2026-11-23', benefits };
    const { body: application } = await this.decider.change('put', `${made.url}/decision`, made.application.version, decision).expect(200);
    return { ...made, application };
  }

  /** Everything on the checklist has arrived. */
  async supplyAll({ url }: { url: string }): Promise<void> {
    const { body } = await this.adviser.get(url).expect(200);
    let { version } = body;
    for (const { kind, state } of body.checklist as { kind: string; state: string }[])
      if (state === 'fehlt' || state === 'angefordert')
        version = (await this.adviser.change('put', `${url}/checklist`, version, { kind, state: 'eingegangen' }).expect(200)).body.version;
  }

  /** Pays everything that was granted. */
  async payAll({ url }: { url: string }, by: Agent, paidOn: string): Promise<void> {
    const { body } = await by.get(url).expect(200);
    let { version } = body;
    for (const { id, grantedCents } of body.benefits as { id: string; grantedCents: number }[]) {
      if (grantedCents === 0) continue;
      const payment = { benefitId: id, amountCents: grantedCents, paidOn };
      const sent = by.change('post', `${url}/payments`, version, payment).set('Idempotency-Key', randomUUID());
      ({ version } = (await sent.expect(201)).body);
    }
  }

  /** What the journal says about an application, in order. */
  async journal(applicationId: string): Promise<string[]> {
    const { rows } = await this.world.db.query(
      `select name from platform.journal_entry where payload->>'applicationId' = $1 order by position`,
      [applicationId],
    );
    return rows.map(({ name }) => name);
  }

  async close(): Promise<void> {
    await this.world.close();
    await this.api.close();
  }
}

/** Starts it. */
export const fundingScene = async (settings: Record<string, string> = {}, options: StartOptions = {}): Promise<FundingScene> => {
  const api = await startApi(settings, options);
  api.clock.set('2026-11-23T09:00:00.000Z');
  const place = await world(api);
  return new FundingScene(api, place, await signIn(api, 'beratung'), await signIn(api, 'teamleitung'));
};
