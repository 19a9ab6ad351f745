import { cents, localDate as d } from '@app/kernel';
import { assess } from './assess.js';
import type { Facts } from './facts.js';
import { forCompany } from './for-company.js';
import { eligibleFacts, fullTime } from './testing/eligible-facts.js';

/** Everything met, decided and held in 2023; nobody is 45 or severely disabled. */
const facts2023 = {
  ...eligibleFacts,
  applicationDate: d('2023-05-04'),
  decisionDate: d('2023-05-18'),
  participationStart: d('2023-06-01'),
  measureEnd: d('2023-11-30'),
  strukturwandelAnteilErreicht: false,
  strukturwandelOderEngpassberuf: true,
} as const satisfies Facts;

const assessed = (changed: Facts) => assess({ ...facts2023, ...changed });

/** Employer's percent, wage subsidy percent, and the rules that moved them. */
const rates = (changed: Facts): readonly unknown[] => {
  const { lehrgangskosten: kosten, zuschussSatz, notes } = assessed(changed);
  return [kosten.status === 'computed' ? kosten.value.satz / 100 : kosten.status, (zuschussSatz ?? NaN) / 100, ...notes];
};

describe('§ 82 SGB III in der Fassung vom 1. Oktober 2020 bis 31. März 2024', () => {
  it('Abs. 2 und 3: Stufen bei 10, 250 und 2.500 Beschäftigten, S82o.C05 unter 10', () => {
    expect(rates({ beschaeftigte: { over30: 9, upTo30: 1, upTo20: 0, upTo10: 0 } })).toEqual([0, 75, 'S82o.C05']);
    expect(rates({ beschaeftigte: fullTime(10) })).toEqual([50, 50]);
    expect(rates({ beschaeftigte: { over30: 249, upTo30: 1, upTo20: 0, upTo10: 0 } })).toEqual([50, 50]);
    expect(rates({ beschaeftigte: fullTime(250) })).toEqual([75, 25]);
    expect(rates({ beschaeftigte: { over30: 2_499, upTo30: 1, upTo20: 0, upTo10: 0 } })).toEqual([75, 25]);
    expect(rates({ beschaeftigte: fullTime(2_500) })).toEqual([85, 25]);
  });

  it('S82o.C02 Abs. 2 Satz 4: Mit 45 Jahren oder Schwerbehinderung nur unter 250 Beschäftigten, und nur nach Ermessen', () => {
    expect(rates({ birthDate: d('1978-06-01') })).toEqual([0, 50, 'S82o.C02']);
    expect(rates({ birthDate: d('1978-06-02') })).toEqual([50, 50]);
    expect(rates({ schwerbehindert: true })).toEqual([0, 50, 'S82o.C02']);
    expect(rates({ schwerbehindert: true, birthDate: d('1970-01-01'), beschaeftigte: fullTime(250) })).toEqual([75, 25]);
    const { outcome, findings } = assessed({ schwerbehindert: true });
    expect(outcome).toBe('ELIGIBLE');
    expect(findings.find(({ ruleId }) => ruleId === 'S82o.C02')).toMatchObject({
      strength: 'KANN',
      status: 'discretion',
      citation: '§ 82 Abs. 2 Satz 4 Nr. 2 SGB III a. F.',
    });
  });

  it('S82o.C04 und S82o.C06, Abs. 4 und 5: fünf und zehn Punkte, zusammen fünfzehn', () => {
    const agreement: Facts = { qualifizierungsvereinbarung: true, erhoehungBewilligt: true };
    const structural: Facts = { strukturwandelAnteilErreicht: true };
    const large: Facts = { beschaeftigte: fullTime(300) };
    expect(rates({ ...large, ...agreement })).toEqual([70, 30, 'S82o.C04']);
    expect(rates({ ...large, ...structural })).toEqual([65, 35, 'S82o.C06']);
    expect(rates({ ...large, ...agreement, ...structural })).toEqual([60, 40, 'S82o.C04', 'S82o.C06']);
    expect(rates({ ...large, ...agreement, erhoehungBewilligt: false })).toEqual([70, 25, 'S82o.C04']);
    const [, share] = assessed({ ...large, ...agreement, ...structural }).lines;
    expect(share).toMatchObject({ citation: '§ 82 Abs. 2 Satz 2, Abs. 4 Satz 1, Abs. 5 Satz 1 SGB III a. F.', cents: 3_600_00 });
    const month = assessed({ ...large, ...agreement, ...structural }).lines.find(({ label }) => label === 'zuschuss-je-monat');
    expect(month).toMatchObject({ citation: '§ 82 Abs. 3 Satz 4, Abs. 4 Satz 2, Abs. 5 Satz 2 SGB III a. F.', cents: 864_00 });
  });

  it('Ist unbekannt, ob der Anteil erreicht ist, fehlt genau diese Angabe', () => {
    const { lehrgangskosten, arbeitsentgeltzuschuss } = assessed({ strukturwandelAnteilErreicht: undefined });
    expect(lehrgangskosten).toEqual({ status: 'missing', facts: ['strukturwandelAnteilErreicht'] });
    expect(arbeitsentgeltzuschuss).toEqual({ status: 'missing', facts: ['strukturwandelAnteilErreicht'] });
  });

  it('S82.E03, S82.E04 Abs. 1 Satz 1 Nr. 2 und 3: vier Jahre statt zwei', () => {
    expect(assessed({ berufsabschlussAm: d('2019-05-04') }).reasons).toEqual([]);
    expect(assessed({ berufsabschlussAm: d('2019-05-05') })).toMatchObject({ outcome: 'MANUAL', reasons: ['S82.E03'] });
    expect(assessed({ letzteTeilnahmeAm: d('2019-05-03') }).reasons).toEqual([]);
    expect(assessed({ letzteTeilnahmeAm: d('2019-05-04') })).toMatchObject({ outcome: 'INELIGIBLE', reasons: ['S82.E04'] });
  });

  it('S82o.E15 Abs. 1 Satz 2 bis 4: Der Zweck wird in kleineren Betrieben bei 45 Jahren oder Schwerbehinderung nicht verlangt', () => {
    const other: Facts = { strukturwandelOderEngpassberuf: false };
    expect(assessed(other)).toMatchObject({ outcome: 'MANUAL', reasons: ['S82o.E15'] });
    expect(assessed({ ...other, birthDate: d('1978-06-01') }).reasons).toEqual([]);
    expect(assessed({ ...other, schwerbehindert: true }).reasons).toEqual([]);
    expect(assessed({ ...other, schwerbehindert: true, beschaeftigte: fullTime(250) }).reasons).toEqual(['S82o.E15']);
    const in2020: Facts = { applicationDate: d('2020-11-02'), decisionDate: d('2020-11-20'), schwerbehindert: true };
    expect(assessed({ ...other, ...in2020, participationStart: d('2020-12-31') }).reasons).toEqual(['S82o.E15']);
    expect(assessed({ ...other, ...in2020, participationStart: d('2021-01-01') }).reasons).toEqual([]);
    expect(assessed({ strukturwandelOderEngpassberuf: undefined }).open).toEqual(['S82o.E15']);
    expect(assessed({ ...other, birthDate: undefined }).open).toEqual(['S82o.E15']);
    expect(assessed({ ...other, beschaeftigte: undefined }).open).toEqual(['S82o.E15']);
    expect(assess(eligibleFacts).findings.map(({ ruleId }) => ruleId)).not.toContain('S82o.E15');
  });

  it('Was das Unternehmen sieht, hängt auch nach altem Recht nicht von der Schwerbehinderung ab', () => {
    for (const changed of [{}, { strukturwandelOderEngpassberuf: false }] satisfies Facts[])
      expect(forCompany(assessed({ ...changed, schwerbehindert: true }))).toEqual(
        forCompany(assessed({ ...changed, schwerbehindert: false })),
      );
    const { lines } = forCompany(assessed({ birthDate: d('1970-01-01') }));
    expect(lines[1]).toMatchObject({ citation: '§ 82 Abs. 2 SGB III a. F.', cents: 0 });
  });

  it('Die Fundstellen nennen die alte Fassung, die der anderen Paragraphen nicht', () => {
    const citations = assess(facts2023).findings.map(({ citation }) => citation);
    expect(citations).toEqual(
      expect.arrayContaining([
        '§ 82 Abs. 1 Satz 5 SGB III a. F.',
        '§ 82 Abs. 9 SGB III a. F.',
        '§ 22 Abs. 1a SGB III',
        '§ 324 Abs. 1 SGB III',
      ]),
    );
  });
});

