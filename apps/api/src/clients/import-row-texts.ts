import type { ImportFault, ParkReason } from '@app/clients';

const reasons: Readonly<Record<ParkReason, string>> = {
  faulty: 'In der Zeile stimmt etwas nicht',
  known: 'Name und Geburtsdatum sind schon bekannt',
  'maybe-known': 'Vielleicht schon bekannt: gleicher Name, ein Geburtsdatum fehlt',
  'number-unknown': 'Diese Kundennummer gibt es hier nicht',
  'number-of-other': 'Die Kundennummer gehört zu einem anderen Namen oder Geburtsdatum',
  differs: 'Bekannt ist etwas anderes, als in der Zeile steht',
  locked: 'Die Verarbeitung dieser Akte ist eingeschränkt',
  twice: 'Die Person steht weiter oben in derselben Datei',
};

const faults: Readonly<Record<ImportFault['code'], (value: string) => string>> = {
  missing: () => 'fehlt',
  formula: () => 'sieht aus wie eine Formel',
  'too-long': () => 'ist zu lang',
  'not-a-date': (value) => `${value} ist kein Datum`,
  'not-a-postcode': (value) => `${value} ist keine Postleitzahl`,
  'not-an-email': (value) => `${value} ist keine E-Mail-Adresse`,
  'not-a-gender': (value) => `${value} ist kein Geschlecht aus der Liste`,
  'not-a-status': (value) => `${value} ist kein Status am Arbeitsmarkt`,
  'not-yes-or-no': (value) => `${value} ist weder Ja noch Nein`,
  'in-future': (value) => `${value} liegt in der Zukunft`,
  'without-qualification': () => 'Tag ohne Berufsabschluss',
};

/** Why a row was parked, for the file that goes back to where the table came from: German, as that table was. */
export const parkedText = (row: {
  readonly reason: ParkReason | null;
  readonly faults: readonly ImportFault[];
  readonly match: { readonly number: string } | null;
}): string => {
  if (row.faults.length > 0) return row.faults.map(({ cell, code, value }) => `${cell}: ${faults[code](value)}`).join('; ');
  const reason = row.reason ? reasons[row.reason] : '';
  return row.match ? `${reason} (${row.match.number})` : reason;
};
