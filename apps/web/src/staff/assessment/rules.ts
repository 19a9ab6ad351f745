/** Rules of the preliminary check as the API names them; a test compares this list with the rule book. */
export const ruleIds = [
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
export type RuleId = (typeof ruleIds)[number];

/** Where somebody answers what a fact asks: a field of this page, or the record that holds it. */
export type FactPlace = 'field' | 'client' | 'company' | 'course' | 'application';

/** Facts the rules look at and where each is answered; a test compares the names with those of the rule book. */
export const factPlaces = {
  applicationDate: 'application',
  decisionDate: 'application',
  participationStart: 'application',
  measureEnd: 'application',
  massnahmeMinutes: 'application',
  lehrgangskosten: 'application',
  arbeitsverhaeltnis: 'client',
  birthDate: 'client',
  schwerbehindert: 'client',
  berufsabschlussAm: 'client',
  fehlenderBerufsabschluss: 'field',
  letzteTeilnahmeAm: 'field',
  qualifizierungsgeldGleicheMassnahme: 'field',
  erhoehungBewilligt: 'field',
  arbeitsentgelt: 'field',
  vergleichsentgelt: 'field',
  arbeitszeitMinutesPerWeek: 'field',
  zeitOhneArbeitsleistung: 'field',
  massnahmeZulassung: 'course',
  traegerZulassung: 'course',
  aufstiegsfortbildung: 'course',
  nurAnpassungsfortbildung: 'course',
  arbeitgeberVerpflichtet: 'course',
  beschaeftigte: 'company',
  konzernBeschaeftigte: 'company',
  davonAuszubildende: 'company',
  davonMinijobs: 'company',
  auszubildendeZaehlen: 'company',
  minijobsZaehlen: 'company',
  qualifizierungsvereinbarung: 'company',
  beginnWaehrendKurzarbeit: 'application',
  ohnePauschale: 'application',
  satzFehlenderBerufsabschluss: 'application',
  abweichendeBeteiligung: 'application',
  strukturwandelAnteilErreicht: 'company',
  strukturwandelOderEngpassberuf: 'application',
} as const satisfies Record<string, FactPlace>;
export type FactName = keyof typeof factPlaces;

/** The name as one of the known facts, or undefined. */
export const factName = (name: string): FactName | undefined => (name in factPlaces ? (name as FactName) : undefined);

/** The id of the input of a fact in the form of one participation. */
export const fieldId = (participationId: string, fact: FactName): string => `${fact}-${participationId}`;
