import { randomUUID } from 'node:crypto';
import type { PortalRole } from '@app/identity';
import { FundingScene } from '../../api/funding/funding-scene.js';
import { signIn, type Agent, type TestApi } from '../api.js';
import { pdfWith, upload } from '../upload.js';
import { idOf, type World } from '../world.js';
import { calendarRowsOf } from './calendar-rows.js';
import { groupListOf, listExportOf, savedViewOf, importsOf, sessionRowsOf, textBlockRowsOf } from './case-rows.js';
import { personRows } from './person-rows.js';
import { twinRowsOf } from './twin-rows.js';
import { accounts, deciderOf, deskOf, invite, leaverOf, makerOf, usernameOf, type PortalHome, type Side } from './cast.js';
import { profileOf } from './profile-rows.js';
import { values } from './values.js';

/**
 * Rows of one side. `ids` by the word that stands before an id in an address (`needs/:id`; where the same word means different things,
 * `portal/v1/needs`-like with what stands before it), `body` values by the name of a field anywhere in a body or query.
 * **A route whose id or field finds nothing here fails the attacks; this is the place to add it.**
 */
export type Holding = {
  readonly ids: Readonly<Record<string, string>>;
  readonly body: Readonly<Record<string, unknown>>;
};

/** Holdings of a side: one whose application is submitted, and for steps that need another state one per state. */
export type Stage = 'withFacts' | 'submitted' | 'examined';
export type Holdings = Readonly<Record<Stage, Holding>>;

const places = {
  own: { tenant: 'aa-bochum', ags: '05916000', plz: '44623', town: 'Herne' },
  'other-team': { tenant: 'aa-bochum', ags: '05916000', plz: '44623', town: 'Herne' },
  foreign: { tenant: 'aa-hagen', ags: '05954036', plz: '58452', town: 'Witten' },
} as const;

