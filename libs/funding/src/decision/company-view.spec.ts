import { localDate, type Cents } from '@app/kernel';
import { assess, type Facts } from '@app/funding-rules';
import { computedCents } from '../assessment/assessment.js';
import { companyAmounts } from './company-view.js';

const facts: Facts = {
  applicationDate: localDate('2026-11-23'),
  participationStart: localDate('2027-02-01'),
  measureEnd: localDate('2027-07-31'),
  arbeitsverhaeltnis: true,
  nurAnpassungsfortbildung: false,
  berufsabschlussAm: localDate('2016-07-01'),
  fehlenderBerufsabschluss: false,
  letzteTeilnahmeAm: null,
  massnahmeMinutes: 24_000,
  massnahmeZulassung: true,
  traegerZulassung: true,
  arbeitgeberVerpflichtet: false,
  aufstiegsfortbildung: false,
  qualifizierungsgeldGleicheMassnahme: false,
  beschaeftigte: { over30: 80, upTo30: 0, upTo20: 0, upTo10: 0 },
  konzernBeschaeftigte: null,
  qualifizierungsvereinbarung: false,
  erhoehungBewilligt: false,
  birthDate: localDate('1996-05-01'),
  schwerbehindert: true,
  lehrgangskosten: 6_000_00 as Cents,
};

describe('what a company sees of a severely disabled person of 30 (50 to 499 people)', () => {
  const result = assess(facts);
  const granted = [{ kind: 'lehrgangskosten', state: 'BEWILLIGT', grantedCents: computedCents('lehrgangskosten', [result]) }] as const;

  it('inside the house is the waiver of § 82(2) S. 4 Nr. 2: the Agentur bears everything', () => {
    expect(granted[0].grantedCents).toBe(6_000_00);
    expect(JSON.stringify(result)).toContain('S82.C03');
  });

  it('is the figure without it: employer 50 % = 3.000,00 €, and no more than the rest as granted', () => {
    const seen = companyAmounts(granted, [result]);
    expect(seen).toEqual({
      employerShareCents: 3_000_00,
      benefits: [{ kind: 'lehrgangskosten', state: 'BEWILLIGT', amountCents: 3_000_00 }],
    });
  });

  it('is to the letter what it sees of somebody without a disability', () => {
    const other = assess({ ...facts, schwerbehindert: false });
    const seenOfOther = companyAmounts([{ ...granted[0], grantedCents: computedCents('lehrgangskosten', [other]) }], [other]);
    expect(JSON.stringify(companyAmounts(granted, [result]))).toBe(JSON.stringify(seenOfOther));
  });

  it('shrinks in the same proportion where a part is granted, or less after an amendment or a drop-out', () => {
    const seen = (cents: number) =>
      companyAmounts([{ ...granted[0], state: 'TEILBEWILLIGT', grantedCents: cents as Cents }], [result]).benefits[0];
    expect(seen(4_000_00)).toEqual({ kind: 'lehrgangskosten', state: 'TEILBEWILLIGT', amountCents: 2_000_00 });
    expect([3_000_00, 2_999_99, 1, 0].map((cents) => seen(cents)?.amountCents)).toEqual([1_500_00, 1_500_00, 1, 0]);
  });

  it('shows no granted amount where the figure without the waiver cannot be computed', () => {
    const { birthDate: _unknown, ...withoutAge } = facts;
    expect(companyAmounts(granted, [assess(withoutAge)]).benefits[0]?.amountCents).toBeNull();
  });
});

describe('what a company sees of a person of 45', () => {
  it('is the waiver of its age, without saying so', () => {
    const result = assess({ ...facts, schwerbehindert: false, birthDate: localDate('1982-02-01') });
    const seen = companyAmounts([{ kind: 'lehrgangskosten', state: 'BEWILLIGT', grantedCents: 6_000_00 as Cents }], [result]);
    expect(seen.employerShareCents).toBe(0);
    expect(JSON.stringify(seen)).not.toContain('S82');
  });
});
