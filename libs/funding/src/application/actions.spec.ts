import { permissions as all, type Permission, type UserId } from '@app/kernel';
import { actionNames, actionsOf, nextStep, nextStepForCompany, type Action } from './actions.js';
import { applicationStates, type ApplicationState } from './application-states.js';

const ayse = '00000000-0000-4000-8000-000000000001' as UserId;
const martina = '00000000-0000-4000-8000-000000000002' as UserId;
const hands = { preparedBy: ayse, submittedBy: ayse, assessedBy: ayse };
const since = '2026-11-23T09:00:00.000Z';

const allowedIn = (state: ApplicationState, userId = martina, permissions: readonly Permission[] = all): readonly Action['name'][] =>
  actionsOf(state, hands, { userId, permissions: new Set(permissions) }).flatMap(({ name, allowed }) => (allowed ? [name] : []));

describe('the actions of an application', () => {
  it('follow its state', () => {
    expect(allowedIn('ENTWURF')).toEqual(['record-facts', 'assess', 'submit', 'withdraw']);
    expect(allowedIn('EINGEREICHT')).toEqual(['record-facts', 'assess', 'examine', 'withdraw', 'request-documents']);
    expect(allowedIn('IN_PRUEFUNG')).toEqual(['record-facts', 'assess', 'decide', 'withdraw', 'request-documents']);
    expect(allowedIn('BEWILLIGT')).toEqual(['issue-voucher', 'not-started', 'confirm-start', 'revoke']);
    expect(allowedIn('WIDERSPRUCH')).toEqual(['withdraw', 'decide-objection']);
    expect(allowedIn('ERLEDIGT')).toEqual([]);
  });

  it('stay visible when they are blocked, and say why', () => {
    const actions = actionsOf('ENTWURF', hands, { userId: ayse, permissions: new Set<Permission>(['application.draft']) });
    expect(actions.map(({ name }) => name)).toEqual(actionNames);
    expect(actions.find(({ name }) => name === 'record-facts')).toEqual({ name: 'record-facts', allowed: true, reasons: [] });
    expect(actions.find(({ name }) => name === 'submit')).toMatchObject({ allowed: false, reasons: ['missing-permission'] });
    expect(actions.find(({ name }) => name === 'decide')).toMatchObject({
      allowed: false,
      reasons: ['wrong-state', 'missing-permission', 'decider-prepared'],
    });
  });

  it('keep whoever prepared, handed in or last calculated from deciding', () => {
    expect(allowedIn('IN_PRUEFUNG', ayse)).not.toContain('decide');
    for (const hand of ['preparedBy', 'submittedBy', 'assessedBy'] as const) {
      const others = { preparedBy: ayse, submittedBy: null, assessedBy: null, [hand]: martina };
      const decide = actionsOf('IN_PRUEFUNG', others, { userId: martina, permissions: new Set(all) }).find(({ name }) => name === 'decide');
      expect(decide?.reasons).toEqual(['decider-prepared']);
    }
  });
});

describe('the steps after submission', () => {
  it('are offered only where the table allows them, blocked ones with their reason', () => {
    const actions = actionsOf('LAUFEND', hands, { userId: martina, permissions: new Set<Permission>(['application.submit']) });
    expect(actions.slice(actionNames.length)).toEqual([
      { name: 'interrupt', allowed: true, reasons: [] },
      { name: 'drop-out', allowed: true, reasons: [] },
      { name: 'end', allowed: true, reasons: [] },
      { name: 'revoke', allowed: false, reasons: ['missing-permission'] },
    ]);
  });

  it('ask for each participation where it stands', () => {
    const names = actionsOf(
      'BEWILLIGT',
      hands,
      { userId: martina, permissions: new Set(all) },
      {
        within: ['BEWILLIGT', 'BEENDET'],
        missing: null,
        pending: false,
      },
    ).map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['confirm-start', 'open-settlement']));
    expect(names).not.toContain('interrupt');
  });

  it('keep whoever prepared from refusing, revoking and deciding on the objection', () => {
    expect(allowedIn('UNTERLAGEN_FEHLEN', ayse)).not.toContain('refuse-for-lack-of-cooperation');
    expect(allowedIn('LAUFEND', ayse)).not.toContain('revoke');
    expect(allowedIn('WIDERSPRUCH', ayse)).toEqual(['withdraw']);
  });
});

describe('the next step', () => {
  it('names somebody in every state but the final ones', () => {
    const idle = applicationStates.filter((state) => nextStep({ state, stateSince: since }) === null);
    expect(idle).toEqual(['ERLEDIGT', 'ZURUECKGEZOGEN', 'VERFALLEN'].toSorted((a, b) => place(a) - place(b)));
  });

  it('says who is waited for and since when', () => {
    expect(nextStep({ state: 'IN_PRUEFUNG', stateSince: since })).toEqual({ who: 'decider', since, what: 'decide' });
    expect(nextStep({ state: 'UNTERLAGEN_FEHLEN', stateSince: since })).toEqual({ who: 'company', since, what: 'supply-documents' });
  });

  it('tells a company only that the Agentur acts, not who in it', () => {
    expect(nextStepForCompany({ state: 'IN_PRUEFUNG', stateSince: since })).toEqual({ who: 'agency', since, what: 'decide' });
    expect(nextStepForCompany({ state: 'UNTERLAGEN_FEHLEN', stateSince: since })?.who).toBe('company');
  });
});

const place = (state: string): number => (applicationStates as readonly string[]).indexOf(state);