/** One of everything of this side, made by the side's own people, and its portal accounts. */
export const holdingsOf = async (api: TestApi, place: World, side: Side): Promise<Holdings> => {
  const adviser = await signIn(api, usernameOf(makerOf(side)));
  const scene = new FundingScene(api, place, adviser, await signIn(api, usernameOf(deciderOf(side))));
  const company = places[side];
  const submitted = await scene.submitted({ company });
  const provider = await place.run();
  const now = api.clock.now();
  await invite(place, side, await homesOf(place, side, submitted.companyId, provider.providerId, now), now);
  const hr = await signIn(api, submitted.portalUser, 'portal');
  const wanted = { topic: 'Schweißen', headcount: 2, contactName: 'Hoffmann', contactPhone: '0234 1' };
  const need = await hr.create('/portal/v1/needs', wanted).expect(201);
  const reminder = { caseId: submitted.caseId, dueOn: '2026-12-01', text: 'anrufen' };
  const { body: reminded } = await adviser.create('/api/v1/reminders', reminder).expect(201);
  const notification = randomUUID();
  await place.db.query(
    `insert into reminders.notification (id, tenant_id, user_id, kind, subject_kind, subject_id, subject_number, created_at)
     values ($1, $2, $3, 'need-submitted', 'need', $4, 'B-2026-00001', $5)`,
    [notification, place.tenantId(company.tenant), idOf(makerOf(side)), need.body.id, now],
  );
  const desk = await signIn(api, usernameOf(deskOf(side)));
  const consent = {
    purpose: 'name-to-company',
    channel: 'written',
    givenOn: '2026-11-01',
    consequenceTold: true,
    document: 'Akte Blatt 3',
  };
  const { body: consented } = await adviser.create(`/api/v1/clients/${submitted.clientId}/consents`, consent).expect(201);
  const wish = { clientId: submitted.clientId, kind: 'access', receivedOn: '2026-11-20', channel: 'post', identityCheck: 'identity-card' };
  const { body: request } = await desk.create('/api/v1/data-requests', wish).expect(201);
  const { body: pack } = await desk.create(`/api/v1/data-requests/${request.id}/access-pack`, {}).expect(201);
  // A file of its own: whoever opens it by break-glass sees it from then on.
  const hidden = { lastName: 'Sobczak', firstName: 'Ewa', employmentStatus: 'employed' };
  const { body: closed } = await adviser.create('/api/v1/clients', hidden).expect(201);
  const opening = { clientNumber: closed.number, reason: 'Beschwerde der Person über die Beratung liegt vor' };
  const { body: grant } = await desk.create('/api/v1/break-glass', opening).expect(201);
  const { rows: entries } = await place.db.query<{ id: string }>(
    `select id from audit.access where tenant_id = $1 and action = 'break-glass.begin' and actor_id = $2`,
    [place.tenantId(company.tenant), idOf(deskOf(side))],
  );
  await adviser.create(`/api/v1/clients/${submitted.clientId}/consents`, { ...consent, purpose: 'support-needs-to-provider' }).expect(201);
  const wanting = { recipientId: provider.providerId, purpose: 'learning-support', request: 'Braucht Zeit.', until: '2027-06-30' };
  const { body: referral } = await adviser.create(`/api/v1/clients/${submitted.clientId}/referrals`, wanting).expect(201);
  const offer = { toTenantId: place.tenantId('jc-herne'), purpose: 'transfer', until: '2027-06-30' };
  const { body: share } = await adviser.create(`/api/v1/cases/${submitted.caseId}/shares`, offer).expect(201);
  const hold = { kind: 'litigation', reason: 'Klage beim Sozialgericht' };
  await desk.request('put', `/api/v1/data-subjects/${submitted.clientId}/hold`).send(hold).expect(204);
  const subject = { tenantId: place.tenantId(company.tenant), clientId: submitted.clientId, requestId: request.id, now };
  const person = await personRows(place, adviser, subject, provider.providerId);
  const anOffice = 'select id from identity.office where tenant_id = $1 limit 1';
  const offices = (await place.db.query<{ id: string }>(anOffice, [place.tenantId(company.tenant)])).rows;
  const known = await knownOf(adviser, submitted.companyId);
  const guards = await guardsOf(api, place, side, { adviser, desk, now });
  const { body: document } = await upload(adviser, submitted.caseId, pdfWith(side)).expect(201);
  const [officeId, clerkId] = [offices[0]!.id, guards.ids['users']!];
  const planned = await calendarRowsOf(adviser, { officeId, clerkId, makerId: idOf(makerOf(side)), caseId: submitted.caseId });
  const list = { ...(await groupListOf(adviser, submitted.caseId)), ...(await profileOf(api, adviser, submitted.clientId)) };
  const common = {
    ids: {
      ...list,
      ...known,
      ...planned,
      ...guards.ids,
      ...person.ids,
      entries: entries[0]!.id,
      budgets: offices[0]!.id,
      payments: randomUUID(),
      'portal-users': idOf(submitted.portalUser),
      'tenant-settings': 'last-opened',
      'v1/privacy-information': place.tenantId(places[side].tenant),
      'access-grants': grant.id,
      'break-glass': grant.id,
      consents: consented.id,
      documents: document.id,
      shares: share.id,
      referrals: referral.id,
      'v1/referrals': referral.id,
      'organisation-accounts': idOf(accounts.find(({ roles, side: of }) => of === side && roles.includes('partner'))!.username),
      files: document.id,
      'data-requests': request.id,
      'access-packs': pack.id,
      'data-subjects': submitted.clientId,
      needs: need.body.id,
      ...(await sessionRowsOf(adviser, submitted.caseId)),
      ...(await twinRowsOf(place, adviser, subject.tenantId, now)),
      ...(await savedViewOf(adviser)),
      ...(await listExportOf(adviser)),
      ...(await importsOf(await signIn(api, usernameOf(deciderOf(side))))),
      ...(await textBlockRowsOf(adviser, await signIn(api, usernameOf(deciderOf(side))))),
      reminders: reminded.id,
      notifications: notification,
      otherRuns: provider.runId,
    },
    body: {
      clientNumber: closed.number,
      username: 'verwaltung',
      portalUser: submitted.portalUser,
      password: 'weiterlotse',
      recipientId: provider.providerId,
      organisationId: provider.providerId,
      toTenantId: place.tenantId('jc-herne'),
      plz: company.plz,
      dueOn: '2026-12-01',
      ...guards.body,
      ...person.body,
      ...values,
    },
  };
  // Steps have no other team: what they need beside the state is the same.
  const staged = side === 'own' ? [await scene.withFacts({ company }), await scene.examined({ company })] : [submitted, submitted];
  return {
    submitted: withApplication(await withLetters(common, adviser, submitted), submitted),
    withFacts: withApplication(common, staged[0]!),
    examined: withApplication(common, staged[1]!),
  };
};

