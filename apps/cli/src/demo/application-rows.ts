import { addDays } from '@app/kernel';
import type { Application } from './applications.js';
import { computedCents, groupHeads, assessAll, type Assessed } from './assessments.js';
import type { Calendar } from './calendar.js';
import { fundingOffice } from './cases.js';
import type { Establishment } from './companies.js';
import type { Numbers } from './numbers.js';
import { paymentRows } from './payments.js';
import { demoId, Random } from './random.js';
import { recommendationOf } from './recommendations.js';
import { dayOf } from './timeline.js';
import type { Row } from './write.js';

export type FundingRows = {
  readonly applications: Row[];
  readonly participations: Row[];
  readonly assessments: Row[];
  readonly benefits: Row[];
  readonly payments: Row[];
  readonly vouchers: Row[];
  readonly changes: Row[];
};

const benefitKinds = [
  { kind: 'lehrgangskosten', applicant: 'employee', payee: 'provider' },
  { kind: 'arbeitsentgeltzuschuss', applicant: 'employer', payee: 'employer' },
] as const;

/** Events by which somebody else than the one who prepared acts. */
const ofDecider: readonly string[] = ['complete', 'decide', 'revoke'];

const refused = 'Die Maßnahme erfüllt die Voraussetzungen des § 82 SGB III nicht.';
const partly = 'Freistellung nur für einen Teil der beantragten Stunden nachgewiesen.';
const revoked = 'Das Arbeitsverhältnis besteht nicht mehr; die Bewilligung wird für die Zukunft aufgehoben (§ 48 SGB X).';

/** Why something happened, where the step asks for it. */
const reasons: Readonly<Record<string, string>> = {
  'request-documents': 'Zertifikat der Maßnahme, unterschriebene Erklärung der beschäftigten Person',
  interrupt: 'Längere Erkrankung',
  'drop-out': 'Wechsel des Arbeitgebers',
  revoke: revoked,
};

/** Steps whose day is recorded beside the moment of the entry. */
const recorded: readonly string[] = [
  'request-documents',
  'issue-voucher',
  'redeem-voucher',
  'voucher-expired',
  'confirm-start',
  'interrupt',
  'drop-out',
  'end',
  'open-settlement',
  'settle',
  'finish',
  'object',
  'revoke',
];

export const numberApplications = (applications: readonly Application[], numbers: Numbers): void => {
  for (const each of applications.toSorted((a, b) => (a.createdOn < b.createdOn ? -1 : a.createdOn > b.createdOn ? 1 : a.n - b.n)))
    each.number = numbers.next(each.kase.tenant.id, 'application', each.createdOn);
};

/** Rows of applications with everything below them; amounts and assessments come from the engine. */
export const fundingRows = (
  applications: readonly Application[],
  establishments: readonly Establishment[],
  calendar: Calendar,
): FundingRows => {
  const random = new Random('application rows');
  const groups = groupHeads(establishments);
  const rows: FundingRows = {
    applications: [],
    participations: [],
    assessments: [],
    benefits: [],
    payments: [],
    vouchers: [],
    changes: [],
  };
  for (const application of applications) {
    const assessed = assessAll(application, groups);
    checkStory(application, assessed);
    addApplication(rows, application, calendar);
    addParticipations(rows, application, assessed, calendar, random);
    addBenefits(rows, application, assessed, calendar);
    for (const benefit of rows.benefits.slice(-benefitKinds.length))
      rows.payments.push(...paymentRows(application, assessed, benefit, calendar));
    addVoucher(rows, application, calendar);
    addChanges(rows, application, calendar);
  }
  return rows;
};

// A granted application the engine would exclude would be a mistake of this generator.
const checkStory = ({ n, state, plan, decidedOn }: Application, assessed: readonly Assessed[]): void => {
  const wrong = assessed.find(({ result }) => (result.outcome === 'INELIGIBLE') !== (plan.unfit === true) && decidedOn !== null);
  if (wrong)
    throw new Error(
      `Demo-Antrag ${n} (${state}) passt nicht zur Rechnung: ${wrong.result.reasons.join(', ')} ${wrong.result.open.join(', ')}`,
    );
};

const startOfDay = 8 * 60;

const addApplication = (rows: FundingRows, application: Application, calendar: Calendar): void => {
  const { id, number, state, plan, kase, establishment, run, history, createdOn, appliedOn } = application;
  const last = history.at(-1);
  rows.applications.push({
    id,
    tenant_id: kase.tenant.id,
    number,
    case_id: kase.id,
    recommendation_id: recommendationOf(application),
    establishment_id: establishment.id,
    run_id: run.id,
    instrument: 'S82',
    state,
    state_since: calendar.at(last?.day ?? createdOn, stepMinute(history.length - 1)),
    prepared_by: kase.owner.id,
    applied_on: appliedOn,
    measure_start: run.startsOn,
    measure_end: run.endsOn,
    measure_minutes: run.course.type.minutes,
    course_cost_cents: run.course.priceCents,
    check_note: plan.unfit ? 'Ergebnis der Prüfung gezeigt; der Antrag wird auf Wunsch trotzdem gestellt (§ 20 Abs. 3 SGB X).' : null,
    version: history.length,
    created_at: calendar.at(createdOn, stepMinute(0)),
    created_by: kase.owner.id,
    updated_at: calendar.at(last?.day ?? createdOn, stepMinute(history.length - 1)),
  });
};

// Steps of one day follow each other.
const stepMinute = (index: number): number => startOfDay + 45 + index * 40;

