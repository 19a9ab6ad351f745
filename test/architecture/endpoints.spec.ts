import { auditNames, type AuditName } from '@app/audit';
import { permissions, type Permission } from '@app/kernel';
import { rolePermissions, type StaffRole } from '@app/identity';
import { allProblemTexts } from '../../apps/api/src/http/all-problem-texts.js';
import { signIn, startApi, type TestApi } from '../support/api.js';
import { endpointsOf, type Endpoint } from '../support/endpoints.js';
import { world, type World } from '../support/world.js';

const withoutAudit = (endpoints: readonly Endpoint[]): readonly string[] => endpoints.filter(({ audit }) => !audit).map(({ name }) => name);

// Where the id of the subject is said to stand, there is one.
const namesSubject = ({ idFrom }: { readonly idFrom: string }, path: string): boolean =>
  idFrom === 'idempotency-key' || path.includes(`:${idFrom}`);

/** Rows that no route is named after. */
const besideRoutes: readonly AuditName[] = [
  'audit.purge',
  'other',
  'referral.read-by-recipient',
  'share.accepted-by-partner',
  'share.read-by-partner',
  'search.note',
];

describe('endpoints', () => {
  let api: TestApi;
  let w: World;
  let endpoints: Endpoint[];

  beforeAll(async () => {
    api = await startApi();
    w = await world(api);
    endpoints = endpointsOf(api);
  });
  afterAll(async () => {
    await w.close();
    await api.close();
  });

  it('every handler names a permission or says that it is public', () => {
    expect(endpoints.length).toBeGreaterThan(40);
    expect(endpoints.filter(({ permission, open }) => !permission === !open)).toEqual([]);
  });

  it('every handler has a name in the access log or says why it leaves no row there', () => {
    expect(withoutAudit([...endpoints, { ...endpoints[0]!, name: 'Planted.route', audit: undefined }])).toEqual(['Planted.route']);
    expect(withoutAudit(endpoints)).toEqual([]);
    expect(endpoints.filter(({ audit }) => audit && 'exempt' in audit && audit.exempt.length < 8)).toEqual([]);
    expect(endpoints.filter(({ audit, path }) => audit && 'name' in audit && audit.subject && !namesSubject(audit, path))).toEqual([]);
  });

  it('every name of the access log belongs to a route or to something beside routes', () => {
    const used = new Set(endpoints.flatMap(({ audit }) => (audit && 'name' in audit ? [audit.name] : [])));
    expect(auditNames.filter((name) => !used.has(name) && !besideRoutes.includes(name))).toEqual([]);
  });

  it('every body, query and path parameter has a schema: without one nothing is validated', () => {
    expect(endpoints.filter(({ unchecked }) => unchecked.length > 0)).toEqual([]);
  });

  it('only signing in, the demo outbox and what operators ask is public', () => {
    expect(
      endpoints
        .filter(({ open }) => open)
        .map(({ name }) => name)
        .toSorted(),
    ).toEqual([
      'CalendarFeedController.read',
      'OidcController.logOutPortal',
      'OidcController.logOutStaff',
      'OidcController.returnPortal',
      'OidcController.returnStaff',
      'OidcController.startPortal',
      'OidcController.startStaff',
      'OperationsController.alive',
      'OperationsController.ready',
      'OperationsController.scrape',
      'OutboxController.list',
      'PortalSessionController.begin',
      'PrivacyDocumentController.file',
      'SessionController.begin',
      'SignInLinksController.redeem',
      'SignInLinksController.request',
      ...Array<string>(2).fill('SignInStepsController.beginByPasskey'),
      ...Array<string>(2).fill('SignInStepsController.passkeyOptions'),
      'SignInWaysController.portalWays',
      'SignInWaysController.staffWays',
    ]);
  });

  it('only a provider that signs its logout tokens may send state changes from elsewhere', () => {
    expect(endpoints.filter(({ fromMachine }) => fromMachine).map(({ name }) => name)).toEqual([
      'OidcController.logOutStaff',
      'OidcController.logOutPortal',
    ]);
  });

  it('every permission is asked for somewhere, and some role has it', () => {
    const asked = new Set(endpoints.map(({ permission }) => permission));
    const inData: Permission[] = ['report.names', 'demo.outbox'];
    expect(permissions.filter((permission) => !asked.has(permission) && !inData.includes(permission))).toEqual([]);
    const given = new Set(Object.values(rolePermissions).flat());
    expect(permissions.filter((permission) => !given.has(permission) && permission !== 'report.names')).toEqual([]);
  });

  it('answers 401 without a session, and 403 to a role that lacks the permission', async () => {
    const roles: readonly [username: string, role: StaffRole][] = [
      ['leitung', 'manager'],
      ['datenschutz', 'data-protection'],
      ['verwaltung', 'administrator'],
    ];
    const agents = await Promise.all(roles.map(async ([username, role]) => ({ role, agent: await signIn(api, username) })));
    const wrong: string[] = [];
    for (const { name, method, path, permission } of endpoints.filter(({ open }) => !open)) {
      const url = path.replace(/:\w+/g, '00000000-0000-4000-8000-000000000000');
      const send = (agent: typeof api.anonymous) => (method === 'get' ? agent.get(url) : agent.change(method, url, 1));
      if ((await send(api.anonymous)).status !== 401) wrong.push(`${name} without session`);
      for (const { role, agent } of agents.filter((one) => path.startsWith('/api/') && !rolePermissions[one.role].includes(permission!))) {
        if ((await send(agent)).status !== 403) wrong.push(`${name} as ${role}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('every problem has a text in both languages', () => {
    expect(allProblemTexts.codes('en').toSorted()).toEqual(allProblemTexts.codes('de').toSorted());
  });
});
