import { cents } from '@app/kernel';
import { assessKurzarbeit } from '../kurzarbeit/index.js';
import { assessTeilhabe } from '../sgb2/index.js';
import { assessTransferkurzarbeit, assessTransfermassnahme } from '../transfer/index.js';
import { readFields, type FieldTable } from './fields.js';
import { amountField, verdictFields } from './small-fields.js';

type Output = Readonly<Record<string, unknown>>;

/** Fields of a `TRANSFER_KUG_111A` input; `insolvency` is optional, absent = no. */
const transferKugFields = {
  '/instrument': 'text',
  '/employees': 'quarter-heads',
  '/courseCostCent': 'cents',
  '/insolvency': 'boolean',
} as const satisfies FieldTable;

/** Assesses a `TRANSFER_KUG_111A` input. Throws Problem `funding-rules.invalid-input` naming the pointers of wrong fields. */
export const assessTransferKugExchange = (input: unknown): Output => {
  const v = readFields(input, transferKugFields);
  const assessment = assessTransferkurzarbeit({
    beschaeftigteQuarters: v['/employees'],
    lehrgangskosten: v['/courseCostCent'],
    insolvenz: v['/insolvency'] ?? false,
  });
  const { lehrgangskosten } = assessment;
  return {
    ...verdictFields(assessment),
    ...(lehrgangskosten.status === 'computed' && {
      employerCourseShareMinCent: lehrgangskosten.value.arbeitgeberMindestens,
      agencyCourseShareMaxCent: lehrgangskosten.value.agenturHoechstens,
    }),
  };
};

const transferFields = { '/instrument': 'text', '/costCent': 'cents' } as const satisfies FieldTable;

/** Assesses a `TRANSFER_110` input. Throws Problem `funding-rules.invalid-input` naming the pointers of wrong fields. */
export const assessTransferExchange = (input: unknown): Output => {
  const assessment = assessTransfermassnahme({ massnahmekosten: readFields(input, transferFields)['/costCent'] });
  return { ...verdictFields(assessment), ...amountField('amountCent', assessment.zuschuss) };
};

/** Fields of a `KUG_106A` input; `claimedInTime` is optional, absent = yes. */
const kurzarbeitFields = {
  '/instrument': 'text',
  '/employees': 'quarter-heads',
  '/courseCostCent': 'cents',
  '/participationStart': 'date',
  '/measureEnd': 'date',
  '/month': 'month',
  '/claimedInTime': 'boolean',
} as const satisfies FieldTable;

/**
 * Assesses a `KUG_106A` input. Throws Problem `funding-rules.invalid-input` naming the pointers of wrong fields, and
 * `funding-rules.no-parameters` for a month before 2021.
 */
export const assessKurzarbeitExchange = (input: unknown): Output => {
  const v = readFields(input, kurzarbeitFields);
  const assessment = assessKurzarbeit({
    beschaeftigteQuarters: v['/employees'],
    lehrgangskosten: v['/courseCostCent'],
    participationStart: v['/participationStart'],
    measureEnd: v['/measureEnd'],
    monat: v['/month'],
    ausschlussfristGewahrt: v['/claimedInTime'] ?? true,
  });
  return { ...verdictFields(assessment), ...amountField('agencyCourseShareCent', assessment.anteilAgentur) };
};

const teilhabeFields = {
  '/instrument': 'text',
  '/courseCostCent': 'cents',
  '/alreadyPaidThisCaseCent': 'cents',
} as const satisfies FieldTable;

/** Assesses a `SGB2_16I_5` input; nothing said = nothing paid yet. Throws Problem `funding-rules.invalid-input`. */
export const assessTeilhabeExchange = (input: unknown): Output => {
  const v = readFields(input, teilhabeFields);
  const assessment = assessTeilhabe({
    lehrgangskosten: v['/courseCostCent'],
    imFallGezahlt: v['/alreadyPaidThisCaseCent'] ?? cents(0),
  });
  return { ...verdictFields(assessment), ...amountField('amountCent', assessment.zuschuss) };
};
