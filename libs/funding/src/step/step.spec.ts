import { localDate as d, Problem, type UserId } from '@app/kernel';
import type { Dossier } from '../application/application.js';
import { applicationState, stateOfParticipation } from '../application/application-state.js';
import { applicationStates, leadsTo, type ApplicationState } from '../application/application-states.js';
import type { Benefit, BenefitState } from '../benefit/benefit.js';
import type { Bildungsgutschein, BildungsgutscheinState } from '../bildungsgutschein/bildungsgutschein.js';
import type { Participation, ParticipationState } from '../participation/participation.js';
import type { Settlement } from '../payment/due.js';
import type { RecordStep, StepContext } from './record-step.js';
import { planStep } from './step.js';
import { stepEvents, stepTable, type StepEvent } from './step-table.js';

const ayse = '00000000-0000-4000-8000-000000000001' as UserId;
const martina = '00000000-0000-4000-8000-000000000002' as UserId;

const benefit = (id: string, state: BenefitState): Benefit =>
  ({ id, state, decidedOn: d('2026-11-02'), decidedBy: martina, grantedCents: 100, reason: null, version: 1 }) as unknown as Benefit;
const participation = (id: string, state: ParticipationState): Participation =>
  ({ id, state, startsOn: d('2027-02-01'), endsOn: d('2027-07-31'), version: 1 }) as unknown as Participation;
const voucherIn = (state: BildungsgutscheinState): Bildungsgutschein =>
  ({
    id: 'v',
    state,
    issuedOn: d('2026-11-03'),
    validUntil: d('2027-01-15'),
    redeemedOn: null,
    version: 1,
  }) as unknown as Bildungsgutschein;

const dossier = (
  benefits: readonly BenefitState[],
  participations: readonly ParticipationState[] = ['GEPLANT'],
  voucher: BildungsgutscheinState | null = null,
): Dossier => {
  const rows = {
    benefits: benefits.map((state, index) => benefit(`b${index}`, state)),
    participations: participations.map((state, index) => participation(`p${index}`, state)),
    voucher: voucher && voucherIn(voucher),
  };
  const state = applicationState(rows.benefits, rows.participations, rows.voucher);
  return {
    ...rows,
    application: { id: 'a', tenantId: 't', state, appliedOn: d('2026-10-01'), measureStart: d('2027-02-01') },
  } as unknown as Dossier;
};

/** An application in each state. */
const running = (state: ParticipationState) => dossier(['BEWILLIGT', 'BEWILLIGT'], [state]);
const samples: Readonly<Record<ApplicationState, Dossier>> = {
  ENTWURF: dossier(['ENTWURF', 'ENTWURF']),
  VORPRUEFUNG_OK: dossier(['VORPRUEFUNG_OK', 'VORPRUEFUNG_OK']),
  EINGEREICHT: dossier(['EINGEREICHT', 'EINGEREICHT']),
  UNTERLAGEN_FEHLEN: dossier(['UNTERLAGEN_FEHLEN', 'UNTERLAGEN_FEHLEN']),
  IN_PRUEFUNG: dossier(['IN_PRUEFUNG', 'IN_PRUEFUNG']),
  BEWILLIGT: running('GEPLANT'),
  TEILBEWILLIGT: dossier(['TEILBEWILLIGT', 'BEWILLIGT']),
  GUTSCHEIN_ERTEILT: dossier(['BEWILLIGT'], ['GEPLANT'], 'erteilt'),
  GUTSCHEIN_EINGELOEST: dossier(['BEWILLIGT'], ['GEPLANT'], 'eingeloest'),
  LAUFEND: running('LAUFEND'),
  UNTERBROCHEN: running('UNTERBROCHEN'),
  ABGEBROCHEN: running('ABGEBROCHEN'),
  BEENDET: running('BEENDET'),
  ABRECHNUNG_OFFEN: running('ABRECHNUNG_OFFEN'),
  ABGERECHNET: running('ABGERECHNET'),
  ABGELEHNT: dossier(['ABGELEHNT', 'ABGELEHNT']),
  WIDERSPRUCH: dossier(['WIDERSPRUCH', 'WIDERSPRUCH']),
  ZURUECKGEZOGEN: dossier(['ZURUECKGEZOGEN', 'ZURUECKGEZOGEN']),
  VERFALLEN: dossier(['BEWILLIGT'], ['GEPLANT'], 'verfallen'),
  AUFGEHOBEN: dossier(['AUFGEHOBEN', 'AUFGEHOBEN']),
  ERLEDIGT: dossier(['ERLEDIGT', 'ERLEDIGT']),
};

