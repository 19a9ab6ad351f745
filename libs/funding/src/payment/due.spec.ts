import { cents } from '@app/kernel';
import type { Amounts } from '../participation/drop-out.js';
import { checkSettlement, dueOf, type Settlement } from './due.js';

const course = { kind: 'lehrgangskosten', computedCents: cents(6_000_00), grantedCents: cents(6_000_00) } as const;
const amounts = (agentur: number | null): Amounts =>
  ({
    lehrgangskosten: agentur === null ? { status: 'missing', facts: ['lehrgangskosten'] } : { status: 'computed', value: { agentur } },
    arbeitsentgeltzuschuss: { status: 'excluded' },
  }) as unknown as Amounts;

describe('what is due of a benefit in the end', () => {
  it('is what was granted, where nobody dropped out', () => {
    expect(dueOf(course, { participants: 2, dropOuts: [] })).toBe(6_000_00);
    expect(dueOf({ ...course, grantedCents: cents(0) }, { participants: 1, dropOuts: [{ before: null, after: null }] })).toBe(0);
    expect(dueOf({ ...course, grantedCents: null }, { participants: 1, dropOuts: [] })).toBe(0);
  });

  it('is less what each drop-out took away: of two at 3,000 euro one leaves after 1,200 euro', () => {
    expect(dueOf(course, { participants: 2, dropOuts: [{ before: amounts(3_000_00), after: amounts(1_200_00) }] })).toBe(4_200_00);
  });

  it('cannot be said while the drop-out is not calculated to the end, nor whose part of a partial grant it was', () => {
    expect(dueOf(course, { participants: 1, dropOuts: [{ before: amounts(6_000_00), after: null }] })).toBeNull();
    expect(dueOf(course, { participants: 1, dropOuts: [{ before: amounts(6_000_00), after: amounts(null) }] })).toBeNull();
    const inPart = { ...course, grantedCents: cents(4_000_00) };
    expect(dueOf(inPart, { participants: 2, dropOuts: [{ before: amounts(3_000_00), after: amounts(1_200_00) }] })).toBeNull();
  });
});

it('what was amended since the drop-out is what is due', () => {
  const amended = { ...course, grantedCents: cents(2_500_00) };
  expect(dueOf(amended, { participants: 3, dropOuts: [{ before: null, after: null }], amended: true })).toBe(2_500_00);
});

describe('a settlement', () => {
  const settlement = (paidCents: number, dropOuts: Settlement['dropOuts'] = []): Settlement => ({
    benefit: course,
    paidCents,
    participants: 1,
    dropOuts,
  });

  it('meets what is due to the cent, in every benefit', () => {
    expect(() => checkSettlement([settlement(6_000_00), settlement(6_000_00)], null)).not.toThrow();
    for (const paid of [5_999_99, 6_000_01])
      expect(() => checkSettlement([settlement(6_000_00), settlement(paid)], 'egal')).toThrow(
        expect.objectContaining({
          code: 'funding.sums-differ',
          params: { dueCents: 6_000_00, paidCents: paid, benefit: 'Lehrgangskosten' },
        }),
      );
  });

  it('where nobody can say what is due, needs a reason', () => {
    const unknown = [settlement(1_000_00, [{ before: null, after: null }])];
    expect(() => checkSettlement(unknown, null)).toThrow(
      expect.objectContaining({ code: 'funding.due-unknown', errors: [{ pointer: '/reason', code: 'required' }] }),
    );
    expect(() => checkSettlement(unknown, 'Schlussrechnung des Trägers')).not.toThrow();
  });
});
