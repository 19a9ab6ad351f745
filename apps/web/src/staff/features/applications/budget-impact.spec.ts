import { impactOf, type ApplicationBudget } from './budget-impact.js';

const line = (year: number, freeCents: number | null): ApplicationBudget['lines'][number] => ({
  officeId: 'o',
  officeName: 'Dienststelle Bochum',
  year,
  plannedCents: freeCents,
  requestedCents: 0,
  uncomputed: 0,
  committedCents: 0,
  paidCents: 0,
  freeCents,
  version: 1,
});
const benefit = (id: string, officeId = 'o') => ({
  id,
  officeId,
  undecided: true,
  weights: [
    { year: 2026, weight: 31 },
    { year: 2027, weight: 151 },
  ],
});

describe('a promise against the budgets it touches', () => {
  it('is spread over the years as the server does, to the cent', () => {
    const budget = { lines: [line(2026, null), line(2027, null)], benefits: [benefit('a')] };
    // 3,000 euro by 31 and 151 of 182 days.
    expect(impactOf(budget, [{ id: 'a', cents: 3_000_00 }]).map(({ wantedCents }) => wantedCents)).toEqual([510_99, 2_489_01]);
  });

  it('says what is missing, never where nothing is planned or wanted', () => {
    const budget = { lines: [line(2026, null), line(2027, 1_000_00)], benefits: [benefit('a'), benefit('b', 'other')] };
    const missing = (cents: number) =>
      impactOf(budget, [
        { id: 'a', cents },
        { id: 'b', cents },
      ]).map(({ missingCents }) => missingCents);
    expect(missing(3_000_00)).toEqual([0, 1_489_01]);
    expect(missing(1_000_00)).toEqual([0, 0]);
    expect(missing(0)).toEqual([0, 0]);
  });

  it('where more is promised than planned already, the whole of it is missing', () => {
    const budget = { lines: [line(2027, -500_00)], benefits: [{ ...benefit('a'), weights: [{ year: 2027, weight: 1 }] }] };
    expect(impactOf(budget, [{ id: 'a', cents: 100 }])[0]).toMatchObject({ freeCents: -500_00, missingCents: 100 });
  });
});
