import { localDate, Problem, type BenefitId, type Cents, type FieldProblem, type UserId } from '@app/kernel';
import type { Dossier } from '../application/application.js';
import { amendedState, planAmendment, type Amend } from './amendment.js';

const [course, wage] = ['course', 'wage'] as unknown as readonly [BenefitId, BenefitId];
const martina = 'martina' as UserId;
const today = localDate('2027-03-01');
const dossier = (participation = 'LAUFEND', state = 'BEWILLIGT'): Dossier =>
  ({
    application: { state: participation, appliedOn: localDate('2026-11-23') },
    benefits: [
      { id: course, kind: 'lehrgangskosten', state, computedCents: 3_000_00, grantedCents: 3_000_00 },
      { id: wage, kind: 'arbeitsentgeltzuschuss', state, computedCents: 6_480_00, grantedCents: 6_480_00 },
    ],
    participations: [{ id: 'p', state: participation }],
    voucher: null,
  }) as unknown as Dossier;
const amend = (cents: number, more: Partial<Amend> = {}): Amend => ({
  benefits: [{ id: course, grantedCents: cents as Cents }],
  ground: 'changed-circumstances',
  effectiveFrom: localDate('2027-04-01'),
  reason: 'Der Kurs ist günstiger geworden.',
  heardOn: localDate('2027-02-20'),
  noHearingReason: null,
  ...more,
});
const errorsOf = (input: Amend): readonly FieldProblem[] => {
  try {
    planAmendment(dossier(), input, martina, today);
  } catch (error) {
    if (error instanceof Problem) return error.errors;
    throw error;
  }
  throw new Error('was not refused');
};

describe('an amendment of what was granted', () => {
  it('says from what to what, from when, on which ground and through whom', () => {
    expect(planAmendment(dossier(), amend(2_500_00), martina, today)).toEqual([
      expect.objectContaining({ benefitId: course, beforeCents: 3_000_00, afterCents: 2_500_00, decidedBy: martina, decidedOn: today }),
    ]);
  });

  it('asks whether somebody was heard where an amount falls by a cent, and not where it rises by one (§ 24 SGB X)', () => {
    expect(errorsOf(amend(2_999_99, { heardOn: null }))).toEqual([{ pointer: '/heardOn', code: 'hearing-missing' }]);
    expect(planAmendment(dossier(), amend(2_999_99, { heardOn: null, noHearingReason: 'Selbst beantragt.' }), martina, today)).toHaveLength(
      1,
    );
    expect(planAmendment(dossier(), amend(3_000_01, { heardOn: null }), martina, today)).toHaveLength(1);
  });

  it('only raises on the ground of § 44 SGB X, only lowers on that of §§ 45 and 47, and does either on § 48 or § 38', () => {
    expect(errorsOf(amend(2_999_99, { ground: 'unlawful-burden' }))).toEqual([{ pointer: '/ground', code: 'ground-only-raises' }]);
    for (const ground of ['unlawful-grant', 'lawful-revocation'] as const)
      expect(errorsOf(amend(3_000_01, { ground }))).toEqual([{ pointer: '/ground', code: 'ground-only-lowers' }]);
    for (const ground of ['changed-circumstances', 'obvious-error'] as const)
      for (const cents of [2_999_99, 3_000_01]) expect(planAmendment(dossier(), amend(cents, { ground }), martina, today)).toHaveLength(1);
  });

  it('names each benefit once, and one that was granted', () => {
    const twice = [100, 200].map((grantedCents) => ({ id: course, grantedCents: grantedCents as Cents }));
    expect(errorsOf(amend(0, { benefits: twice }))).toEqual([{ pointer: '/benefits/1/id', code: 'invalid' }]);
    expect(errorsOf(amend(0, { benefits: [{ id: 'x' as BenefitId, grantedCents: 1 as Cents }] }))[0]).toEqual({
      pointer: '/benefits/0/id',
      code: 'invalid',
    });
    expect(() => planAmendment(dossier('GEPLANT', 'ABGELEHNT'), amend(1), martina, today)).toThrow(
      expect.objectContaining({ code: 'funding.transition-not-allowed' }),
    );
    expect(() => planAmendment(dossier('ABGERECHNET'), amend(1), martina, today)).toThrow(
      expect.objectContaining({ code: 'funding.transition-not-allowed' }),
    );
  });

  it('leaves a benefit granted in full only while that is what was computed', () => {
    const after = (computedCents: number | null, cents: number) =>
      amendedState({ state: 'BEWILLIGT', computedCents: computedCents as Cents | null }, cents as Cents);
    expect([after(100, 100), after(100, 101), after(100, 99), after(null, 1)]).toEqual([
      'BEWILLIGT',
      'BEWILLIGT',
      'TEILBEWILLIGT',
      'BEWILLIGT',
    ]);
  });
});
