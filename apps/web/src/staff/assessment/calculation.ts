import type { Formats } from '../../ui/format/formats.js';
import type { AssessmentResult, Line, QualifizierungsgeldLine } from './assessment.js';

/** What a formula needs in words. */
export type FormulaWords = { readonly smaller: (a: string, b: string) => string; readonly thirty: (days: string) => string };

type AnyLine = Line | QualifizierungsgeldLine;
type Operand = AnyLine['formula'][number];

/** The numbers behind a line as somebody would write them beside it: `3.350,00 € × 40 h ÷ 40 h`; empty for a given number. */
export const formulaText = ({ label, formula }: Pick<AnyLine, 'label' | 'formula'>, formats: Formats, words: FormulaWords): string => {
  const text = (name: Operand['name']): string | undefined => {
    const operand = (formula as readonly Operand[]).find((each) => each.name === name);
    return operand && operandText(operand, formats);
  };
  const joined = (sign: string, ...parts: readonly (string | undefined)[]): string =>
    parts.filter((part) => part !== undefined).join(` ${sign} `);
  const rate = (base: string | undefined, sign: string, change: string | undefined): string | undefined =>
    change === undefined ? base : `(${joined(sign, base, change)})`;
  switch (label) {
    case 'beteiligung-arbeitgeber':
      return joined('×', text('lehrgangskosten'), rate(text('beteiligungssatz'), '−', text('minderung')));
    case 'arbeitsentgelt': {
      const [gross, compared] = [text('arbeitsentgelt'), text('vergleichsentgelt')];
      return gross !== undefined && compared !== undefined ? words.smaller(gross, compared) : '';
    }
    case 'arbeitsentgelt-anteilig': {
      const [above, below] = [text('wochen-je-monat-zaehler'), text('wochen-je-monat-nenner')];
      const contract = text('arbeitszeit');
      const month = above !== undefined && below !== undefined ? `(${contract} × ${above} ÷ ${below})` : contract;
      return joined('÷', joined('×', text('arbeitsentgelt'), text('zeit-ohne-arbeitsleistung')), month);
    }
    case 'pauschale':
      return joined('×', text('arbeitsentgelt-anteilig'), text('pauschale'));
    case 'zuschuss-je-monat':
      return joined('×', text('bemessungsbetrag'), rate(text('zuschuss-satz'), '+', text('erhoehung')));
    case 'zuschuss-gesamt': {
      const days = text('tage-30');
      return days === undefined ? '' : words.thirty(days);
    }
    case 'qualifizierungsgeld-je-tag':
      return joined('÷', joined('×', text('nettoentgeltdifferenz'), text('leistungssatz')), text('tagesteiler'));
    case 'qualifizierungsgeld-je-monat':
    case 'qualifizierungsgeld-gesamt':
      return joined('×', text('qualifizierungsgeld-je-tag'), text('tage-30'));
    case 'nettoentgelt-soll':
    case 'nettoentgelt-ist':
    case 'nettoentgeltdifferenz':
    case 'lehrgangskosten-gesamt':
    case 'anteil-agentur':
    case 'bemessungsbetrag':
      return '';
  }
};

const operandText = ({ value, unit }: Operand, formats: Formats): string => {
  switch (unit) {
    case 'cents':
      return formats.money(value);
    case 'basis-points':
      return formats.percent(value);
    case 'minutes':
      return `${formats.number(value / 60, 2)} h`;
    case 'days':
    case 'number':
      return formats.number(value);
  }
};

/** Who pays what over the whole measure, in cents; null where the calculation has no amount. */
export type Totals = {
  readonly agency: number | null;
  readonly companyCourse: number | null;
  /** What the subsidy leaves of the assessment base, month by month. */
  readonly companyWage: number | null;
  readonly company: number | null;
};

/** Adds up what the calculation says; the month plan gives the months, rounded one by one like the subsidy itself. */
export const totalsOf = ({ amounts, monthPlan }: Pick<AssessmentResult, 'amounts' | 'monthPlan'>): Totals => {
  const { agencyShareCents, employerShareCents, wageSubsidyCents, wageBaseCents } = amounts;
  const wage =
    wageBaseCents === null || wageSubsidyCents === null
      ? null
      : monthPlan.reduce((sum, { days30 }) => sum + Math.round((wageBaseCents * days30) / 30), 0) - wageSubsidyCents;
  return {
    agency: plus(agencyShareCents, wageSubsidyCents),
    companyCourse: employerShareCents,
    companyWage: wage,
    company: plus(employerShareCents, wage),
  };
};

// A sum with an unknown part would read like the whole.
const plus = (a: number | null, b: number | null): number | null => (a === null || b === null ? null : a + b);
