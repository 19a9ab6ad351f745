import { localDate, Problem, type ApplicationId, type BenefitId, type Cents, type OfficeId, type TenantId, type UserId } from '@app/kernel';
import type { Benefit, BenefitKind } from '../benefit/benefit.js';
import { decide, type DecideBenefit } from './decision.js';

const id = (last: number) => `00000000-0000-4000-8000-00000000000${last}`;
const ayse = id(1) as UserId;
const martina = id(2) as UserId;
const [course, wage] = [id(3) as BenefitId, id(4) as BenefitId];
const today = localDate('2026-11-23');
const application = { state: 'IN_PRUEFUNG', appliedOn: localDate('2026-11-20') } as const;
const hands = { preparedBy: ayse, submittedBy: ayse, assessedBy: ayse };

const benefit = (benefitId: BenefitId, kind: BenefitKind, computed: number | null): Benefit => ({
  id: benefitId,
  tenantId: id(5) as TenantId,
  applicationId: id(6) as ApplicationId,
  kind,
  applicant: 'employer',
  payee: 'employer',
  competentOfficeId: id(7) as OfficeId,
  state: 'IN_PRUEFUNG',
  computedCents: computed as Cents | null,
  grantedCents: null,
  decidedBy: null,
  decidedOn: null,
  reason: null,
  version: 1,
});

const benefits = [benefit(course, 'lehrgangskosten', 3_000_00), benefit(wage, 'arbeitsentgeltzuschuss', 6_480_00)];
const wish = (benefitId: BenefitId, granted: DecideBenefit['granted'], grantedCents: number | null = null, reason: string | null = null) =>
  ({ id: benefitId, granted, grantedCents, reason }) as DecideBenefit;
const inFull = [wish(course, 'full'), wish(wage, 'full')];

const deciding = (wishes: readonly DecideBenefit[], by = martina, decidedOn = today, of: readonly Benefit[] = benefits) =>
  decide(application, of, { benefits: wishes, decidedOn }, hands, by, today);

const refusalOf = (work: () => unknown): Problem => {
  try {
    work();
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
  throw new Error('was not refused');
};

describe('a decision', () => {
  it('grants in full what was computed', () => {
    const made = deciding(inFull);
    expect(made.get(course)).toEqual({ state: 'BEWILLIGT', grantedCents: 3_000_00, reason: null, decidedBy: martina, decidedOn: today });
    expect(made.get(wage)).toMatchObject({ state: 'BEWILLIGT', grantedCents: 6_480_00 });
  });

  it('grants in part with amount and reason, and refuses with a reason', () => {
    const made = deciding([wish(course, 'part', 2_000_00, 'Materialkosten nicht belegt'), wish(wage, 'none', null, 'keine Freistellung')]);
    expect(made.get(course)).toMatchObject({ state: 'TEILBEWILLIGT', grantedCents: 2_000_00, reason: 'Materialkosten nicht belegt' });
    expect(made.get(wage)).toMatchObject({ state: 'ABGELEHNT', grantedCents: 0, reason: 'keine Freistellung' });
  });

  it('is not made by whoever prepared, handed in or last calculated (four eyes)', () => {
    expect(refusalOf(() => deciding(inFull, ayse))).toMatchObject({ kind: 'rule', code: 'funding.decider-prepared' });
  });

  it('needs a reason for everything that is not granted in full (§ 35 SGB X)', () => {
    const refusal = refusalOf(() => deciding([wish(course, 'part', 2_000_00), wish(wage, 'none')]));
    expect(refusal.code).toBe('funding.decision-invalid');
    expect(refusal.errors).toEqual([
      { pointer: '/benefits/0/reason', code: 'required' },
      { pointer: '/benefits/1/reason', code: 'required' },
    ]);
  });

  it('grants less than computed when it grants in part, and exactly that when in full', () => {
    const pointers = (wishes: readonly DecideBenefit[]) => refusalOf(() => deciding(wishes)).errors.map(({ code }) => code);
    expect(pointers([wish(course, 'part', 3_000_00, 'x'), wish(wage, 'full')])).toEqual(['not-less-than-computed']);
    expect(pointers([wish(course, 'part', null, 'x'), wish(wage, 'full')])).toEqual(['required']);
    expect(pointers([wish(course, 'full', 2_999_99), wish(wage, 'full')])).toEqual(['not-the-computed-amount']);
    expect(pointers([wish(course, 'none', 100, 'x'), wish(wage, 'full')])).toEqual(['not-with-none']);
  });

  it('names the amount itself where nothing could be computed', () => {
    const unknown = [benefit(course, 'lehrgangskosten', null), benefits[1]!];
    expect(refusalOf(() => deciding(inFull, martina, today, unknown)).errors).toEqual([
      { pointer: '/benefits/0/grantedCents', code: 'required' },
    ]);
    expect(deciding([wish(course, 'full', 1_234_56), wish(wage, 'full')], martina, today, unknown).get(course)?.grantedCents).toBe(
      1_234_56,
    );
  });

  it('names each benefit exactly once', () => {
    expect(refusalOf(() => deciding([wish(course, 'full')])).code).toBe('funding.decision-incomplete');
    expect(refusalOf(() => deciding([wish(course, 'full'), wish(course, 'full')])).code).toBe('funding.decision-incomplete');
  });

  it('is neither of tomorrow nor of before the application', () => {
    expect(refusalOf(() => deciding(inFull, martina, localDate('2026-11-24'))).code).toBe('funding.decided-in-future');
    expect(refusalOf(() => deciding(inFull, martina, localDate('2026-11-19'))).code).toBe('funding.decided-before-application');
    expect(deciding(inFull, martina, localDate('2026-11-20')).size).toBe(2);
  });

  it('is not made twice', () => {
    const again = () =>
      decide({ ...application, state: 'BEWILLIGT' }, benefits, { benefits: inFull, decidedOn: today }, hands, martina, today);
    expect(refusalOf(again)).toMatchObject({ kind: 'conflict', code: 'funding.transition-not-allowed' });
  });
});
