import { assessS87a, type S87aAssessment, type S87aFacts } from '../s81/s87a.js';
import { readFields, type FieldTable } from './fields.js';
import { amountField, verdictFields } from './small-fields.js';

/** Fields of an `S87A` input; those below the blank line are optional. */
const fields = {
  '/instrument': 'text',
  '/fundedUnder': 'text',
  '/finalExamPassed': 'boolean',
  '/citizenBenefit': 'boolean',

  '/intermediateExamPassed': 'boolean',
  '/twoYearOccupation': 'boolean',
  '/unemployed': 'boolean',
  '/months': 'decimal',
  '/participationStart': 'date',
} as const satisfies FieldTable;

/** `S81_2`, `§ 81 Abs. 2` and `s81(2)` alike; what names neither paragraph is funding under other law. */
const paragraphOf = (text: string): { readonly gefoerdertNach: 'S81' | 'S82' | 'other'; readonly fuehrtZuBerufsabschluss: boolean } => {
  const plain = text.toUpperCase().replaceAll(/ABS|[^0-9A-Z]/g, '');
  if (/^S?81(?!\d{2})/.test(plain)) {
    // § 81(3) leads to a school certificate, (3a) to basic skills, neither to an occupation.
    return { gefoerdertNach: 'S81', fuehrtZuBerufsabschluss: !/^S?813/.test(plain) };
  }
  return { gefoerdertNach: /^S?82(?![ABC])/.test(plain) ? 'S82' : 'other', fuehrtZuBerufsabschluss: true };
};

/** The facts in the `input` of an `S87A` entry. Throws Problem `funding-rules.invalid-input` naming the pointers of wrong fields. */
export const s87aFromExchange = (input: unknown): S87aFacts => {
  const v = readFields(input, fields);
  const fundedUnder = v['/fundedUnder'];
  const paragraph = fundedUnder === undefined ? undefined : paragraphOf(fundedUnder);
  return {
    gefoerdertNach: paragraph?.gefoerdertNach,
    fuehrtZuBerufsabschluss: (v['/twoYearOccupation'] ?? true) && (paragraph?.fuehrtZuBerufsabschluss ?? true),
    participationStart: v['/participationStart'],
    arbeitslos: v['/unemployed'],
    leistungsberechtigtSgb2: v['/citizenBenefit'] ?? false,
    zwischenpruefungBestanden: v['/intermediateExamPassed'] ?? false,
    abschlusspruefungBestanden: v['/finalExamPassed'] ?? false,
    weiterbildungMonateThousandths: v['/months'],
  };
};

/**
 * The result in the field names of the exchange format. `eligible` and `reasons` speak of the Prämie, as `praemieCent` does;
 * the Weiterbildungsgeld, which § 87a(3) gives under § 82 too, has fields of its own.
 */
export const s87aToExchange = (assessment: S87aAssessment): Readonly<Record<string, unknown>> => ({
  ...verdictFields(assessment),
  ...amountField('praemieCent', assessment.praemie),
  weiterbildungsgeldEligible: assessment.weiterbildungsgeld.verdicts.eligible,
  ...amountField('weiterbildungsgeldMonthCent', assessment.weiterbildungsgeld.jeMonat),
  ...amountField('weiterbildungsgeldCent', assessment.weiterbildungsgeld.gesamt),
});

export const assessS87aExchange = (input: unknown): Readonly<Record<string, unknown>> =>
  s87aToExchange(assessS87a(s87aFromExchange(input)));