const context: StepContext = {
  today: d('2027-12-31'),
  userId: martina,
  hands: { preparedBy: ayse, submittedBy: ayse, assessedBy: ayse },
  approvedAtStart: true,
  missingDocuments: ['cost-offer'],
  settlements: [],
  amendedOn: null,
  newId: () => 'new',
};

// A day on which the guards of the event have nothing to say.
const goodDay: Partial<Record<StepEvent, string>> = {
  'issue-voucher': '2026-11-10',
  'redeem-voucher': '2026-12-01',
  'voucher-expired': '2027-01-16',
  'not-started': '2027-02-02',
  object: '2026-11-20',
};
const stepOf = (event: StepEvent, changes: Partial<RecordStep> = {}): RecordStep => ({
  event,
  on: d(goodDay[event] ?? '2027-12-01'),
  reason: 'weil',
  validUntil: event === 'issue-voucher' ? d('2027-01-15') : null,
  participationId: null,
  dropOut: event === 'drop-out' ? { reason: 'moved', reportedBy: 'provider', important: true, courseCostCents: null } : null,
  hearing: { heardOn: d('2026-11-01'), noHearingReason: null, warningEndedOn: d('2026-11-01') },
  ...changes,
});

// Whoever asks for documents misses one; whoever says that all are there does not.
const forEvent = (event: StepEvent): StepContext => (event === 'complete' ? { ...context, missingDocuments: [] } : context);

const after = (before: Dossier, step: RecordStep): ApplicationState => {
  const moves = planStep(before, step, forEvent(step.event));
  return applicationState(
    before.benefits.map((each) => ({ ...each, ...moves.benefits.get(each.id) })),
    before.participations.map((each) => ({ ...each, ...moves.participations.get(each.id) })),
    moves.voucher ?? before.voucher,
  );
};

