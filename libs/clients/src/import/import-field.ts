import { isEmpty, type Cell } from '@app/platform';

/** What a column of an imported table can mean, in the order in which a person is told of. */
export const importFields = [
  'number',
  'lastName',
  'firstName',
  'birthDate',
  'gender',
  'phone',
  'email',
  'street',
  'houseNumber',
  'plz',
  'town',
  'employmentStatus',
  'hasQualification',
  'qualificationOn',
] as const;
export type ImportField = (typeof importFields)[number];

/** What each column means, from A on; null = left out. */
export type ImportColumns = readonly (ImportField | null)[];

/** Nobody can be registered without. */
export const requiredFields = ['lastName', 'firstName'] as const satisfies readonly ImportField[];

/** At most so many rows and columns in one file. */
export const mostImportRows = 10_000;
export const mostImportColumns = 60;

// As tables of offices head their columns, without case, spaces and punctuation.
const headings: Readonly<Record<ImportField, readonly string[]>> = {
  number: ['kundennummer', 'kundennr', 'kdnr', 'kundeid', 'nummer', 'number'],
  lastName: ['nachname', 'name', 'familienname', 'zuname', 'lastname', 'surname'],
  firstName: ['vorname', 'vornamen', 'rufname', 'firstname'],
  birthDate: ['geburtsdatum', 'gebdatum', 'gebdat', 'geburtstag', 'geboren', 'geborenam', 'gebam', 'birthdate', 'dateofbirth'],
  gender: ['geschlecht', 'anrede', 'gender'],
  phone: ['telefon', 'telefonnummer', 'tel', 'telnr', 'rufnummer', 'festnetz', 'mobil', 'mobiltelefon', 'handy', 'phone'],
  email: ['email', 'emailadresse', 'mail', 'mailadresse'],
  street: ['straße', 'strasse', 'str', 'straßehausnummer', 'straßehausnr', 'strassehausnummer', 'anschrift', 'adresse', 'street'],
  houseNumber: ['hausnummer', 'hausnr', 'hnr', 'housenumber'],
  plz: ['plz', 'postleitzahl', 'postleitzahldeswohnorts', 'postcode', 'zip'],
  town: ['ort', 'wohnort', 'stadt', 'gemeinde', 'town', 'city'],
  employmentStatus: ['status', 'statusamarbeitsmarkt', 'arbeitsmarktstatus', 'beschäftigungsstatus', 'employmentstatus'],
  hasQualification: ['berufsabschluss', 'abschluss', 'berufsabschlussvorhanden', 'ausbildung'],
  qualificationOn: ['berufsabschlussam', 'abschlussam', 'abschlussdatum', 'abschlusserworbenam'],
};

/** A heading without case, spaces and punctuation. */
export const plainHeading = (heading: string): string => heading.toLowerCase().replaceAll(/[^a-z0-9äöüß]/g, '');

const meanings = new Map(importFields.flatMap((field) => headings[field].map((heading) => [heading, field] as const)));

/** What each heading seems to mean; of two columns that mean the same only the first counts. */
export const proposedColumns = (columnHeadings: readonly string[]): ImportColumns => {
  const taken = new Set<ImportField>();
  return columnHeadings.map((heading) => {
    const field = meanings.get(plainHeading(heading));
    if (field === undefined || taken.has(field)) return null;
    taken.add(field);
    return field;
  });
};

/** A mapping somebody kept under a name, by heading, so that it fits files whose columns moved. */
export type KeptMapping = { readonly id: string; readonly name: string; readonly fields: Readonly<Record<string, ImportField>> };

/** The kept mapping as columns of a file with these headings; null when the file lacks one of them. */
export const columnsFrom = ({ fields }: Pick<KeptMapping, 'fields'>, columnHeadings: readonly string[]): ImportColumns | null => {
  const plain = columnHeadings.map(plainHeading);
  if (Object.keys(fields).some((heading) => !plain.includes(heading))) return null;
  return plain.map((heading, index) => (plain.indexOf(heading) === index ? (fields[heading] ?? null) : null));
};

/** The mapping by heading, to be kept; columns without heading and those left out stay out. */
export const fieldsByHeading = (columnHeadings: readonly string[], columns: ImportColumns): KeptMapping['fields'] =>
  Object.fromEntries(
    columnHeadings.flatMap((heading, index) => {
      const field = columns[index];
      return field && plainHeading(heading) !== '' ? [[plainHeading(heading), field]] : [];
    }),
  );

/** One row as it came, its cells from column A on; null = empty. */
export type SheetRow = { readonly row: number; readonly cells: readonly Cell[] };

/** Headings and filled rows of a sheet whose first row is its heading. */
export const tableOf = (
  sheet: readonly (readonly Cell[])[],
): { readonly headings: readonly string[]; readonly rows: readonly SheetRow[] } => {
  const [first = [], ...body] = sheet;
  const width = Math.max(0, ...[first, ...body.slice(0, 50)].map(({ length }) => length));
  const named = Array.from({ length: width }, (_, index) =>
    String(first[index] ?? '')
      .trim()
      .slice(0, 100),
  );
  return {
    headings: named,
    rows: body.flatMap((cells, index) => (cells.some((cell) => !isEmpty(cell)) ? [{ row: index + 2, cells: cells.slice(0, width) }] : [])),
  };
};
