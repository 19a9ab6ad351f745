import { localDate, type ApplicationId, type Cents, type ClientId, type ParticipationId, type TenantId } from '@app/kernel';
import { assess } from '@app/funding-rules';
import { noDropOut } from '../participation/drop-out.js';
import type { Participation } from '../participation/participation.js';
import { computedCents, isPassed, sumOrNull } from './assessment.js';
import { factsOf, type Sources } from './facts.js';

const d = localDate;

const unknownParticipation: Participation = {
  id: 'p' as ParticipationId,
  tenantId: 't' as TenantId,
  applicationId: 'a' as ApplicationId,
  clientId: 'c' as ClientId,
  state: 'GEPLANT',
  startsOn: d('2027-02-01'),
  endsOn: d('2027-07-31'),
  monthlyGrossCents: null,
  comparableTariffCents: null,
  weeklyMinutes: null,
  releasedMinutesPerWeek: null,
  missingQualification81_2: null,
  last82ParticipationDay: null,
  last82Known: false,
  qualifizierungsgeldSameMeasure: null,
  erhoehungBewilligt: null,
  ...noDropOut,
  version: 1,
};

const nothing: Sources = {
  application: { measureMinutes: 24_000, courseCostCents: 6_000_00 as Cents },
  participation: unknownParticipation,
  client: {
    birthDate: undefined,
    severelyDisabled: undefined,
    hasQualification: undefined,
    qualificationOn: undefined,
    employmentStatus: 'sgb2',
  },
  company: { company: undefined, group: undefined, agreement: false },
  course: {
    measureValidFrom: null,
    measureValidTo: null,
    providerValidFrom: null,
    providerValidTo: null,
    afbgGoal: undefined,
    adaptationOnly: undefined,
    employerLegallyObliged: undefined,
  },
  applicationDate: d('2026-11-23'),
};

const everything: Sources = {
  ...nothing,
  participation: {
    ...unknownParticipation,
    monthlyGrossCents: 3_600_00 as Cents,
    weeklyMinutes: 2_400,
    releasedMinutesPerWeek: 1_200,
    missingQualification81_2: false,
    last82Known: true,
    qualifizierungsgeldSameMeasure: false,
  },
  client: {
    birthDate: d('1996-05-01'),
    severelyDisabled: false,
    hasQualification: true,
    qualificationOn: d('2016-07-01'),
    employmentStatus: 'employed',
  },
  company: { company: { over30: 80, upTo30: 0, upTo20: 0, upTo10: 0 }, group: null, agreement: false },
  course: {
    measureValidFrom: d('2024-01-01'),
    measureValidTo: null,
    providerValidFrom: d('2024-01-01'),
    providerValidTo: null,
    afbgGoal: false,
    adaptationOnly: false,
    employerLegallyObliged: false,
  },
};

describe('the facts of § 82', () => {
  it('stay unknown where nobody has said anything', () => {
    const {
      applicationDate,
      participationStart,
      measureEnd,
      massnahmeMinutes,
      lehrgangskosten,
      qualifizierungsvereinbarung,
      erhoehungBewilligt,
      ...rest
    } = factsOf(nothing);
    expect({ applicationDate, participationStart, measureEnd, massnahmeMinutes, lehrgangskosten }).toEqual({
      applicationDate: '2026-11-23',
      participationStart: '2027-02-01',
      measureEnd: '2027-07-31',
      massnahmeMinutes: 24_000,
      lehrgangskosten: 6_000_00,
    });
    expect([qualifizierungsvereinbarung, erhoehungBewilligt]).toEqual([false, false]);
    expect(Object.values(rest).every((value) => value === undefined)).toBe(true);
  });

  it('leave the check open and the amounts uncomputed as long as they are unknown', () => {
    const result = assess(factsOf(nothing));
    expect(result.outcome).toBe('MANUAL');
    expect(isPassed([result])).toBe(false);
    expect(computedCents('lehrgangskosten', [result])).toBeNull();
  });

  it('lead to a passed check and to both amounts when everything is known', () => {
    const result = assess(factsOf(everything));
    expect(result.outcome).toBe('ELIGIBLE');
    expect(isPassed([result])).toBe(true);
    // 80 people → 50 %: 6.000,00 € × 50 % = 3.000,00 €
    expect(computedCents('lehrgangskosten', [result])).toBe(3_000_00);
    // 3.600,00 € × 20/40 × 1,2 × 50 % = 1.080,00 € × 6 months = 6.480,00 €
    expect(computedCents('arbeitsentgeltzuschuss', [result])).toBe(6_480_00);
  });

  it('are failed by one hard condition, § 82(1) S. 1 Nr. 4: exactly 120 hours', () => {
    const result = assess(factsOf({ ...everything, application: { ...everything.application, measureMinutes: 7_200 } }));
    expect(result.reasons).toEqual(['S82.E05']);
    expect(isPassed([result])).toBe(false);
  });

  it('say "none" where somebody said so: no qualification, never funded before, no group', () => {
    const facts = factsOf({ ...everything, client: { ...everything.client, hasQualification: false, qualificationOn: undefined } });
    expect([facts.berufsabschlussAm, facts.letzteTeilnahmeAm, facts.konzernBeschaeftigte]).toEqual([null, null, null]);
  });

  it('propose the five points of § 82(4) S. 2 with an agreement until somebody exercises the discretion', () => {
    const withAgreement = { ...everything, company: { ...everything.company, agreement: true } };
    expect(factsOf(withAgreement).erhoehungBewilligt).toBe(true);
    const refused = { ...withAgreement, participation: { ...withAgreement.participation, erhoehungBewilligt: false } };
    expect(factsOf(refused).erhoehungBewilligt).toBe(false);
  });

  it('count the staff of the Konzern, § 82(6) S. 3: 48 people alone, 458 with the group', () => {
    const own = { over30: 46, upTo30: 0, upTo20: 1, upTo10: 0 };
    const alone = assess(factsOf({ ...everything, company: { company: own, group: null, agreement: false } }));
    const inGroup = assess(factsOf({ ...everything, company: { company: own, group: { ...own, over30: 431 }, agreement: false } }));
    expect([computedCents('lehrgangskosten', [alone]), computedCents('lehrgangskosten', [inGroup])]).toEqual([6_000_00, 3_000_00]);
  });
});

describe('amounts over several participations', () => {
  it('are the sum, or unknown as soon as one of them is', () => {
    expect(sumOrNull([1_00 as Cents, 2_00 as Cents])).toBe(3_00);
    expect(sumOrNull([1_00 as Cents, null])).toBeNull();
    expect(sumOrNull([null, 1_00 as Cents])).toBeNull();
    expect(sumOrNull([])).toBeNull();
  });

  it('count whoever is excluded as nothing, and wait for whoever lacks facts; of nobody but excluded ones there is no sum', () => {
    const known = assess(factsOf(everything));
    const excluded = assess(factsOf({ ...everything, application: { ...everything.application, measureMinutes: 7_200 } }));
    expect([excluded.lehrgangskosten.status, excluded.arbeitsentgeltzuschuss.status]).toEqual(['excluded', 'excluded']);
    const sums = (...results: ReturnType<typeof assess>[]) =>
      (['lehrgangskosten', 'arbeitsentgeltzuschuss'] as const).map((kind) => computedCents(kind, results));
    expect(sums(known, excluded, known)).toEqual([6_000_00, 12_960_00]);
    expect(sums(known, excluded, assess(factsOf(nothing)))).toEqual([null, null]);
    expect(sums(excluded, excluded)).toEqual([null, null]);
    expect(sums()).toEqual([null, null]);
  });
});
