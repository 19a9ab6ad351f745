/** Conditions of the funding, numbered as in the rule book of the project. */
export const conditionIds = [
  'S82.E01',
  'S82.E02',
  'S82.E03',
  'S82.E04',
  'S82.E05',
  'S82.E06',
  'S82.E07',
  'S82.E08',
  'S82.E09',
  'S82.E10',
  'S82.E11',
  'S82.E12',
  'S82o.E15',
  'S82.E14',
] as const;
export type ConditionId = (typeof conditionIds)[number];

/** Rules that move an amount. */
export const amountRuleIds = [
  'S81.2.C00',
  'S82.C01',
  'S82.C02',
  'S82.C03',
  'S82.C04',
  'S82.C05',
  'S82.AEZ',
  'S82o.C02',
  'S82o.C04',
  'S82o.C05',
  'S82o.C06',
] as const;
export type AmountRuleId = (typeof amountRuleIds)[number];

export type RuleId = ConditionId | AmountRuleId;