/** A case that another Träger shares with this side, accepted by whoever advises there. */
export const sharedWith = async (api: TestApi, place: World, side: Side): Promise<string> => {
  const from: Side = side === 'foreign' ? 'own' : 'foreign';
  const [giver, taker] = [await signIn(api, usernameOf(makerOf(from))), await signIn(api, usernameOf(makerOf(side)))];
  const offer = { toTenantId: place.tenantId(places[side].tenant), purpose: 'transfer', until: '2027-06-30' };
  const person = { lastName: 'Nowicki', firstName: 'Jan', employmentStatus: 'employed' };
  const { body: client } = await giver.create('/api/v1/clients', person).expect(201);
  const { body: kase } = await giver.create('/api/v1/cases', { clientId: client.id, subject: 'Umschulung' }).expect(201);
  const { body: share } = await giver.create(`/api/v1/cases/${kase.id}/shares`, offer).expect(201);
  await taker.change('post', `/api/v1/shared-cases/${share.id}/acceptance`, share.version).expect(200);
  return share.id;
};

/** The letters of an application: one released for the company, one a draft. */
const withLetters = async (common: Holding, adviser: Agent, { url }: Made): Promise<Holding> => {
  const write = (kind: string) => adviser.create(`${url}/issued-documents`, { kind }).expect(201);
  const [{ body: overview }, { body: draft }] = [await write('foerderuebersicht'), await write('antragszusammenfassung')];
  await adviser.change('post', `${url}/issued-documents/${overview.id}/release`, overview.version).expect(200);
  return { ...common, ids: { ...common.ids, 'issued-documents': overview.id, 'letter-drafts': draft.id } };
};

/** What the side's Träger knows of the company: a count, an agreement, a contact. */
const knownOf = async (adviser: Agent, companyId: string): Promise<Readonly<Record<string, string>>> => {
  const url = `/api/v1/companies/${companyId}`;
  const made = async (what: string, body: object): Promise<string> => (await adviser.create(`${url}/${what}`, body).expect(201)).body.id;
  const agreement = { kind: 'tarifvertrag', validFrom: '2020-01-01', validTo: '2020-12-31', coversTraining: false };
  return {
    headcounts: await made('headcounts', { asOf: '2019-01-01', over30: 80, upTo30: 0, upTo20: 0, upTo10: 0 }),
    agreements: await made('agreements', agreement),
    contacts: await made('contacts', { displayName: 'Uwe Rahn', role: 'Personal' }),
  };
};

/** The organisations of this side's portal accounts: its company, its provider, a partner of its Träger. */
const homesOf = async (place: World, side: Side, establishmentId: string, providerId: string, now: string) => {
  const [partnerId, tenantId] = [idOf(`partner of ${side}`), place.tenantId(places[side].tenant)];
  await place.db.query(
    `insert into identity.partner_organisation (id, tenant_id, name, town, kind, created_at, updated_at)
     values ($1, $2, $3, 'Herne', 'chamber', $4, $4)`,
    [partnerId, tenantId, `Kammer ${side}`, now],
  );
  return (role: PortalRole): PortalHome => {
    if (role === 'provider') return { provider_id: providerId };
    return role === 'partner' ? { partner_id: partnerId, partner_tenant_id: tenantId } : { establishment_id: establishmentId };
  };
};

