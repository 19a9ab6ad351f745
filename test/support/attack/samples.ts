import { randomUUID } from 'node:crypto';
import type { Permission } from '@app/kernel';
import { withCheckDigit } from '@app/companies';
import { exceptions } from '@app/privacy';
import { idOf } from '../world.js';
import type { Reach } from './matrix.js';
import type { Holding, Stage } from './rows.js';

/** What a route needs beyond ids and values by name (rows.ts) to be right. */
export type Sample = {
  /** The account that sends it, where not the maker of the rows or the decider. */
  readonly as?: string;
  /** The state its application is in. */
  readonly stage?: Stage;
  /** What it answers where the other half is missing: a worker that makes the thing first, an identity provider. */
  readonly without?: number;
  /** Ids that win over those by the word before them. */
  readonly ids?: (rows: Holding) => Readonly<Record<string, string>>;
  /** What its body asks for beyond the permission of the route. */
  readonly needs?: Permission;
  /** Who reaches its rows, where not as the word before the id says. */
  readonly reach?: Reach;
  /** Values that win over those by name. */
  readonly body?: (rows: Holding) => Readonly<Record<string, unknown>>;
  /** The query string's values; the required ones are found by name otherwise. */
  readonly query?: (rows: Holding) => Readonly<Record<string, string>>;
};

let entries = 0;

/** A Betrieb nobody has yet: each number is given once. */
const directoryEntry = () => ({
  betriebsnummer: withCheckDigit(`444${String((entries += 1)).padStart(4, '0')}`),
  name: 'Neuer Betrieb GmbH',
  street: 'Werkstraße 5',
  plz: '44623',
  town: 'Herne',
  ags: '05916000',
  wzCode: '25.11',
  wzVersion: 2025,
  chamber: 'ihk',
});

const savedView = () => ({
  list: 'cases',
  name: `Ansicht ${randomUUID().slice(0, 8)}`,
  filters: { owner: 'all' },
  columns: ['number'],
  sort: 'number',
});

const leaver = ({ ids }: Holding) => ({ colleagues: ids['leavers']! });
const openReminder = ({ ids }: Holding) => ({ reminders: [{ id: ids['reminders'], version: 1 }] });
const drawing = ({ ids }: Holding) => ({ clients: ids['sgb2Clients']! });

