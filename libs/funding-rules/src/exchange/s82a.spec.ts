import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Problem } from '@app/kernel';
import { s82aInstruments } from './s82a.js';

type Vector = {
  readonly id: string;
  readonly instrument: string;
  readonly input: Input;
  readonly expected: Readonly<Record<string, unknown>>;
};
type Input = Readonly<Record<string, unknown>>;

const vectors = (
  JSON.parse(readFileSync(join(import.meta.dirname, '../../../../test/data/funding-vectors.json'), 'utf8')) as readonly Vector[]
).filter(({ instrument }) => s82aInstruments.has(instrument));

const run = (instrument: string, input: unknown): Readonly<Record<string, unknown>> => {
  const assess = s82aInstruments.get(instrument);
  if (!assess) throw new Error(`${instrument} is missing`);
  return assess(input);
};

const base = {
  applicationDate: '2026-05-04',
  participationStart: '2026-06-01',
  measureEnd: '2026-11-30',
  employer: { employees: 300, affected: 60, agreement82a: true, employerFinancesCourse: true },
  person: {},
  measure: { hours: 600, providerApproved: true, measureApproved: false, courseCostCent: 8_000_00 },
  qg: { childRate: false, netSollCent: 2_400_00, netIstCent: 1_300_00 },
};

/** The result when one group of fields, or the dates, differ from a case in which everything is met. */
const judged = (changed: { [Group in keyof typeof base]?: unknown }): Readonly<Record<string, unknown>> => {
  const merged = Object.entries(changed).map(([key, value]) => {
    const group = base[key as keyof typeof base];
    return [key, typeof group === 'object' ? { ...group, ...(value as object) } : value];
  });
  return run('S82A', { ...base, ...Object.fromEntries(merged) });
};
const reasons = (changed: Parameters<typeof judged>[0]): unknown => judged(changed)['reasons'];

/** The errors a refused input names. */
const errorsOf = (instrument: string, input: unknown): unknown => {
  try {
    run(instrument, input);
  } catch (problem) {
    if (problem instanceof Problem && problem.code === 'funding-rules.invalid-input') return problem.errors;
    throw problem;
  }
  throw new Error('nothing was refused');
};

const amountKeys = ['qgPercent', 'netDifferenceCent', 'qgDailyCent', 'qgMonthCent', 'employerCourseShareCent', 'agencyCourseShareCent'];

describe('Beispiele zu §§ 82a, 82b SGB III', () => {
  it('Die Sammlung enthält sie', () => {
    expect(vectors.map(({ id }) => id)).toEqual(['Q01', 'Q02', 'Q05', 'Q06', 'Q08', 'Q12']);
  });

  it.each(vectors)('$id stimmt Feld für Feld', ({ instrument, input, expected }) => {
    const result = run(instrument, input);
    expect(result).toMatchObject(expected);
    // Ausgeschlossen heißt: kein Betrag.
    if (instrument === 'S82A')
      expect(amountKeys.filter((key) => key in result)).toEqual(expected['outcome'] === 'INELIGIBLE' ? [] : amountKeys);
  });
});

