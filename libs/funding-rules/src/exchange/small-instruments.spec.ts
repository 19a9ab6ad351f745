import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Problem } from '@app/kernel';
import { smallInstruments } from './small-instruments.js';

type Input = Readonly<Record<string, unknown>>;
type Vector = { readonly id: string; readonly instrument: string; readonly input: Input; readonly expected: Input };

const vectors: readonly Vector[] = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../../../test/data/funding-vectors.json'), 'utf8'),
);
const ours = vectors.filter(({ instrument }) => smallInstruments.has(instrument));

const assess = (instrument: string, input: Input): Input => {
  const assessor = smallInstruments.get(instrument);
  if (!assessor) throw new Error(`${instrument} is missing`);
  return assessor({ instrument, ...input });
};

/** The input of the example of an instrument, changed. */
const changed = (instrument: string, more: Input): Input => {
  const example = ours.find((each) => each.instrument === instrument);
  if (!example) throw new Error(`${instrument} has no example`);
  return assess(instrument, { ...example.input, ...more });
};

const errorsOf = (instrument: string, input: Input): unknown => {
  try {
    assess(instrument, input);
  } catch (problem) {
    if (problem instanceof Problem && problem.code === 'funding-rules.invalid-input') return problem.errors;
    throw problem;
  }
  throw new Error('nothing was refused');
};

describe('Beispiele der kleineren Leistungen', () => {
  it('Die Sammlung enthält sie', () => {
    expect(ours.map(({ id }) => id)).toEqual(['B01', 'B03', 'B05', 'B08', 'B12', 'B15', 'B18', 'P03']);
  });

  it.each(ours)('$id stimmt Feld für Feld', ({ instrument, input, expected }) => {
    expect(assess(instrument, input)).toMatchObject(expected);
  });

  it.each([...smallInstruments.keys()])('%s: Jedes Ergebnis sagt, ob gefördert wird, wie es ausgeht und warum', (instrument) => {
    const result = assess(instrument, {});
    for (const key of ['ruleSet', 'eligible', 'outcome', 'reasons', 'warnings']) expect(result).toHaveProperty(key);
    expect(result['reasons']).toEqual([]);
    expect(errorsOf(instrument, { unheardOf: 1 })).toEqual([{ pointer: '/unheardOf', code: 'unknown-field' }]);
  });
});