const refusal = (before: Dossier, step: RecordStep, changes: Partial<StepContext> = {}): Problem => {
  try {
    planStep(before, step, { ...forEvent(step.event), ...changes });
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
  throw new Error('was not refused');
};

const pairs = stepEvents.flatMap((event) => applicationStates.map((from) => ({ event, from, to: stepTable[event].to })));
// That a new application is complete is said by beginning its examination.
const expected = pairs.filter(({ event, from, to }) => leadsTo(event, from, to) && !(event === 'complete' && from === 'EINGEREICHT'));

describe('recorded steps and the table of events', () => {
  it('has a sample of every state', () => {
    expect(applicationStates.map((state) => samples[state].application.state)).toEqual(applicationStates);
    expect(expected).toHaveLength(37);
  });

  it.each(expected)('$event leads from $from to $to', ({ event, from, to }) => {
    expect(after(samples[from], stepOf(event))).toBe(to);
  });

  it.each(pairs.filter((pair) => !expected.includes(pair)))('$event is refused in $from, naming both states', ({ event, from, to }) => {
    expect(refusal(samples[from], stepOf(event))).toMatchObject({
      kind: 'conflict',
      code: 'funding.transition-not-allowed',
      params: { from, to },
    });
  });
});

describe('guards of a step', () => {
  it.each([
    ['interrupt', 'LAUFEND', 'reason'],
    ['drop-out', 'LAUFEND', 'reason'],
    ['not-started', 'BEWILLIGT', 'reason'],
    ['refuse-for-lack-of-cooperation', 'UNTERLAGEN_FEHLEN', 'reason'],
    ['revoke', 'LAUFEND', 'reason'],
  ] as const)('%s from %s needs a %s', (event, from, _what) => {
    expect(refusal(samples[from], stepOf(event, { reason: null }))).toMatchObject({
      code: 'funding.step-reason-missing',
      errors: [{ pointer: '/reason', code: 'required' }],
    });
    expect(after(samples[from], stepOf(event))).toBe(stepTable[event].to);
  });

  const dayBefore = { object: '2026-11-01', revoke: '2026-11-01', 'issue-voucher': '2026-11-01', 'redeem-voucher': '2026-11-02' } as const;
  it.each([
    ['any step lies not in the future', 'LAUFEND', 'end', '2028-01-01', '2027-12-31', 'step-in-future'],
    ['a start lies not before the application', 'BEWILLIGT', 'confirm-start', '2026-09-30', '2026-10-01', 'step-too-early'],
    ['an end lies not before the start', 'LAUFEND', 'end', '2027-01-31', '2027-02-01', 'step-too-early'],
    ['a drop-out lies not before the start', 'LAUFEND', 'drop-out', '2027-01-31', '2027-02-01', 'step-too-early'],
    ['a voucher follows the decision', 'BEWILLIGT', 'issue-voucher', dayBefore['issue-voucher'], '2026-11-02', 'step-too-early'],
    [
      'a voucher is redeemed once it is issued',
      'GUTSCHEIN_ERTEILT',
      'redeem-voucher',
      dayBefore['redeem-voucher'],
      '2026-11-03',
      'step-too-early',
    ],
    ['a voucher is redeemed while it is valid', 'GUTSCHEIN_ERTEILT', 'redeem-voucher', '2027-01-16', '2027-01-15', 'voucher-over'],
    [
      'a voucher is redeemed before the measure starts',
      'GUTSCHEIN_ERTEILT',
      'redeem-voucher',
      '2027-02-01',
      '2027-01-15',
      'redeemed-too-late',
    ],
    ['a voucher lapses after its last day', 'GUTSCHEIN_ERTEILT', 'voucher-expired', '2027-01-15', '2027-01-16', 'voucher-still-valid'],
    ['an objection follows the decision', 'ABGELEHNT', 'object', dayBefore.object, '2026-11-02', 'step-too-early'],
    // Posted Mon 2 Nov, known Fri 6 Nov, + 1 month = Sun 6 Dec → Mon 7 Dec 2026.
    ['an objection comes in time', 'ABGELEHNT', 'object', '2026-12-08', '2026-12-07', 'objection-late'],
    ['a refusal is done with after the objection period', 'ABGELEHNT', 'finish', '2026-12-07', '2026-12-08', 'objection-open'],
    ['a revocation is done with after the objection period', 'AUFGEHOBEN', 'finish', '2026-12-07', '2026-12-08', 'objection-open'],
    ['a revocation follows the decision', 'LAUFEND', 'revoke', dayBefore.revoke, '2026-11-02', 'step-too-early'],
  ] as const)('%s', (_rule, from, event, wrong, right, code) => {
    expect(refusal(samples[from], stepOf(event, { on: d(wrong) }))).toMatchObject({ kind: 'rule', code: `funding.${code}` });
    expect(after(samples[from], stepOf(event, { on: d(right) }))).toBe(stepTable[event].to);
  });

  it('a voucher names its last day, after the day of issue', () => {
    expect(refusal(samples.BEWILLIGT, stepOf('issue-voucher', { validUntil: null })).code).toBe('funding.valid-until-missing');
    const sameDay = stepOf('issue-voucher', { on: d('2026-11-10'), validUntil: d('2026-11-10') });
    expect(refusal(samples.BEWILLIGT, sameDay).code).toBe('funding.valid-until-too-early');
    expect(planStep(samples.BEWILLIGT, { ...sameDay, validUntil: d('2026-11-11') }, context).voucher).toMatchObject({
      state: 'erteilt',
      issuedOn: '2026-11-10',
      validUntil: '2026-11-11',
      redeemedOn: null,
    });
  });

  it('an interruption ends after the day it began, if anybody knows', () => {
    const until = (day: string | null) => stepOf('interrupt', { until: day === null ? null : d(day) });
    expect(refusal(samples.LAUFEND, until('2027-12-01'))).toMatchObject({
      code: 'funding.until-too-early',
      errors: [{ pointer: '/until' }],
    });
    for (const day of ['2027-12-02', null]) expect(after(samples.LAUFEND, until(day))).toBe('UNTERBROCHEN');
  });

  it('a voucher is redeemed only with a provider and a measure approved at the start', () => {
    expect(refusal(samples.GUTSCHEIN_ERTEILT, stepOf('redeem-voucher'), { approvedAtStart: false }).code).toBe('funding.not-approved');
    expect(planStep(samples.GUTSCHEIN_ERTEILT, stepOf('redeem-voucher'), context).voucher).toMatchObject({
      state: 'eingeloest',
      redeemedOn: '2026-12-01',
    });
  });

  it('an application is settled when what was paid is what is due, by its last participation', () => {
    const benefit = { kind: 'lehrgangskosten', computedCents: 100, grantedCents: 100 } as Settlement['benefit'];
    const settlement = (paidCents: number): Settlement => ({ benefit, paidCents, participants: 1, dropOuts: [] });
    const short = { settlements: [settlement(99)] };
    expect(refusal(samples.ABRECHNUNG_OFFEN, stepOf('settle'), short)).toMatchObject({
      kind: 'conflict',
      code: 'funding.sums-differ',
      params: { dueCents: 100, paidCents: 99, benefit: 'Lehrgangskosten' },
    });
    const paid = planStep(samples.ABRECHNUNG_OFFEN, stepOf('settle'), { ...context, settlements: [settlement(100)] });
    expect([...paid.participations.values()]).toEqual([{ state: 'ABGERECHNET' }]);
    const two = dossier(['BEWILLIGT'], ['ABRECHNUNG_OFFEN', 'ABRECHNUNG_OFFEN']);
    const one = stepOf('settle', { participationId: 'p0' as Participation['id'] });
    expect(planStep(two, one, { ...context, ...short }).participations.size).toBe(1);
  });

  it.each([
    ['refuse-for-lack-of-cooperation', 'UNTERLAGEN_FEHLEN'],
    ['revoke', 'LAUFEND'],
  ] as const)('%s takes four eyes and is a decision of its day', (event, from) => {
    expect(refusal(samples[from], stepOf(event), { userId: ayse }).code).toBe('funding.decider-prepared');
    expect(planStep(samples[from], stepOf(event), context).benefits.get('b0' as Benefit['id'])).toMatchObject({
      decidedBy: martina,
      decidedOn: '2027-12-01',
      reason: 'weil',
    });
  });
});

describe('whom a step concerns', () => {
  const two = dossier(['BEWILLIGT', 'ABGELEHNT'], ['LAUFEND', 'LAUFEND']);

  it('one drop-out of two leaves the other, and the application, where they are', () => {
    const step = stepOf('drop-out', { participationId: 'p1' as Participation['id'] });
    expect([...planStep(two, step, context).participations]).toMatchObject([
      ['p1', { state: 'ABGEBROCHEN', endsOn: '2027-12-01', dropOutReason: 'moved' }],
    ]);
    expect(after(two, step)).toBe('LAUFEND');
  });

  it('with nobody named it concerns everybody it can happen to', () => {
    const mixed = dossier(['BEWILLIGT'], ['LAUFEND', 'ABGEBROCHEN', 'LAUFEND']);
    expect([...planStep(mixed, stepOf('end'), context).participations.keys()]).toEqual(['p0', 'p2']);
  });

  it('the named person has to be of the application and in a fitting state', () => {
    expect(refusal(two, stepOf('end', { participationId: 'other' as Participation['id'] })).code).toBe('funding.not-of-this-application');
    expect(refusal(two, stepOf('resume', { participationId: 'p0' as Participation['id'] })).params).toEqual({
      from: 'LAUFEND',
      to: 'LAUFEND',
    });
    expect(stateOfParticipation(two, two.participations[0]!)).toBe('LAUFEND');
  });

  it('nobody has not started where somebody has', () => {
    const begun = dossier(['BEWILLIGT'], ['GEPLANT', 'LAUFEND']);
    expect(refusal(begun, stepOf('not-started')).params).toEqual({ from: 'LAUFEND', to: 'ZURUECKGEZOGEN' });
  });

  it('a refused benefit is not revoked, and beside it an application that never started is revoked, not withdrawn', () => {
    expect([...planStep(two, stepOf('revoke'), context).benefits.keys()]).toEqual(['b0']);
    expect(after(two, stepOf('revoke'))).toBe('AUFGEHOBEN');
    expect(after(dossier(['BEWILLIGT', 'ABGELEHNT']), stepOf('not-started'))).toBe('AUFGEHOBEN');
  });

  it('an objection concerns only what was not granted in full', () => {
    const partly = dossier(['TEILBEWILLIGT', 'BEWILLIGT']);
    expect([...planStep(partly, stepOf('object'), context).benefits]).toEqual([['b0', { state: 'WIDERSPRUCH' }]]);
  });
});