/** Rows of the guards themselves: an account, a deputyship, a protection, an erasure, a session of whoever advises. */
const guardsOf = async (
  api: TestApi,
  place: World,
  side: Side,
  { adviser, desk, now }: { adviser: Agent; desk: Agent; now: string },
): Promise<Holding> => {
  // Nobody signs in as them: their roles, and what is done to them, change nobody else's reach.
  const clerk = `clerk of ${side}`;
  await place.db.query(
    `insert into identity.staff_user (id, tenant_id, team_id, username, display_name, email, password_hash, demo, created_at, updated_at)
     select $1, tenant_id, team_id, $2, $3, $2 || '@example.org', password_hash, true, $4, $4 from identity.staff_user where id = $5`,
    [idOf(clerk), usernameOf(clerk), clerk, now, idOf(makerOf(side))],
  );
  const { rows: teams } = await place.db.query<{ id: string }>(`select team_id as id from identity.staff_user where id = $1`, [
    idOf(clerk),
  ]);
  const away = { deputyId: idOf(clerk), startsOn: '2026-11-24', endsOn: '2026-11-30', reason: 'planned' };
  const { body: deputyship } = await adviser.create('/api/v1/deputyships', away).expect(201);
  const person = { lastName: 'Brinkhoff', firstName: 'Udo', employmentStatus: 'employed' };
  const newClient = async (): Promise<{ id: string; number: string }> => (await adviser.create('/api/v1/clients', person).expect(201)).body;
  const [hidden, open, old, older] = [await newClient(), await newClient(), await newClient(), await newClient()];
  const protection = {
    clientNumber: hidden.number,
    kind: 'sperrvermerk',
    reason: 'registry',
    memberIds: [idOf(makerOf(side))],
  };
  const { body: protectedBy } = await adviser.create('/api/v1/protections', protection).expect(201);
  await place.db.query(`update clients.client set created_at = '2010-01-02' where id = any($1)`, [[old.id, older.id]]);
  const asked = { kind: 'erasure', receivedOn: '2026-11-20', channel: 'post', identityCheck: 'identity-card' };
  const wish = async (clientId: string): Promise<string> =>
    (await desk.create('/api/v1/data-requests', { ...asked, clientId }).expect(201)).body.id;
  const { body: erasure } = await desk.create(`/api/v1/data-requests/${await wish(old.id)}/erasure`, {}).expect(201);
  const otherRequests = await wish(older.id);
  await signIn(api, usernameOf(makerOf(side)));
  const { body: sessions } = await adviser.get('/api/v1/account/sessions').expect(200);
  return {
    ids: {
      users: idOf(clerk),
      colleagues: idOf(clerk),
      leavers: idOf(leaverOf[side]),
      followers: idOf(makerOf(side)),
      team: 'rehabilitation',
      // Nobody offers a case here; test/api/counselling goes the whole way.
      transfers: idOf(`${side} transfer`),
      deputyships: deputyship.id,
      protections: protectedBy.id,
      erasures: erasure.id,
      passkeys: Buffer.from(randomUUID()).toString('base64url'),
      'account/sessions': sessions.items[0].id,
      otherRequests,
    },
    body: { deputyId: idOf(clerk), memberIds: [idOf(makerOf(side))], roles: [], teamId: teams[0]!.id, openNumber: open.number },
  };
};

type Made = Awaited<ReturnType<FundingScene['submitted']>>;

const withApplication = (common: Holding, made: Made): Holding => {
  const { run, participations, benefits, id } = made.application as {
    id: string;
    run: { id: string; courseId: string };
    participations: { id: string }[];
    benefits: { id: string }[];
  };
  return {
    ids: {
      ...common.ids,
      clients: made.clientId,
      companies: made.companyId,
      courses: run.courseId,
      cases: made.caseId,
      'funding-applications': id,
      measures: id,
      applications: id,
      participations: participations[0]!.id,
      runs: run.id,
    },
    body: {
      ...common.body,
      clientId: made.clientId,
      client: made.clientId,
      establishmentId: made.companyId,
      caseId: made.caseId,
      runId: run.id,
      ids: run.id,
      recommendationId: made.recommendationId,
      participationId: participations[0]!.id,
      benefitId: benefits[0]!.id,
      benefits: benefits.map((benefit) => ({ id: benefit.id, granted: 'full' })),
    },
  };
};