describe('Abwandlungen der Beispiele', () => {
  it.each<[string, Input, Input]>([
    [
      'S81_2',
      { status: 'employed' },
      { eligible: true, weiterbildungsgeldCent: 0, praemieCent: 2_500_00, agencyCourseShareCent: 18_000_00 },
    ],
    ['S81_2', { status: 'employed', citizenBenefit: true }, { weiterbildungsgeldCent: 3_600_00 }],
    ['S81_2', { intermediateExamPassed: false }, { praemieCent: 1_500_00 }],
    ['S81_2', { intermediateExamPassed: false, finalExamPassed: false }, { eligible: true, praemieCent: 0 }],
    [
      'S81_2',
      { missingQualification: false },
      {
        eligible: false,
        outcome: 'INELIGIBLE',
        reasons: ['S81.2.E01'],
        agencyCourseShareCent: 0,
        weiterbildungsgeldCent: 0,
        praemieCent: 0,
      },
    ],
    ['S81_2', { missingQualification: false, unskilledMonths: 49 }, { eligible: true, reasons: [] }],
    ['S81_2', { missingQualification: false, unskilledMonths: 48 }, { eligible: false, reasons: ['S81.2.E01'] }],
    ['S81_2', { advisedBeforeStart: false, workMonths: 35 }, { eligible: false, reasons: ['S81.2.E05', 'S81.2.E06'] }],
    ['S81_2', { applicationDate: '2026-06-02', participationStart: '2026-06-01' }, { eligible: false, reasons: ['S82.E10'] }],
    ['BILDUNGSSCHECK2', { invoiceCent: 150_000 }, { eligible: true, amountCent: 500_00 }],
    ['BILDUNGSSCHECK2', { residenceNRW: false }, { eligible: false, reasons: ['BS2.E01'], amountCent: 0 }],
    ['BILDUNGSSCHECK2', { taxableIncomeCent: 50_000_01 }, { eligible: false, reasons: ['BS2.E02'], amountCent: 0 }],
    ['BILDUNGSSCHECK2', { taxableIncomeCent: 100_000_00, jointAssessment: true }, { eligible: true, reasons: [] }],
    ['BILDUNGSSCHECK2', { applicationDate: '2026-06-01' }, { eligible: false, reasons: ['BS2.E04'], amountCent: 0 }],
    ['BILDUNGSSCHECK2', { otherPublicMoney: true }, { eligible: false, reasons: ['BS2.E05'] }],
    ['BILDUNGSSCHECK2', { targetGroup: false }, { eligible: null, outcome: 'MANUAL', reasons: ['BS2.E03'], amountCent: 350_00 }],
    ['BILDUNGSSCHECK2', { usedThisCalendarYear: true }, { eligible: false, reasons: ['BS2.E06'], amountCent: 0 }],
    ['TRANSFER_KUG_111A', { employees: 249 }, { employerCourseShareMinCent: 1_000_00, agencyCourseShareMaxCent: 3_000_00 }],
    ['KUG_106A', { month: '2024-08' }, { eligible: false, reasons: ['S106A.E01'], agencyCourseShareCent: 0 }],
    ['KUG_106A', { employees: 2_500 }, { eligible: true, agencyCourseShareCent: 600_00 }],
    ['BDKS_CHECK', { costPerUECent: 7_233 }, { level: 'FKS', reasons: [] }],
    ['BDKS_CHECK', { costPerUECent: 7_234 }, { level: 'BA_CONSENT', reasons: [] }],
    ['LUMP_BASE', { months: 6 }, { amountCent: 864_00, totalCent: 5_184_00 }],
    ['TRAVEL', { oneWayKm: 12.5 }, { amountMonthCent: 100_00, capped: false }],
    ['TRAVEL', { mode: 'public', ticketMonthCent: 63_00 }, { amountMonthCent: 63_00, capped: false }],
  ])('%s mit %o', (instrument, more, expected) => {
    expect(changed(instrument, more)).toMatchObject(expected);
  });

  it.each<[string, Input, Input]>([
    ['S87A', { fundedUnder: 'S82', finalExamPassed: true }, { eligible: false, reasons: ['S87A.E01'], praemieCent: 0 }],
    [
      'S87A',
      { fundedUnder: 'S82', finalExamPassed: true, citizenBenefit: true },
      { eligible: false, reasons: ['S87A.E01'], praemieCent: 0, weiterbildungsgeldEligible: true, weiterbildungsgeldMonthCent: 150_00 },
    ],
    ['S87A', { fundedUnder: 'S81', finalExamPassed: true }, { eligible: true, reasons: [], praemieCent: 1_500_00 }],
    ['S87A', { fundedUnder: 'S81_2', finalExamPassed: false }, { eligible: true, reasons: [], praemieCent: 0 }],
    ['S87A', { fundedUnder: '§ 81 Abs. 2', intermediateExamPassed: true, finalExamPassed: true }, { praemieCent: 2_500_00 }],
    ['S87A', { fundedUnder: 'S81_3', finalExamPassed: true }, { eligible: false, reasons: ['S87A.E01'] }],
    ['S87A', { fundedUnder: 'S81', unemployed: true, months: 12 }, { weiterbildungsgeldCent: 1_800_00 }],
    ['S87A', { fundedUnder: 'S82A', citizenBenefit: true }, { eligible: false, weiterbildungsgeldEligible: false }],
    ['LODGING', { days: 8 }, { eligible: true, lodgingCent: 420_00, foodCent: 168_00 }],
    ['LODGING', { days: 8, necessary: false }, { eligible: false, reasons: ['S86.E01'], lodgingCent: 0, foodCent: 0 }],
    ['TRANSFER_110', { costCent: 4_000_00 }, { eligible: true, reasons: [], amountCent: 2_000_00 }],
    ['SGB2_16I_5', { courseCostCent: 3_500_00 }, { eligible: true, reasons: [], amountCent: 3_000_00 }],
    ['SGB2_16I_5', { courseCostCent: 1_500_00, alreadyPaidThisCaseCent: 2_000_00 }, { amountCent: 1_000_00 }],
    ['SGB2_16I_5', { courseCostCent: 1, alreadyPaidThisCaseCent: 3_000_00 }, { amountCent: 0, warnings: ['nothing-left'] }],
    ['LUMP_BASE', { monthlyGrossCent: 1_800_00, percent: 40 }, { baseCent: 2_160_00, amountCent: 864_00 }],
  ])('%s aus %o', (instrument, input, expected) => {
    expect(assess(instrument, input)).toMatchObject(expected);
  });

  it('Was nicht berechnet werden kann, fehlt; ein Wort außerhalb der Liste wird genannt', () => {
    const result = assess('TRAVEL', { mode: 'public', oneWayKm: 10, daysPerMonth: 20 });
    expect(result).not.toHaveProperty('amountMonthCent');
    expect(result).not.toHaveProperty('capped');
    expect(errorsOf('TRAVEL', { mode: 'rocket' })).toEqual([{ pointer: '/mode', code: 'expected-mode' }]);
    expect(errorsOf('S81_2', { status: 'toString' })).toEqual([{ pointer: '/status', code: 'expected-status' }]);
  });

  it('Jede Art von Feld nennt ihren Fehler', () => {
    expect(errorsOf('KUG_106A', { employees: 1.1, month: '2024-13' })).toEqual([
      { pointer: '/employees', code: 'expected-quarter-heads' },
      { pointer: '/month', code: 'expected-month' },
    ]);
    expect(errorsOf('LUMP_BASE', { percent: -1, months: 'sechs' })).toEqual([
      { pointer: '/percent', code: 'expected-percent' },
      { pointer: '/months', code: 'expected-decimal' },
    ]);
    expect(errorsOf('LODGING', { days: 1.5 })).toEqual([{ pointer: '/days', code: 'expected-count' }]);
  });

  it('Vor dem 1. Februar 2026 hat der Bildungsscheck keine Zahlen', () => {
    expect(() => changed('BILDUNGSSCHECK2', { applicationDate: '2026-01-31' })).toThrow('funding-rules.no-parameters');
  });
});
