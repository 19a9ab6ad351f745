import { cents, type BasisPoints, type Cents } from '@app/kernel';
import type { Arbeitsentgeltzuschuss, Finding, Line, Operand } from './assessment.js';
import type { Facts } from './facts.js';
import type { Parameters } from './parameters/parameters.js';
import { halfUp, product } from '../rational.js';
import type { BenefitMonth } from '../zeit.js';

/** Rate of the wage subsidy, the points the agreement added, and the rules it comes from, the deciding one first. */
export type Zuschusssatz = {
  readonly satz: BasisPoints;
  readonly erhoehung: BasisPoints;
  readonly rules: readonly [Finding, ...Finding[]];
};

/** The share of the pay that falls on time without work: an exact fraction, at most 1. */
export type Anteil = { readonly zaehler: number; readonly nenner: number };

/** The pay inputs, all known. */
export type Entgelt = {
  readonly brutto: Cents;
  readonly anteil: Anteil;
  readonly pauschale: BasisPoints;
  readonly months: readonly BenefitMonth[];
};

/** The wage subsidy as a hand calculation: pay, share, flat contribution, base, month, total. */
export const zuschussLines = (
  facts: Facts,
  value: Arbeitsentgeltzuschuss,
  { satz, erhoehung, rules }: Zuschusssatz,
  { brutto, anteil: { zaehler, nenner }, pauschale }: Entgelt,
  { wochenJeMonat, fassung }: Parameters,
): readonly Line[] => {
  const [rule] = rules;
  const released = cents(halfUp(product(brutto, zaehler), nenner));
  const time = facts.zeitOhneArbeitsleistung;
  const line = (part: Omit<Line, 'benefit' | 'ruleId' | 'citation'>, absatz: string): Line => ({
    benefit: 'arbeitsentgeltzuschuss',
    ruleId: rule.ruleId,
    // § 339 did not change with § 82.
    citation: `§ ${absatz} SGB III${absatz.startsWith('82 ') ? fassung : ''}`,
    ...part,
  });
  const gross: Operand = { name: 'arbeitsentgelt', value: brutto, unit: 'cents' };
  const perMonth: Operand = { name: 'zuschuss-je-monat', value: value.jeMonat, unit: 'cents' };
  const weeks: readonly Operand[] = [
    { name: 'wochen-je-monat-zaehler', value: wochenJeMonat.zaehler, unit: 'number' },
    { name: 'wochen-je-monat-nenner', value: wochenJeMonat.nenner, unit: 'number' },
  ];
  const rateOperands: readonly Operand[] = [
    { name: 'zuschuss-satz', value: satz - erhoehung, unit: 'basis-points' },
    ...(erhoehung > 0 ? ([{ name: 'erhoehung', value: erhoehung, unit: 'basis-points' }] as const) : []),
  ];
  const satzCitation = facts.fehlenderBerufsabschluss
    ? '82 Abs. 3 Satz 2'
    : erhoehung > 0
      ? `82 Abs. 3 Satz 4, ${raisedBy(rules)}`
      : '82 Abs. 3 Satz 4';
  return [
    line(
      {
        label: 'arbeitsentgelt',
        rate: null,
        cents: brutto,
        sign: '=',
        formula: [
          { ...gross, value: facts.arbeitsentgelt ?? brutto },
          ...(typeof facts.vergleichsentgelt === 'number'
            ? ([{ name: 'vergleichsentgelt', value: facts.vergleichsentgelt, unit: 'cents' }] as const)
            : []),
        ],
      },
      '82 Abs. 3 Satz 2',
    ),
    line(
      {
        label: 'arbeitsentgelt-anteilig',
        rate: null,
        cents: released,
        sign: '=',
        formula: [
          gross,
          { name: 'zeit-ohne-arbeitsleistung', value: time?.minutes ?? 0, unit: 'minutes' },
          { name: 'arbeitszeit', value: facts.arbeitszeitMinutesPerWeek ?? 0, unit: 'minutes' },
          ...(time?.per === 'month' ? weeks : []),
        ],
      },
      '82 Abs. 3 Satz 2',
    ),
    line(
      {
        label: 'pauschale',
        rate: pauschale,
        // What the rounded base has over the rounded pay, so that the column adds up.
        cents: cents(value.bemessungsbetrag - released),
        sign: '+',
        formula: [
          { name: 'arbeitsentgelt-anteilig', value: released, unit: 'cents' },
          { name: 'pauschale', value: pauschale, unit: 'basis-points' },
        ],
      },
      '82 Abs. 3 Satz 3',
    ),
    line({ label: 'bemessungsbetrag', rate: null, cents: value.bemessungsbetrag, sign: '=', formula: [] }, '82 Abs. 3 Satz 2 und 3'),
    line(
      {
        label: 'zuschuss-je-monat',
        rate: satz,
        cents: value.jeMonat,
        sign: '=',
        formula: [{ name: 'bemessungsbetrag', value: value.bemessungsbetrag, unit: 'cents' }, ...rateOperands],
      },
      satzCitation,
    ),
    line(
      {
        label: 'zuschuss-gesamt',
        rate: null,
        cents: value.gesamt,
        sign: '=',
        formula: [perMonth, { name: 'tage-30', value: value.tage30, unit: 'days' }],
      },
      '339 Satz 1',
    ),
  ];
};

const raisedBy = (rules: readonly Finding[]): string =>
  [
    ...(rules.some(({ citation }) => citation.includes('Abs. 4 Satz 2')) ? ['Abs. 4 Satz 2'] : []),
    ...(rules.some(({ citation }) => citation.includes('Abs. 5 Satz 2')) ? ['Abs. 5 Satz 2'] : []),
  ].join(', ');