describe('§ 82 SGB III vor dem 1. Oktober 2020', () => {
  const in2019 = {
    ...facts2023,
    applicationDate: d('2019-05-06'),
    decisionDate: d('2019-05-20'),
    participationStart: d('2019-06-03'),
    measureEnd: d('2019-11-30'),
  };
  const in2020 = {
    ...facts2023,
    applicationDate: d('2020-06-02'),
    decisionDate: d('2020-06-15'),
    participationStart: d('2020-07-01'),
    measureEnd: d('2020-12-31'),
  };

  it('S82.E05: bis 28. Mai 2020 mehr als 160 Stunden, danach mehr als 120', () => {
    expect(assess({ ...in2019, massnahmeMinutes: 160 * 60 })).toMatchObject({ ruleSet: 'S82@2019-01-01', reasons: ['S82.E05'] });
    expect(assess({ ...in2019, massnahmeMinutes: 160 * 60 + 1 }).reasons).toEqual([]);
    expect(assess({ ...in2020, massnahmeMinutes: 120 * 60 })).toMatchObject({ ruleSet: 'S82@2020-05-29', reasons: ['S82.E05'] });
    expect(assess({ ...in2020, massnahmeMinutes: 120 * 60 + 1 }).reasons).toEqual([]);
  });

  it('Zuschläge gibt es noch nicht, und nach ihnen wird nicht gefragt', () => {
    const open: Facts = { qualifizierungsvereinbarung: undefined, erhoehungBewilligt: undefined, strukturwandelAnteilErreicht: undefined };
    for (const facts of [in2019, in2020]) {
      const all = assess({ ...facts, qualifizierungsvereinbarung: true, erhoehungBewilligt: true, strukturwandelAnteilErreicht: true });
      expect(all).toMatchObject({ zuschussSatz: 5_000, notes: [] });
      expect(assess({ ...facts, ...open }).lehrgangskosten).toMatchObject({ value: { satz: 5_000, arbeitgeber: cents(3_000_00) } });
    }
  });
});
