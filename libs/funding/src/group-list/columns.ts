/** What a column of the list holds and how its cells are read. */
export type ColumnKind =
  'name' | 'text' | 'insurance-number' | 'date' | 'date-or-none' | 'postcode' | 'weekly-hours' | 'released-hours' | 'hours' | 'money';

export type ListColumn = { readonly key: string; readonly header: string; readonly kind: ColumnKind; readonly required: boolean };

const column = <const Key extends string>(key: Key, header: string, kind: ColumnKind, required = true) =>
  ({ key, header, kind, required }) satisfies ListColumn;

/**
 * The template of a Sammelantrag, in the order of its columns A to P: who, what the BA's list of participants asks, and what § 82
 * needs. A disability has no column: the employer does not know it from us, and we do not ask him.
 */
export const listColumns = [
  column('lastName', 'Nachname', 'name'),
  column('firstName', 'Vorname', 'name'),
  column('versicherungsnummer', 'Versicherungsnummer', 'insurance-number', false),
  column('birthDate', 'Geburtsdatum', 'date'),
  column('plz', 'Postleitzahl des Wohnorts', 'postcode'),
  column('weeklyMinutes', 'Wochenstunden', 'weekly-hours'),
  column('releasedMinutes', 'Freistellung in Stunden je Woche', 'released-hours'),
  column('grossCents', 'Bruttoentgelt im Monat', 'money'),
  column('comparableCents', 'Tarifliches oder ortsübliches Entgelt', 'money', false),
  column('qualificationOn', 'Berufsabschluss am (oder: keiner)', 'date-or-none'),
  column('last82On', 'Letzte Förderung nach § 82 (oder: nie)', 'date-or-none'),
  column('goal', 'Bildungsziel', 'text'),
  column('startsOn', 'Beginn', 'date'),
  column('endsOn', 'Ende', 'date'),
  column('measureMinutes', 'Dauer in Stunden', 'hours'),
  column('courseCostCents', 'Lehrgangskosten', 'money'),
] as const;

export type ListKey = (typeof listColumns)[number]['key'];

/** At most so many employees in one list. */
export const mostEmployees = 500;
/** The BA's form takes so many names on one sheet. */
export const rowsPerSheet = 18;