const addParticipations = (
  rows: FundingRows,
  { n, id, kase, state, history, createdOn }: Application,
  assessed: readonly Assessed[],
  calendar: Calendar,
  random: Random,
): void => {
  const createdAt = calendar.at(createdOn, stepMinute(0));
  const checkedOn = dayOf(history, 'check') ?? (random.chance(0.5) ? createdOn : null);
  for (const [index, { participation, facts, result }] of assessed.entries()) {
    rows.participations.push({
      id: participation.id,
      tenant_id: kase.tenant.id,
      application_id: id,
      client_id: participation.client.id,
      state: participation.state,
      starts_on: participation.startsOn,
      ends_on: participation.endsOn,
      monthly_gross_cents: participation.monthlyGrossCents,
      comparable_tariff_cents: participation.comparableTariffCents,
      weekly_minutes: participation.weeklyMinutes,
      released_minutes_per_week: participation.releasedMinutesPerWeek,
      missing_qualification_81_2: participation.missingQualification81_2,
      last_82_participation_day: participation.last82ParticipationDay,
      last_82_known: participation.last82Known,
      qualifizierungsgeld_same_measure: participation.qualifizierungsgeldSameMeasure,
      erhoehung_bewilligt: participation.erhoehungBewilligt,
      created_at: createdAt,
      created_by: kase.owner.id,
      updated_at: createdAt,
    });
    if (checkedOn === null && state === 'ENTWURF') continue;
    rows.assessments.push({
      id: demoId('assessment', `${n} ${index}`),
      tenant_id: kase.tenant.id,
      application_id: id,
      participation_id: participation.id,
      rule_set: result.ruleSet,
      engine_version: result.engineVersion,
      outcome: result.outcome,
      facts,
      result,
      created_at: calendar.at(checkedOn ?? createdOn, stepMinute(1)),
      created_by: kase.owner.id,
    });
  }
};

const granted = ['BEWILLIGT', 'TEILBEWILLIGT', 'AUFGEHOBEN', 'ERLEDIGT'];

const addBenefits = (rows: FundingRows, application: Application, assessed: readonly Assessed[], calendar: Calendar): void => {
  const { id, n, state, plan, kase, decidedOn, decider, createdOn, history } = application;
  const checked = rows.assessments.at(-1)?.['application_id'] === id;
  const last = history.at(-1)?.day ?? createdOn;
  // A revocation is the newer decision.
  const day = dayOf(history, 'revoke') ?? decidedOn;
  for (const benefit of benefitKinds) {
    const computed = checked ? computedCents(benefit.kind, assessed) : null;
    const inPart = state === 'TEILBEWILLIGT' && benefit.kind === 'arbeitsentgeltzuschuss';
    const benefitState = inPart ? 'TEILBEWILLIGT' : plan.benefit;
    const full = granted.includes(benefitState) ? computed : 0;
    rows.benefits.push({
      id: demoId('benefit', `${n} ${benefit.kind}`),
      tenant_id: kase.tenant.id,
      application_id: id,
      ...benefit,
      competent_office_id: fundingOffice(kase).id,
      state: benefitState,
      computed_cents: computed,
      granted_cents: decidedOn === null ? null : inPart ? Math.floor(((full ?? 0) * 6) / 1_000) * 100 : full,
      decided_by: decidedOn === null ? null : decider.id,
      decided_on: day,
      reason: plan.unfit && decidedOn ? refused : inPart ? partly : benefitState === 'AUFGEHOBEN' ? revoked : null,
      version: decidedOn === null ? 1 : 2,
      created_at: calendar.at(createdOn, stepMinute(0)),
      created_by: kase.owner.id,
      updated_at: calendar.at(last, stepMinute(history.length - 1)),
    });
  }
};

const addVoucher = (rows: FundingRows, { n, id, kase, history, run }: Application, calendar: Calendar): void => {
  const issuedOn = dayOf(history, 'issue-voucher');
  if (issuedOn === null) return;
  const redeemedOn = dayOf(history, 'redeem-voucher');
  const expiredOn = dayOf(history, 'voucher-expired');
  const at = (event: string): string => {
    const index = history.findIndex((each) => each.event === event);
    return calendar.at(history[index]?.day ?? issuedOn, stepMinute(index));
  };
  const last = redeemedOn ? 'redeem-voucher' : expiredOn ? 'voucher-expired' : 'issue-voucher';
  rows.vouchers.push({
    id: demoId('bildungsgutschein', n),
    tenant_id: kase.tenant.id,
    application_id: id,
    state: redeemedOn ? 'eingeloest' : expiredOn ? 'verfallen' : 'erteilt',
    issued_on: issuedOn,
    valid_until: addDays(run.startsOn, -1),
    redeemed_on: redeemedOn,
    version: last === 'issue-voucher' ? 1 : 2,
    created_at: at('issue-voucher'),
    created_by: kase.owner.id,
    updated_at: at(last),
  });
};

const addChanges = (rows: FundingRows, { n, id, kase, history, decider }: Application, calendar: Calendar): void => {
  for (const [index, { event, from, to, day }] of history.entries()) {
    rows.changes.push({
      id: demoId('state change', `${n} ${index}`),
      tenant_id: kase.tenant.id,
      application_id: id,
      event,
      from_state: from,
      to_state: to,
      at: calendar.at(day, stepMinute(index)),
      actor_id: ofDecider.includes(event) ? decider.id : kase.owner.id,
      happened_on: recorded.includes(event) ? day : null,
      reason: reasons[event] ?? null,
    });
  }
};
