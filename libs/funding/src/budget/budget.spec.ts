import { cents, localDate, type BenefitId, type OfficeId } from '@app/kernel';
import type { Amounts } from '../participation/drop-out.js';
import { budgetLines } from './budget.js';
import { claimOf, type FundedBenefit } from './commitment.js';

const office = 'office' as OfficeId;
const granted: FundedBenefit = {
  id: 'b' as BenefitId,
  officeId: office,
  kind: 'lehrgangskosten',
  state: 'BEWILLIGT',
  computedCents: cents(9_200_00),
  grantedCents: cents(9_200_00),
  measureStart: localDate('2026-11-01'),
  measureEnd: localDate('2027-01-31'),
  lapsed: false,
  settled: false,
  monthPlan: [],
  participants: 1,
  dropOuts: [],
  paid: [],
};
const share = (year: number, amount: number) => ({ year, cents: cents(amount) });
const amounts = (agentur: number): Amounts =>
  ({ lehrgangskosten: { status: 'computed', value: { agentur } }, arbeitsentgeltzuschuss: { status: 'excluded' } }) as unknown as Amounts;

describe('what a benefit takes of the budget', () => {
  it('promised: the grant over the years of the measure, course costs by days and the wage subsidy by its months', () => {
    expect(claimOf(granted)).toMatchObject({ requested: [], committed: [share(2026, 6_100_00), share(2027, 3_100_00)] });
    const monthPlan = [
      { year: 2026, weight: 1 },
      { year: 2027, weight: 3 },
    ];
    expect(claimOf({ ...granted, kind: 'arbeitsentgeltzuschuss', monthPlan }).committed).toEqual([
      share(2026, 2_300_00),
      share(2027, 6_900_00),
    ]);
    expect(claimOf({ ...granted, monthPlan }).committed).toEqual([share(2026, 6_100_00), share(2027, 3_100_00)]);
  });

  it.each([
    ['EINGEREICHT', true],
    ['UNTERLAGEN_FEHLEN', true],
    ['IN_PRUEFUNG', true],
    ['ABGELEHNT', false],
    ['ZURUECKGEZOGEN', false],
  ] as const)('%s: asked for, not promised (%s)', (state, asked) => {
    const claim = claimOf({ ...granted, state, grantedCents: asked ? null : cents(0) });
    expect(claim.committed).toEqual([]);
    expect(claim.requested).toEqual(asked ? [share(2026, 6_100_00), share(2027, 3_100_00)] : []);
    expect(claimOf({ ...granted, state, computedCents: null }).uncomputed).toBe(asked);
  });

  it.each([
    ['revoked', { state: 'AUFGEHOBEN' }],
    ['not started', { state: 'ZURUECKGEZOGEN' }],
    ['lapsed', { lapsed: true }],
    ['revoked and done with', { state: 'ERLEDIGT', settled: false }],
  ] as const)('%s: what was paid and did not come back', (_what, changes) => {
    expect(claimOf({ ...granted, ...changes, paid: [share(2026, 1_000_00)] }).committed).toEqual([share(2026, 1_000_00)]);
    expect(claimOf({ ...granted, ...changes }).committed).toEqual([]);
  });

  it('a drop-out takes away what is not due any more, but only once it is calculated', () => {
    const left = claimOf({ ...granted, dropOuts: [{ before: amounts(9_200_00), after: amounts(4_600_00) }] });
    expect(left.committed).toEqual([share(2026, 3_050_00), share(2027, 1_550_00)]);
    expect(claimOf({ ...granted, dropOuts: [{ before: amounts(9_200_00), after: null }] }).committed).toEqual(claimOf(granted).committed);
  });

  it('what was paid beyond the promise is gone too', () => {
    const over = claimOf({ ...granted, paid: [share(2026, 6_100_00), share(2027, 3_200_00)] });
    expect(over.committed).toEqual([share(2026, 6_100_00), share(2027, 3_100_00), share(2027, 100_00)]);
  });
});

describe('the budget of an office', () => {
  const plan = { officeId: office, year: 2027, plannedCents: cents(5_000_00), version: 3 };
  const asked: FundedBenefit = { ...granted, state: 'IN_PRUEFUNG', grantedCents: null };

  it('is free of what is planned less what is promised; what is paid stays within the promise', () => {
    const paid = { ...granted, paid: [share(2027, 1_000_00)] };
    expect(budgetLines([office], 2027, [plan], [paid, asked])).toEqual([
      {
        officeId: office,
        year: 2027,
        plannedCents: 5_000_00,
        requestedCents: 3_100_00,
        uncomputed: 0,
        committedCents: 3_100_00,
        paidCents: 1_000_00,
        freeCents: 1_900_00,
        version: 3,
      },
    ]);
  });

  it('may be below zero, and without a plan nothing is free and nothing is zero', () => {
    const [below] = budgetLines([office], 2027, [{ ...plan, plannedCents: cents(3_000_00) }], [granted]);
    expect(below?.freeCents).toBe(-100_00);
    const [none] = budgetLines([office], 2026, [plan], [granted]);
    expect(none).toMatchObject({ plannedCents: null, freeCents: null, committedCents: 6_100_00, version: 0 });
  });

  it('knows only its own benefits, and counts those nobody has computed apart', () => {
    const other = { ...granted, officeId: 'other' as OfficeId };
    const [line] = budgetLines([office], 2027, [plan], [other, { ...asked, computedCents: null }]);
    expect(line).toMatchObject({ committedCents: 0, requestedCents: 0, uncomputed: 1 });
  });
});