/** By `Controller.handler`, for the portal's twin of a route with ` (portal)`. **A route whose own sample is refused is told here.** */
const byName: Readonly<Record<string, Sample>> = {
  // An upload is a form and no JSON: its attacks are in test/api/documents.
  'CaseDocumentsController.upload': { without: 400 },
  'CasesController.takeOver': { as: 'employer-service' },
  // The case is open, was taken on, and its application goes on; test/api/counselling goes the whole way.
  'CaseStepsController.takeOn': { without: 422 },
  'MergesController.preview': { ids: ({ ids }) => ({ clients: ids['twins']! }) },
  'MergesController.merge': {
    ids: ({ ids }) => ({ clients: ids['twins']! }),
    body: ({ ids }) => ({ absorbedId: ids['merge-preview'], absorbedVersion: 1, take: [] }),
  },
  'MergesController.undo': { ids: ({ ids }) => ({ clients: ids['survivors']! }) },
  'CaseStepsController.rest': { body: () => ({ until: '2027-03-01' }) },
  'RecommendationsController.prior': { query: ({ body }) => ({ run: String(body['runId']) }) },
  'HandOversController.accept': { without: 404 },
  'HandOversController.decline': { without: 404 },
  'HandOversController.withdraw': { without: 404 },
  'HandOversController.offer': { without: 422, body: () => ({ toUserId: idOf('niemand') }) },
  'CaseOfficesController.change': { without: 422, body: () => ({ fundingOwnerId: null }) },
  'LeavingController.pack': { as: 'team-lead', ids: leaver, reach: 'supervisor' },
  'LeavingController.handOver': {
    as: 'team-lead',
    ids: leaver,
    reach: 'supervisor',
    body: ({ ids }) => ({ toUserId: ids['followers'], cases: [] }),
  },
  'ReminderBatchesController.complete': { body: openReminder },
  'ReminderBatchesController.shift': { body: openReminder },
  // Nothing is done; test/api/reminders reopens.
  'ReminderBatchesController.reopen': { without: 409, body: openReminder },
  'CaseTeamController.assign': { body: ({ ids }) => ({ userId: ids['followers'] }) },
  'CaseStepsController.refuse': { without: 422 },
  'CaseStepsController.resume': { without: 422 },
  'CaseStepsController.reopen': { without: 422 },
  'CaseStepsController.close': { without: 422, body: () => ({ reason: 'moved', duties: [] }) },
  'CaseStepsController.recordOutcome': { without: 422, body: () => ({ result: 'passed', employed: 'yes' }) },
  'DirectoryController.add': {
    body: () => ({ ...directoryEntry(), since: '2019-01-01', source: 'register', company: null, group: { name: 'Ruhr Holding' } }),
  },
  'DirectoryController.correct': { body: () => ({ ...directoryEntry(), reason: 'Schreiben des Betriebs' }) },
  'DirectoryController.affiliate': {
    body: () => ({ kind: 'group', to: { name: 'Ruhr Holding' }, since: '2026-01-01', source: 'employer' }),
  },
  'CompanyKnowledgeController.correctHeadcount': { body: () => ({ asOf: '2019-02-01', source: 'employer' }) },
  'CompanyKnowledgeController.changeAgreement': { body: () => ({ validFrom: '2020-01-01' }) },
  'CompanyKnowledgeController.changeContact': { body: () => ({ main: false, validFrom: null }) },
  'CompanyKnowledgeController.recordContact': { body: () => ({ main: false, validFrom: null, validTo: null }) },
  'RelationshipController.move': { body: () => ({ event: 'approach' }) },
  'RelationshipController.plan': { body: () => ({ event: 'approach', on: '2026-12-01' }) },
  // Nothing is planned; test/api/companies plans.
  'RelationshipController.cancelPlan': { without: 409 },
  'RelationshipController.assign': { body: ({ body }) => ({ ownerId: body['deputyId'], deputyId: null }) },
  // With a company: of a person, whoever leads her team makes none (test/api/calendar).
  'AppointmentsController.make': {
    body: ({ ids }) => ({ ...time, userIds: [ids['followers']], roomId: null, remindDaysBefore: 1, caseId: null, clientId: null }),
  },
  'AppointmentsController.change': { body: ({ ids }) => ({ userIds: [ids['followers']] }) },
  'AppointmentsController.move': { body: ({ ids }) => ({ ...time, on: '2027-03-03', roomId: ids['rooms'] }) },
  'AppointmentsController.step': { body: () => ({ step: 'confirm', reason: null }) },
  'AppointmentsController.handOver': { body: ({ ids }) => ({ from: ids['followers'], to: ids['users'] }) },
  'AppointmentsController.free': { body: ({ ids }) => ({ userIds: [ids['followers']], from: '2027-02-01', days: 14, minutes: 30 }) },
  'RoomsController.add': { body: ({ ids }) => ({ officeId: ids['budgets'], name: `R${randomUUID().slice(0, 8)}`, capacity: 4 }) },
  'RoomsController.change': { body: () => ({ name: `R${randomUUID().slice(0, 8)}`, capacity: 4 }) },
  'ClosuresController.add': { body: () => ({ officeId: null }) },
  'WorkingPatternsController.add': {
    body: () => ({ userId: undefined, validFrom: '2027-01-01', validUntil: null, hours: [] }),
  },
  'WorkingPatternsController.list': { query: ({ ids }) => ({ userId: String(ids['followers']) }) },
  'DirectoryController.units': { body: () => ({ kind: 'company', query: 'betrieb' }) },
  'ReferenceController.industries': { query: () => ({ q: 'metall', version: '2025' }) },
  'DecisionsController.decide': { stage: 'examined' },
  'ApprovalsController.proposeDecision': { stage: 'examined' },
  // Nothing is granted and nothing proposed; test/api/funding goes the whole way.
  'ApprovalsController.proposeStep': { without: 409 },
  'ApprovalsController.proposeAmendment': {
    without: 409,
    body: ({ body }) => ({ benefits: (body['benefits'] as { id: string }[]).map(({ id }) => ({ id, grantedCents: 100_00 })) }),
  },
  'ApprovalsController.judge': { without: 404 },
  'ApprovalsController.withdraw': { without: 404 },
  // Nobody of the applications has begun; test/api/funding records months of those who have.
  'AttendancesController.record': {
    without: 409,
    body: () => ({ month: '2026-11', missedDays: 2, missedMinutes: 60, reasons: ['other-excused'] }),
  },
  // In the portal a released letter is the organisation's.
  'CompanyDocumentsController.file': { reach: 'tenant' },
  'IssuedDocumentsController.draft': { body: () => ({ kind: 'antragszusammenfassung', participationId: undefined, reason: undefined }) },
  'IssuedDocumentsController.release': { ids: ({ ids }) => ({ 'issued-documents': ids['letter-drafts'] ?? '' }) },
  'ChecklistsController.change': { body: () => ({ kind: 'cost-offer', state: 'eingegangen', reason: undefined, documentId: null }) },
  // As with documents; test/api/clients sends tables of every kind.
  'ClientImportsController.upload': { without: 400 },
  'ClientImportsController.map': {
    ids: ({ ids }) => ({ 'client-imports': ids['fresh-imports'] ?? '' }),
    body: () => ({ columns: ['lastName', 'firstName'], keepAs: null }),
  },
  'ClientImportsController.step': { body: () => ({ step: 'check' }) },
  'ClientImportRowsController.rows': { query: () => ({ state: 'waiting' }) },
  // Nothing is parked without a worker; test/api/clients decides.
  'ClientImportRowsController.decide': { without: 409, body: () => ({ kind: 'discard' }) },
  // As with documents: test/api/funding sends lists of every kind.
  'GroupListsController.upload': { without: 400 },
  'GroupListsController.template': { query: () => ({ format: 'csv' }) },
  'GroupListController.changeRow': { body: () => ({ cells: [{ key: 'lastName', value: 'Sobczak' }] }) },
  'GroupListController.change': { body: () => ({ appliedOn: '2026-11-20' }) },
  'GroupListController.changeGroup': { body: () => ({ comparableBy: 'qualification', recommendationId: null }) },
  'GroupListController.agree': {
    body: ({ ids }) => ({ givenBy: 'employee', rowIds: [ids['rows']], givenOn: '2026-11-20', channel: 'written', documentId: null }),
  },
  // Nothing is granted, so nothing can be paid; test/api/funding pays.
  'PaymentsController.record': { without: 409 },
  'PaymentsController.reverse': { without: 404 },
  'GroupSessionsController.record': {
    body: ({ ids }) => ({
      persons: [{ caseId: ids['cases'], sessionId: idOf('a session of a group'), present: true, notes: '' }],
      namesChecked: true,
    }),
  },
  'CaseBulkController.followUp': { body: ({ ids }) => ({ ids: [ids['cases']], batch: idOf('a batch'), dueOn: '2026-12-01' }) },
  'CaseBulkController.undoFollowUp': { body: ({ ids }) => ({ ids: [ids['cases']], batch: idOf('a batch') }) },
  'CaseBulkController.offer': { body: ({ ids }) => ({ ids: [ids['cases']], toUserId: ids['followers'] }) },
  'CaseBulkController.follow': { body: ({ ids }) => ({ ids: [ids['cases']], userId: ids['followers'] }) },
  'CaseBulkController.undoFollow': { body: ({ ids }) => ({ ids: [ids['cases']], userId: ids['followers'] }) },
  'ListExportsController.order': {
    body: () => ({ list: 'cases', filters: { owner: 'all' }, columns: ['number'], sort: 'number', format: 'csv', purpose: 'own-work' }),
    needs: 'case.read',
  },
  'ListExportsController.download': { without: 409 },
  'SavedViewsController.add': { body: savedView },
  'SavedViewsController.change': { body: savedView },
  // With none: whose a view is not, to them it does not exist (test/api/platform/saved-views.spec.ts).
  'SavedViewsController.openWith': { body: () => ({ list: 'cases', id: null }) },
  'SavedViewsController.restore': { without: 404 },
  // Each short name once per shelf.
  'TextBlocksController.add': { body: () => ({ shortName: `t${randomUUID().slice(0, 8)}` }) },
  'TextBlocksController.change': { body: () => ({ shortName: 'akt' }) },
  'TeamTextBlocksController.add': { body: () => ({ shortName: `t${randomUUID().slice(0, 8)}` }) },
  'TeamTextBlocksController.change': { body: () => ({ shortName: 'akt' }) },
  'SessionsController.reopen': { ids: ({ ids }) => ({ sessions: ids['fresh-sessions'] ?? '' }) },
  'SessionsController.extend': { ids: ({ ids }) => ({ sessions: ids['signed-sessions'] ?? '' }) },
  'StepsController.record': { needs: 'application.submit' },
  'ApplicationsController.submit': { stage: 'withFacts' },
  'AssessmentsController.assess': { stage: 'withFacts' },
  'AccessGrantsController.end': { as: 'desk-own' },
  'AuditController.search': { body: () => ({ after: undefined, limit: 50 }) },
  'ProfilesController.add': { body: () => profileEntry },
  'ProfilesController.change': { body: () => profileEntry },
  'StatusPeriodsController.enter': { body: () => ({ validFrom: '2026-10-01' }) },
  'StatusPeriodsController.correct': { body: () => ({ validFrom: '2026-12-20' }) },
  'RestrictedFactsController.record': { body: () => ({ value: 'DE02120300000000202051' }) },
  // An open request for access: nothing rests, nobody is to be told, there is no answer yet.
  'ConsequencesController.answer': { without: 404 },
  'ConsequencesController.lift': { without: 404 },
  'AccessPacksController.pdf': { without: 404 },
  'AccessPacksController.zip': { without: 404 },
  'AccessPacksController.review': {
    body: () => ({ marks: [], checklist: Object.fromEntries(exceptions.map((code) => [code, { applies: false, reason: null }])) }),
  },
  // No identity provider is set up here; what they do with one, test/api/identity shows.
  'OidcController.startStaff': { without: 404 },
  'OidcController.startPortal': { without: 404 },
  'OidcController.returnStaff': { without: 302 },
  'OidcController.returnPortal': { without: 302 },
  'OidcController.logOutStaff': { without: 400 },
  'OidcController.logOutPortal': { without: 400 },
  'SignInLinksController.redeem': { without: 400 },
  // A passkey or an app needs a device; with one, test/api/identity shows them.
  'SignInStepsController.beginByPasskey': { without: 401, body: () => ({ response: passkey }) },
  // The session that is there to be ended is one of staff.
  'AccountController.endSession (portal)': { without: 404 },
  'DeputyshipsController.arrange': { body: () => ({ forUserId: undefined }) },
  'AccountController.addPasskey': { without: 422, body: () => ({ name: 'Schlüssel', response: passkey }) },
  'AccountController.confirmTotp': { without: 422, body: () => ({ code: '123456' }) },
  'AccountController.newRecoveryCodes': { without: 422 },
  'AccountController.removePasskey': { without: 404 },
  'ErasuresController.certificate': { without: 404 },
  'ErasuresController.propose': { ids: ({ ids }) => ({ 'data-requests': ids['otherRequests']! }) },
  'ProtectionsController.protect': { body: ({ body }) => ({ clientNumber: body['openNumber'], staffUserId: undefined }) },
  'UsersController.add': { body: () => ({ username: 'neues.konto', roles: [] }) },
  'FilesController.file': { without: 409 },
  // Only for somebody who draws Bürgergeld; the day lies after the member's first.
  'HouseholdsController.open': { ids: drawing },
  'HouseholdsController.record': {
    ids: drawing,
    body: () => ({ bgNumber: '96201BG0012345', careNeed: 'childcare', carePurpose: 'course-times' }),
  },
  'HouseholdsController.add': { ids: drawing, body: () => ({ memberClientId: null, birthYear: 2020, endsOn: null }) },
  'HouseholdsController.end': { ids: drawing, body: () => ({ endsOn: '2026-12-24' }) },
  'HouseholdsController.remove': { ids: drawing },
  'ContactPreferencesController.record': { body: () => ({ channel: null, language: 'tr' }) },
  'ClientsController.change': { body: () => ({ rectifies: undefined }) },
  'DataRequestsController.ofClient': { reach: 'team-or-desk' },
  'DataRequestsController.receive': { body: () => ({ stops: undefined }) },
  'ReceivedSharesController.accept': { without: 409 },
  'ReferralsController.send': { body: () => ({ purpose: 'course-place', until: '2027-06-30' }) },
  'SharesController.offer': {
    body: () => ({ purpose: 'joint-counselling', until: '2027-06-30', transferSummary: 'Abschluss nachholen.' }),
  },
  'DataRequestsController.identify': { body: () => ({ identityCheck: 'identity-card' }) },
  'PortalSessionController.begin': { body: ({ body }) => ({ username: body['portalUser'] }) },
  'CalculationsController.calculate': {
    body: () => ({
      variants: [
        { instrument: 'S82', facts: { participationStart: '2027-02-01', lehrgangskosten: 498_000, konzernBeschaeftigte: null } },
        { instrument: 'S82A', facts: { participationStart: '2027-02-01', arbeitnehmerImBetrieb: 38, betroffeneArbeitnehmer: 4 } },
      ],
    }),
  },
  'CalculationsController.overview': {
    body: () => ({ variants: [{ instrument: 'S82', facts: { participationStart: '2027-02-01', lehrgangskosten: 498_000 } }] }),
  },
  'FundingRoutesController.search': {
    body: () => ({ facts: { participationStart: '2027-02-01', massnahmeMinutes: 28_800 }, wohnsitzPlz: '44623', betriebPlz: '44623' }),
  },
  'CoursesController.comparison': { query: ({ ids }) => ({ ids: `${ids['runs']},${ids['otherRuns']}` }) },
};

/** What this route needs. */
export const sampleFor = ({ name, path }: { readonly name: string; readonly path: string }): Sample =>
  (path.startsWith('/portal/') && byName[`${name} (portal)`]) || (byName[name] ?? {});

/** Routes that end or change the session or the ways in of whoever asks: each request to them comes with a session of its own. */
export const endsSession =
  /^(Portal)?SessionController\.end$|^OidcController\.signOut|^AccountController\.(?!security|listSessions)|^SignInStepsController\.prove$/;

/** Not part of either API: what operators ask. */
export const operations = /^OperationsController\./;

const time = { on: '2027-02-02', at: '14:00', minutes: 30, outsideHours: true };
const profileEntry = { awardedOn: '2014-07-01', evidenceOn: '2026-11-20', kldb: '51312', establishmentId: undefined };
const id = Buffer.from(idOf('a passkey')).toString('base64url');
const clientDataJSON = Buffer.from('{"type":"webauthn.get","challenge":"x","origin":"http://localhost"}').toString('base64url');
const passkey = { id, rawId: id, type: 'public-key', response: { clientDataJSON } };
