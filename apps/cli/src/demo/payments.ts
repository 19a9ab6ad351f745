import { daysByYear, spread } from '@app/funding';
import { addDays, cents, type LocalDate } from '@app/kernel';
import type { Application } from './applications.js';
import type { Assessed } from './assessments.js';
import { earlier, type Calendar } from './calendar.js';
import { fundingOffice } from './cases.js';
import { tenants } from './organisation.js';
import { demoId } from './random.js';
import { dayOf } from './timeline.js';
import type { Row } from './write.js';

/** When a part of a benefit is paid, and how large it is beside the others. */
type Instalment = { readonly day: LocalDate; readonly weight: number; readonly note: string; readonly month: string | null };

const settledStates: readonly string[] = ['ABGERECHNET', 'ERLEDIGT'];

/** What was paid for one benefit of an application that has begun: once it is settled all of it, before that what was due. */
export const paymentRows = (application: Application, assessed: readonly Assessed[], benefit: Row, calendar: Calendar): readonly Row[] => {
  const { plan, state, history, kase } = application;
  const granted = Number(benefit['granted_cents'] ?? 0);
  if (plan.participation === 'GEPLANT' || granted === 0) return [];
  const settled = settledStates.includes(state);
  const last = dayOf(history, settled ? 'settle' : state === 'AUFGEHOBEN' ? 'revoke' : 'drop-out') ?? calendar.yesterday;
  const parts = benefit['kind'] === 'lehrgangskosten' ? byHalves(application) : byMonths(assessed);
  const whole = parts.reduce((sum, { weight }) => sum + weight, 0);
  let passed = 0;
  return parts.flatMap(({ day, weight, note, month }, index) => {
    const before = Math.round((granted * passed) / whole);
    passed += weight;
    const amount = Math.round((granted * passed) / whole) - before;
    if (amount === 0 || (!settled && day > last)) return [];
    const paidOn = calendar.past(earlier(day, last));
    return [
      {
        id: demoId('payment', `${String(benefit['id'])} ${index}`),
        tenant_id: kase.tenant.id,
        application_id: application.id,
        benefit_id: benefit['id'],
        amount_cents: amount,
        paid_on: paidOn,
        period_from: month && `${month}-01`,
        period_to: month && addDays(firstOfNext(month), -1),
        note,
        created_at: calendar.at(paidOn, 14 * 60 + index),
        created_by: kase.owner.id,
      },
    ];
  });
};

// Course costs: half after the start, the rest after the end.
const byHalves = ({ run }: Application): readonly Instalment[] => [
  { day: addDays(run.startsOn, 14), weight: 1, note: 'Erste Rate nach Beginn', month: null },
  { day: addDays(run.endsOn, 14), weight: 1, note: 'Schlussrate', month: null },
];

// § 337 SGB III: after the month.
const byMonths = (assessed: readonly Assessed[]): readonly Instalment[] => {
  const months = new Map<string, number>();
  for (const { result } of assessed)
    if (result.arbeitsentgeltzuschuss.status === 'computed')
      for (const { month, cents: amount } of result.arbeitsentgeltzuschuss.value.monate)
        months.set(month, (months.get(month) ?? 0) + amount);
  return [...months]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([month, weight]) => ({ day: addDays(firstOfNext(month), 4), weight, note: 'Monatszahlung', month }));
};

const firstOfNext = (month: string): LocalDate => {
  const [year, number] = [Number(month.slice(0, 4)), Number(month.slice(5))];
  return (number === 12 ? `${year + 1}-01-01` : `${year}-${String(number + 1).padStart(2, '0')}-01`) as LocalDate;
};

const step = 1_000_000;

/**
 * What the offices plan for last, this and next year: a bit more than what was granted for it, in steps of ten thousand euro. The second office of
 * each Träger has less than it needs this year, and none has planned next year but the first.
 */
export const budgetRows = (applications: readonly Application[], benefits: readonly Row[], calendar: Calendar): readonly Row[] => {
  const present = Number(calendar.today.slice(0, 4));
  const byId = new Map(applications.map((application) => [application.id, application]));
  const needed = new Map<string, number>();
  for (const benefit of benefits) {
    const { run, kase } = byId.get(String(benefit['application_id']))!;
    const amount = cents(Number(benefit['granted_cents'] ?? 0));
    for (const { year, cents: share } of spread(amount, daysByYear(run.startsOn, run.endsOn))) {
      const key = `${fundingOffice(kase).id} ${year}`;
      needed.set(key, (needed.get(key) ?? 0) + share);
    }
  }
  const createdAt = calendar.at(calendar.past(calendar.day(-300)), 9 * 60);
  return tenants
    .filter(({ isAgentur }) => isAgentur)
    .flatMap((tenant) =>
      tenant.offices.flatMap((office, index) =>
        [present - 1, present, present + 1]
          .filter((year) => index === 0 || year <= present)
          .map((year) => {
            const share = index === 1 && year === present ? 0.9 : 1.25;
            return {
              id: demoId('budget', `${office.id} ${year}`),
              tenant_id: tenant.id,
              office_id: office.id,
              year,
              planned_cents: Math.max(5, Math.ceil(((needed.get(`${office.id} ${year}`) ?? 0) * share) / step)) * step,
              created_at: createdAt,
              created_by: null,
              updated_at: createdAt,
            };
          }),
      ),
    );
};
