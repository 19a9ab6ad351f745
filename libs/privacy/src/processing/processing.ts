import { consentPurposes, type ConsentPurpose } from '@app/clients';
import { accessAudiences, matrix, type AccessAudience } from '@app/identity';
import { recordKinds, type PersonalTable, type RecordKind } from '@app/kernel';
import type { RetentionRule } from '../erasure/retention.js';
import { audienceWords, consentWords, measures, purposes, type Words } from './processing-words.js';

/** One table of an activity with what stands in it. */
export type ProcessedTable = {
  readonly title: Words;
  /** What the person reads the columns as. */
  readonly fields: readonly string[];
  /** Encrypted, because of a special category or a number that tells much. */
  readonly encrypted: boolean;
};

/** One line of the register by Art. 30(1) DSGVO. */
export type Processing = {
  readonly kind: RecordKind;
  readonly name: Words;
  readonly purpose: Words;
  readonly legalBasis: readonly string[];
  readonly tables: readonly ProcessedTable[];
  readonly recipients: readonly Words[];
  readonly retention: Pick<RetentionRule, 'months' | 'source'>;
};

/** The register: activities, transmissions that need a consent, measures. */
export type ProcessingRegister = {
  readonly activities: readonly Processing[];
  readonly withConsent: readonly Words[];
  readonly measures: readonly Words[];
};

type Rules = Readonly<Record<RecordKind, Pick<RetentionRule, 'months' | 'source'>>>;

/**
 * The register of processing from what the software is configured by: the lists of personal data of all contexts, the table of access,
 * the purposes of consents and the retention rules in force. What is new there is new here.
 */
export const processingRegister = (tables: readonly PersonalTable[], rules: Rules): ProcessingRegister => ({
  activities: recordKinds.map((kind) => {
    const { name, purpose, legalBasis } = purposes[kind];
    const { months, source } = rules[kind];
    return {
      kind,
      name,
      purpose,
      legalBasis,
      tables: tables.filter((table) => table.kind === kind).map(processed),
      recipients: recipientsOf(kind).map((audience) => audienceWords[audience]),
      retention: { months, source },
    };
  }),
  withConsent: consentPurposes.map((purpose: ConsentPurpose) => consentWords[purpose]),
  measures,
});

/** Whoever the table of access lets see some of it; logs and requests are the desk's. */
export const recipientsOf = (kind: RecordKind): readonly AccessAudience[] => {
  const { classes } = purposes[kind];
  if (classes.length === 0) return ['data-protection'];
  return accessAudiences.filter((audience) => classes.some((data) => matrix[audience][data] !== 'never'));
};

const processed = ({ title, english, shown, freeText = {}, sealed = {}, masked = {} }: PersonalTable): ProcessedTable => ({
  title: { de: title, en: english },
  fields: [
    ...Object.values(shown),
    ...Object.values(freeText),
    ...Object.values(sealed).flatMap((fields) => Object.values(fields)),
    ...Object.values(masked),
  ],
  encrypted: Object.keys(sealed).length > 0,
});