describe('Austauschformat S82A', () => {
  it('S82A.B01: 249 und 250 Köpfe', () => {
    expect(judged({ employer: { employees: 249, affected: 25 } })).toMatchObject({
      requiredSharePercent: 10,
      actualSharePercent: 10.04,
      outcome: 'ELIGIBLE',
    });
    expect(judged({ employer: { employees: 249, affected: 24 } })).toMatchObject({ actualSharePercent: 9.64, reasons: ['S82A.B01'] });
    expect(judged({ employer: { employees: 250, affected: 50 } })).toMatchObject({ requiredSharePercent: 20, reasons: [] });
  });

  it('S82A.B03 und S82A.B04: neun und zehn Köpfe, mit und ohne Erklärung', () => {
    const people = (employees: number, more: object = {}) => ({ employer: { employees, affected: 3, agreement82a: false, ...more } });
    expect(judged(people(9, { writtenDeclaration: true }))).toMatchObject({ reasons: [], actualSharePercent: 33.33 });
    expect(reasons(people(9, { agreement82a: true }))).toEqual([]);
    expect(reasons(people(9))).toEqual(['S82A.B04']);
    expect(reasons(people(9, { writtenDeclaration: false }))).toEqual(['S82A.B04']);
    expect(reasons(people(10, { writtenDeclaration: true }))).toEqual(['S82A.B03']);
    expect(reasons(people(10))).toEqual(['S82A.B03']);
  });

  it('S82A.B02, S82A.M01, S82A.M02, S82A.M03, S82A.P01, S82A.X01: einzelne Gründe', () => {
    expect(reasons({ employer: { employerFinancesCourse: false } })).toEqual(['S82A.B02']);
    expect(reasons({ measure: { adaptationOnly: true } })).toEqual(['S82A.M01']);
    expect(reasons({ measure: { providerApproved: false, measureApproved: true } })).toEqual(['S82A.M02']);
    expect(reasons({ measure: { hours: 120 } })).toEqual(['S82A.M03']);
    expect(reasons({ measure: { hours: 121 } })).toEqual([]);
    expect(reasons({ measure: { employerLegallyObliged: true } })).toEqual(['S82A.X01']);
    expect(run('S82A', { ...base, existingEmployment: false })['reasons']).toEqual(['S82A.P01']);
  });

  it('S82A.P02: letzter Teilnahmetag vier Jahre vor dem Antrag', () => {
    expect(reasons({ person: { last82aParticipationDay: '2022-05-04' } })).toEqual(['S82A.P02']);
    expect(reasons({ person: { last82aParticipationDay: '2022-05-03' } })).toEqual([]);
    expect(reasons({ person: { last82aParticipationDay: null } })).toEqual([]);
  });

  it('S82A.X03: AFBG-Ziel mit und ohne Ausnahme, vor und nach dem 1. April 2028', () => {
    const exempt = { measure: { afbgGoal: true, afbgBasis53bOr42b: true } };
    expect(reasons({ measure: { afbgGoal: true } })).toEqual(['S82A.X03']);
    expect(reasons({ measure: { afbgGoal: true, afbgBasis53bOr42b: false } })).toEqual(['S82A.X03']);
    expect(reasons(exempt)).toEqual([]);
    expect(reasons({ ...exempt, participationStart: '2028-03-31', measureEnd: '2028-12-31' })).toEqual([]);
    expect(reasons({ ...exempt, participationStart: '2028-04-01', measureEnd: '2028-12-31' })).toEqual(['S82A.X03']);
  });

  it('S82A.X04: Antrag nach dem Beginn', () => {
    expect(reasons({ applicationDate: '2026-06-02' })).toEqual(['S82A.X04']);
    expect(judged({ applicationDate: '2026-06-01' })).toMatchObject({ reasons: [], warnings: ['application-on-start-day'] });
  });

  it('Was die Datei nicht sagt und nicht sagen darf, bleibt offen: ein Mensch entscheidet, die Beträge sind eine Vorschau', () => {
    const { providerApproved: _, ...measure } = base.measure;
    expect(run('S82A', { ...base, measure })).toMatchObject({ eligible: null, outcome: 'MANUAL', open: ['S82A.M02'], qgDailyCent: 22_00 });
    const bare = run('S82A', {});
    expect(bare).toMatchObject({ outcome: 'MANUAL', reasons: [], qgPercent: 60 });
    expect(bare).not.toHaveProperty('qgDailyCent');
    expect(bare).not.toHaveProperty('actualSharePercent');
  });

  it('Mehr als das Verlangte: bis wann der Anteil gilt, und die ganze Auszahlung', () => {
    expect(judged({})).toMatchObject({ shareValidUntil: '2029-05-04', qgDays30: 180, qgCent: 3_960_00 });
  });

  it('Ein Beginn vor dem 1. April 2024 hat keine Werte', () => {
    expect(() => judged({ applicationDate: '2024-03-01', participationStart: '2024-03-31' })).toThrow(
      expect.objectContaining({ code: 'funding-rules.no-parameters' }),
    );
  });

  it('Falsche Felder werden mit ihrem Ort genannt', () => {
    expect(errorsOf('S82A', { employer: { employees: 9.5, agreement: true }, qg: { netSollCent: -1 } })).toEqual([
      { pointer: '/employer/employees', code: 'expected-heads' },
      { pointer: '/employer/agreement', code: 'unknown-field' },
      { pointer: '/qg/netSollCent', code: 'expected-cents' },
    ]);
  });
});

describe('Austauschformat QG_ROUNDING, § 82b Abs. 6 SGB III', () => {
  it.each([
    [3_250_00, 3_260_00],
    [3_249_99, 3_240_00],
    [3_270_00, 3_280_00],
    [0, 0],
  ])('%d Cent werden %d Cent', (grossCent, roundedCent) => {
    expect(run('QG_ROUNDING', { grossCent })).toEqual({ roundedCent, reasons: [] });
  });

  it('Ohne Betrag gibt es nichts zu runden', () => {
    expect(errorsOf('QG_ROUNDING', {})).toEqual([{ pointer: '/grossCent', code: 'required' }]);
  });
});
