import fc from 'fast-check';
import { addDays, cents, localDate as d, percent } from '@app/kernel';
import { assess } from './assess.js';
import type { Assessment } from './assessment.js';
import type { Facts, Headcount } from './facts.js';
import { forCompany } from './for-company.js';
import { eligibleFacts } from './testing/eligible-facts.js';

const yesNo = fc.boolean();
const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(value, { nil: undefined, freq: 6 });
const dayFrom = (first: string, days: number) => fc.integer({ min: 0, max: days }).map((offset) => addDays(d(first), offset));
const heads: fc.Arbitrary<Headcount> = fc.record({
  over30: fc.integer({ min: 0, max: 3_000 }),
  upTo30: fc.integer({ min: 0, max: 300 }),
  upTo20: fc.integer({ min: 0, max: 300 }),
  upTo10: fc.integer({ min: 0, max: 300 }),
});
// Early enough for every version of the law, and no decision falls before the first.
const start = dayFrom('2019-06-01', 3_500);

/** Any facts a file may hold, some of them unknown. */
const anyFacts: fc.Arbitrary<Facts> = fc
  .record({
    lead: fc.integer({ min: -20, max: 90 }),
    length: fc.integer({ min: -5, max: 900 }),
    start: maybe(start),
    decided: yesNo,
    flags: fc.array(maybe(yesNo), { minLength: 13, maxLength: 13 }),
    hours: maybe(fc.integer({ min: 0, max: 400 * 60 })),
    staff: maybe(heads),
    konzern: maybe(fc.oneof(fc.constant(null), heads)),
    birthDate: maybe(dayFrom('1955-01-01', 19_000)),
    abschluss: maybe(fc.oneof(fc.constant(null), dayFrom('2015-01-01', 4_400))),
    letzte: maybe(fc.oneof(fc.constant(null), dayFrom('2015-01-01', 4_400))),
    cost: maybe(fc.integer({ min: 0, max: 10_000_000 })),
    gross: maybe(fc.integer({ min: 0, max: 2_000_000 })),
    tariff: maybe(fc.oneof(fc.constant(null), fc.integer({ min: 0, max: 2_000_000 }))),
    week: maybe(fc.integer({ min: 1, max: 48 * 60 })),
    released: maybe(fc.record({ per: fc.constantFrom('week', 'month'), minutes: fc.integer({ min: 0, max: 200 * 60 }) })),
  })
  .map(({ lead, length, start: first, decided, flags, ...rest }) => ({
    applicationDate: first && addDays(first, -lead),
    decisionDate: first && decided ? addDays(first, 3 - lead) : null,
    participationStart: first,
    measureEnd: first && addDays(first, length),
    arbeitsverhaeltnis: flags[0],
    nurAnpassungsfortbildung: flags[1],
    fehlenderBerufsabschluss: flags[2],
    massnahmeZulassung: flags[3],
    traegerZulassung: flags[4],
    arbeitgeberVerpflichtet: flags[5],
    aufstiegsfortbildung: flags[6],
    beginnWaehrendKurzarbeit: flags[7],
    qualifizierungsgeldGleicheMassnahme: flags[8],
    qualifizierungsvereinbarung: flags[9],
    erhoehungBewilligt: flags[10],
    strukturwandelAnteilErreicht: flags[11],
    strukturwandelOderEngpassberuf: flags[12],
    schwerbehindert: flags[0],
    massnahmeMinutes: rest.hours,
    beschaeftigte: rest.staff,
    konzernBeschaeftigte: rest.konzern,
    birthDate: rest.birthDate,
    berufsabschlussAm: rest.abschluss,
    letzteTeilnahmeAm: rest.letzte,
    lehrgangskosten: rest.cost === undefined ? undefined : cents(rest.cost),
    arbeitsentgelt: rest.gross === undefined ? undefined : cents(rest.gross),
    vergleichsentgelt: rest.tariff == null ? rest.tariff : cents(rest.tariff),
    arbeitszeitMinutesPerWeek: rest.week,
    zeitOhneArbeitsleistung: rest.released,
  }));

/** Facts that exclude nobody, so that amounts are computed. */
const payable: fc.Arbitrary<Facts> = fc
  .record({
    facts: anyFacts,
    first: start,
    staff: heads,
    cost: fc.integer({ min: 0, max: 10_000_000 }),
    length: fc.integer({ min: 0, max: 900 }),
  })
  .map(({ facts, first, staff, cost, length }) => ({
    ...eligibleFacts,
    applicationDate: addDays(first, -10),
    participationStart: first,
    measureEnd: addDays(first, length),
    beschaeftigte: staff,
    lehrgangskosten: cents(cost),
    strukturwandelAnteilErreicht: facts.strukturwandelAnteilErreicht ?? false,
    strukturwandelOderEngpassberuf: true,
    qualifizierungsvereinbarung: facts.qualifizierungsvereinbarung ?? false,
    erhoehungBewilligt: facts.erhoehungBewilligt ?? false,
    schwerbehindert: facts.schwerbehindert ?? false,
    birthDate: facts.birthDate ?? eligibleFacts.birthDate,
    arbeitsentgelt: facts.arbeitsentgelt ?? eligibleFacts.arbeitsentgelt,
    arbeitszeitMinutesPerWeek: facts.arbeitszeitMinutesPerWeek ?? eligibleFacts.arbeitszeitMinutesPerWeek,
    zeitOhneArbeitsleistung: facts.zeitOhneArbeitsleistung ?? eligibleFacts.zeitOhneArbeitsleistung,
  }));

