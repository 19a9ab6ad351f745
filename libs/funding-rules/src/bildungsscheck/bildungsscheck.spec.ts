import { cents, localDate as d } from '@app/kernel';
import { assessBildungsscheck, type BildungsscheckFacts, type BildungsscheckRuleId } from './bildungsscheck.js';

const eligible = {
  applicationDate: d('2026-05-04'),
  courseStart: d('2026-06-01'),
  hauptwohnsitzNrw: true,
  zuVersteuerndesEinkommen: cents(42_000_00),
  zusammenveranlagung: false,
  steuerbescheidVom: d('2025-06-01'),
  zielgruppe: true,
  andereOeffentlicheMittel: false,
  imKalenderjahrGenutzt: false,
  rechnungsbetrag: cents(700_00),
} as const satisfies BildungsscheckFacts;

const judged = (changed: BildungsscheckFacts) => assessBildungsscheck({ ...eligible, ...changed });
const statusOf = (ruleId: BildungsscheckRuleId, changed: BildungsscheckFacts) =>
  judged(changed).findings.find((each) => each.ruleId === ruleId)?.status;
const computed = (value: number) => ({ status: 'computed', value });

describe('Bildungsscheck 2.0 NRW', () => {
  it('BS2.C01: die Hälfte der Rechnung, kaufmännisch gerundet', () => {
    expect(judged({})).toMatchObject({
      eligible: true,
      reasons: [],
      notes: ['BS2.C01'],
      ruleSet: 'BS2@2026-02-01',
      zuschuss: computed(350_00),
    });
    // 700,01 € × 50 % = 350,005 €
    expect(judged({ rechnungsbetrag: cents(700_01) }).zuschuss).toEqual(computed(350_01));
  });

  it('BS2.C02: höchstens 500 €; genau 500 € sind nicht gekürzt', () => {
    expect(judged({ rechnungsbetrag: cents(1_000_00) })).toMatchObject({ zuschuss: computed(500_00), notes: ['BS2.C01'] });
    expect(judged({ rechnungsbetrag: cents(1_000_01) })).toMatchObject({ zuschuss: computed(500_00), notes: ['BS2.C01', 'BS2.C02'] });
  });

  it.each<[BildungsscheckRuleId, keyof BildungsscheckFacts, boolean]>([
    ['BS2.E01', 'hauptwohnsitzNrw', true],
    ['BS2.E05', 'andereOeffentlicheMittel', false],
    ['BS2.E06', 'imKalenderjahrGenutzt', false],
  ])('%s hängt an %s und bleibt offen, solange das unbekannt ist', (ruleId, fact, good) => {
    expect(statusOf(ruleId, { [fact]: good })).toBe('met');
    expect(judged({ [fact]: !good })).toMatchObject({
      eligible: false,
      outcome: 'INELIGIBLE',
      reasons: [ruleId],
      notes: [],
      zuschuss: { status: 'excluded' },
    });
    expect(judged({ [fact]: undefined })).toMatchObject({ eligible: null, outcome: 'MANUAL', open: [ruleId], zuschuss: computed(350_00) });
  });

  it('BS2.E02: bis 50.000 € zu versteuern, zusammen veranlagt bis 100.000 €', () => {
    const income = (euros: number, more: BildungsscheckFacts = {}) =>
      statusOf('BS2.E02', { zuVersteuerndesEinkommen: cents(Math.round(euros * 100)), ...more });
    expect(income(50_000)).toBe('met');
    expect(income(50_000.01)).toBe('not-met');
    const jointly = { zusammenveranlagung: true };
    expect(income(100_000, jointly)).toBe('met');
    expect(income(100_000.01, jointly)).toBe('not-met');
    const unknown = { zusammenveranlagung: undefined };
    expect(income(50_000, unknown)).toBe('met');
    expect(income(50_000.01, unknown)).toBe('open');
    expect(income(100_000.01, unknown)).toBe('not-met');
    expect(statusOf('BS2.E02', { zuVersteuerndesEinkommen: undefined })).toBe('open');
  });

  it('BS2.E03: Die Zielgruppe ist nur aus einer Quelle bekannt; wer nicht dazugehört, wird nicht ausgeschlossen, sondern angesehen', () => {
    expect(judged({ zielgruppe: false })).toMatchObject({
      eligible: null,
      outcome: 'MANUAL',
      reasons: ['BS2.E03'],
      zuschuss: computed(350_00),
    });
    expect(statusOf('BS2.E03', {})).toBe('met');
    expect(statusOf('BS2.E03', { zielgruppe: undefined })).toBe('open');
  });

  it('BS2.E04: Der Antrag kommt mindestens einen Tag vor dem Beginn', () => {
    expect(statusOf('BS2.E04', { applicationDate: d('2026-05-31') })).toBe('met');
    expect(statusOf('BS2.E04', { applicationDate: d('2026-06-01') })).toBe('not-met');
    expect(statusOf('BS2.E04', { applicationDate: d('2026-06-02') })).toBe('not-met');
    expect(statusOf('BS2.E04', { courseStart: undefined })).toBe('open');
    const late = judged({ applicationDate: d('2026-06-01') });
    expect(late.findings.find(({ ruleId }) => ruleId === 'BS2.E04')?.remedy?.earliest).toEqual({ of: 'start', date: '2026-06-02' });
  });

  it('BS2.E06: Im nächsten Kalenderjahr geht es wieder', () => {
    expect(judged({ imKalenderjahrGenutzt: true }).findings.find(({ ruleId }) => ruleId === 'BS2.E06')?.remedy).toEqual({
      code: 'apply-later',
      by: ['employee'],
      earliest: { of: 'application', date: '2027-01-01' },
    });
  });

  it('BS2.E02: Ein Steuerbescheid darf zwei Jahre alt sein; ein älterer ist eine Warnung', () => {
    expect(judged({ steuerbescheidVom: d('2024-05-04') }).warnings).toEqual([]);
    expect(judged({ steuerbescheidVom: d('2024-05-03') }).warnings).toEqual(['tax-assessment-too-old']);
  });

  it('Mehreres Fehlende steht in der Ordnung der Nummern', () => {
    expect(judged({ hauptwohnsitzNrw: false, imKalenderjahrGenutzt: true, applicationDate: d('2026-06-01') }).reasons).toEqual([
      'BS2.E01',
      'BS2.E04',
      'BS2.E06',
    ]);
    expect(assessBildungsscheck({})).toMatchObject({ outcome: 'MANUAL', zuschuss: { status: 'missing', facts: ['rechnungsbetrag'] } });
  });

  it('Anträge gibt es seit dem 1. Februar 2026, vorher keine Zahlen', () => {
    expect(judged({ applicationDate: d('2026-02-01') }).eligible).toBe(true);
    expect(() => judged({ applicationDate: d('2026-01-31') })).toThrow('funding-rules.no-parameters');
  });
});
