import { assessFahrkosten, assessKinderbetreuung, assessUnterbringung } from '../weiterbildungskosten/index.js';
import { readFields, type FieldTable } from './fields.js';
import { amountField, verdictFields, wordOf } from './small-fields.js';

type Output = Readonly<Record<string, unknown>>;

/** Fields of a `TRAVEL` input; public transport needs the price of the ticket. */
const travelFields = {
  '/instrument': 'text',
  '/mode': 'text',
  '/oneWayKm': 'decimal',
  '/daysPerMonth': 'count',
  '/ticketMonthCent': 'cents',
} as const satisfies FieldTable;

const modes = { public: 'oeffentlich', car: 'sonstige', other: 'sonstige' } as const;

/** Assesses a `TRAVEL` input. Throws Problem `funding-rules.invalid-input` naming the pointers of wrong fields. */
export const assessTravelExchange = (input: unknown): Output => {
  const v = readFields(input, travelFields);
  const assessment = assessFahrkosten({
    verkehrsmittel: wordOf<'oeffentlich' | 'sonstige'>('/mode', modes, v['/mode']),
    fahrkarteJeMonat: v['/ticketMonthCent'],
    einfacheStreckeMetres: v['/oneWayKm'],
    tageJeMonat: v['/daysPerMonth'],
  });
  return {
    ...verdictFields(assessment),
    ...amountField('amountMonthCent', assessment.jeMonat),
    ...(assessment.isCapped !== null && { capped: assessment.isCapped }),
  };
};

/** Fields of a `LODGING` input; `necessary` is optional, absent = yes. */
const lodgingFields = { '/instrument': 'text', '/days': 'count', '/necessary': 'boolean' } as const satisfies FieldTable;

/** Assesses a `LODGING` input. Throws Problem `funding-rules.invalid-input` naming the pointers of wrong fields. */
export const assessLodgingExchange = (input: unknown): Output => {
  const v = readFields(input, lodgingFields);
  const assessment = assessUnterbringung({ auswaertigeUnterbringungErforderlich: v['/necessary'] ?? true, tage: v['/days'] });
  return {
    ...verdictFields(assessment),
    ...amountField('lodgingCent', assessment.unterbringung),
    ...amountField('foodCent', assessment.verpflegung),
  };
};

const childcareFields = { '/instrument': 'text', '/children': 'count', '/months': 'decimal' } as const satisfies FieldTable;

/** Assesses a `CHILDCARE` input. Throws Problem `funding-rules.invalid-input` naming the pointers of wrong fields. */
export const assessChildcareExchange = (input: unknown): Output => {
  const v = readFields(input, childcareFields);
  const assessment = assessKinderbetreuung({ kinder: v['/children'], monateThousandths: v['/months'] });
  return { ...verdictFields(assessment), ...amountField('amountCent', assessment.gesamt) };
};
