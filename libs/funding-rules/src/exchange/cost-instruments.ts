import { pruefeKosten } from '../kostenpruefung/index.js';
import { berechneLohnpauschale } from '../lohnpauschale/index.js';
import { readFields, type FieldTable } from './fields.js';
import { amountField, verdictFields } from './small-fields.js';

type Output = Readonly<Record<string, unknown>>;

const bdksFields = { '/instrument': 'text', '/costPerUECent': 'cents', '/bdksCent': 'cents' } as const satisfies FieldTable;

/** Assesses a `BDKS_CHECK` input. Throws Problem `funding-rules.invalid-input` naming the pointers of wrong fields. */
export const assessBdksExchange = (input: unknown): Output => {
  const v = readFields(input, bdksFields);
  const assessment = pruefeKosten({
    massnahmekosten: v['/costPerUECent'],
    unterrichtseinheiten: 1,
    durchschnittskostensatz: v['/bdksCent'],
  });
  return {
    ...verdictFields(assessment),
    ...(assessment.kostenstufe === null ? { levelMissing: unknownIn(assessment) } : { level: assessment.kostenstufe }),
  };
};

const unknownIn = ({ findings }: ReturnType<typeof pruefeKosten>): readonly string[] =>
  findings.flatMap(({ facts }) => facts.filter(({ value }) => value === undefined).map(({ name }) => name));

/** Fields of a `LUMP_BASE` input; without `months` there is no total. */
const lumpFields = {
  '/instrument': 'text',
  '/monthlyGrossCent': 'cents',
  '/lumpPercent': 'percent',
  '/percent': 'percent',
  '/months': 'decimal',
} as const satisfies FieldTable;

/** Assesses a `LUMP_BASE` input. Throws Problem `funding-rules.invalid-input` naming the pointers of wrong fields. */
export const assessLumpExchange = (input: unknown): Output => {
  const v = readFields(input, lumpFields);
  const assessment = berechneLohnpauschale({
    arbeitsentgelt: v['/monthlyGrossCent'],
    pauschale: v['/lumpPercent'],
    zuschussSatz: v['/percent'],
    monateThousandths: v['/months'],
  });
  return {
    ...verdictFields(assessment),
    ...amountField('baseCent', assessment.bemessungsbetrag),
    ...amountField('amountCent', assessment.jeMonat),
    ...amountField('totalCent', assessment.gesamt),
  };
};
