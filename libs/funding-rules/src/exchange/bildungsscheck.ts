import { assessBildungsscheck } from '../bildungsscheck/index.js';
import { readFields, type FieldTable } from './fields.js';
import { amountField, verdictFields } from './small-fields.js';

/** Fields of a `BILDUNGSSCHECK2` input; those below the blank line are optional, absent = the condition is met. */
const fields = {
  '/instrument': 'text',
  '/invoiceCent': 'cents',
  '/taxableIncomeCent': 'cents',
  '/jointAssessment': 'boolean',
  '/residenceNRW': 'boolean',
  '/applicationDate': 'date',
  '/courseStart': 'date',
  '/usedThisCalendarYear': 'boolean',

  '/targetGroup': 'boolean',
  '/otherPublicMoney': 'boolean',
  '/taxAssessmentDate': 'date',
} as const satisfies FieldTable;

/**
 * Assesses a `BILDUNGSSCHECK2` input. Throws Problem `funding-rules.invalid-input` naming the pointers of wrong fields, and
 * `funding-rules.no-parameters` for an application before 1 February 2026.
 */
export const assessBildungsscheckExchange = (input: unknown): Readonly<Record<string, unknown>> => {
  const v = readFields(input, fields);
  const assessment = assessBildungsscheck({
    applicationDate: v['/applicationDate'],
    courseStart: v['/courseStart'],
    hauptwohnsitzNrw: v['/residenceNRW'],
    zuVersteuerndesEinkommen: v['/taxableIncomeCent'],
    zusammenveranlagung: v['/jointAssessment'] ?? false,
    steuerbescheidVom: v['/taxAssessmentDate'],
    zielgruppe: v['/targetGroup'] ?? true,
    andereOeffentlicheMittel: v['/otherPublicMoney'] ?? false,
    imKalenderjahrGenutzt: v['/usedThisCalendarYear'],
    rechnungsbetrag: v['/invoiceCent'],
  });
  return { ...verdictFields(assessment), ...amountField('amountCent', assessment.zuschuss) };
};