const amounts = ({ lehrgangskosten, arbeitsentgeltzuschuss }: Assessment) => {
  if (lehrgangskosten.status !== 'computed' || arbeitsentgeltzuschuss.status !== 'computed') throw new Error('an amount is missing');
  return { kosten: lehrgangskosten.value, zuschuss: arbeitsentgeltzuschuss.value };
};

describe('§ 82 SGB III: was für alle Tatsachen gilt', () => {
  it('Nichts wirft, und das Ergebnis passt zu den Befunden (ENG.8)', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const result = assess(facts);
        const hard = result.findings.some(({ strength, status }) => strength === 'HARD' && status === 'not-met');
        expect(result.outcome === 'INELIGIBLE').toBe(hard);
        expect(result.lines.length > 0 && result.outcome === 'INELIGIBLE').toBe(false);
        for (const { status, facts: used } of result.findings)
          if (status === 'open') expect(used.some(({ value }) => value === undefined)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('Die Reihenfolge der Tatsachen ist gleichgültig', () => {
    fc.assert(
      fc.property(anyFacts, fc.integer(), (facts, seed) => {
        const entries = Object.entries(facts);
        const turned = entries.map((_, index) => entries[(index + Math.abs(seed)) % entries.length]!).toReversed();
        expect(assess(Object.fromEntries(turned) as Facts)).toEqual(assess(facts));
      }),
    );
  });

  it('ENG.2: Die Anteile ergeben immer die Kosten, ENG.3: der Monatsplan immer die Summe', () => {
    fc.assert(
      fc.property(payable, (facts) => {
        const { kosten, zuschuss } = amounts(assess(facts));
        expect(kosten.arbeitgeber + kosten.agentur).toBe(facts.lehrgangskosten);
        expect(zuschuss.monate.reduce((sum, each) => sum + each.cents, 0)).toBe(zuschuss.gesamt);
        expect(zuschuss.monate.every(({ tage30, cents: paid }) => tage30 >= 1 && tage30 <= 30 && paid <= zuschuss.jeMonat)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('Ein größerer Betrieb trägt nie weniger und bekommt nie mehr', () => {
    fc.assert(
      fc.property(payable, fc.integer({ min: 1, max: 5_000 }), (facts, more) => {
        const larger: Facts = { ...facts, beschaeftigte: { ...facts.beschaeftigte!, over30: facts.beschaeftigte!.over30 + more } };
        const [small, large] = [amounts(assess(facts)), amounts(assess(larger))];
        expect(large.kosten.arbeitgeber).toBeGreaterThanOrEqual(small.kosten.arbeitgeber);
        expect(large.zuschuss.gesamt).toBeLessThanOrEqual(small.zuschuss.gesamt);
      }),
      { numRuns: 500 },
    );
  });

  it('Mehr Entgelt oder Freistellung ergibt nie weniger Zuschuss, und nie mehr als das ganze Entgelt mit Pauschale', () => {
    fc.assert(
      fc.property(payable, fc.integer({ min: 0, max: 500_000 }), (facts, more) => {
        const before = amounts(assess(facts)).zuschuss;
        expect(amounts(assess({ ...facts, arbeitsentgelt: cents(facts.arbeitsentgelt! + more) })).zuschuss.jeMonat).toBeGreaterThanOrEqual(
          before.jeMonat,
        );
        expect(before.bemessungsbetrag).toBeLessThanOrEqual(Math.round(facts.arbeitsentgelt! * 1.2));
        expect(before.satz).toBeLessThanOrEqual(percent(100));
      }),
    );
  });

  it('ENG.5, ENG.6: Jeden Tag ihrer Grenze kippen Alter und Sperrfrist genau einmal', () => {
    fc.assert(
      fc.property(dayFrom('1960-01-01', 14_000), (birthDate) => {
        const exempt = (participationStart: ReturnType<typeof d>): boolean =>
          assess({ ...eligibleFacts, birthDate, participationStart, applicationDate: addDays(participationStart, -1) }).notes.includes(
            'S82.C02',
          );
        const year = Number(birthDate.slice(0, 4)) + 45;
        const birthday = birthDate.endsWith('02-29') && year % 4 !== 0 ? d(`${year}-03-01`) : d(`${year}${birthDate.slice(4)}`);
        fc.pre(birthday >= d('2024-06-01'));
        expect([exempt(addDays(birthday, -1)), exempt(birthday)]).toEqual([false, true]);
      }),
    );
  });

  it('Was das Unternehmen sieht, hängt nie von der Schwerbehinderung ab', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        expect(forCompany(assess({ ...facts, schwerbehindert: true }))).toEqual(forCompany(assess({ ...facts, schwerbehindert: false })));
      }),
      { numRuns: 500 },
    );
  });
});
