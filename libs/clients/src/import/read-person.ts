import { Problem, type LocalDate } from '@app/kernel';
import { cellName, dayOf, isEmpty, textOf, type Cell } from '@app/platform';
import { checkRecord, type ClientRecord, type EmploymentStatus, type Gender } from '../client/client.js';
import { requiredFields, type ImportColumns, type ImportField, type SheetRow } from './import-field.js';

/** Why a cell cannot be taken over; the code chooses the sentence, the cell and what stands in it go along. */
export const importFaultCodes = [
  'missing',
  'formula',
  'too-long',
  'not-a-date',
  'not-a-postcode',
  'not-an-email',
  'not-a-gender',
  'not-a-status',
  'not-yes-or-no',
  'in-future',
  'without-qualification',
] as const;
export type ImportFaultCode = (typeof importFaultCodes)[number];

/** What is wrong in which cell: `D17`, `not-a-date`, `31.02.1979`. */
export type ImportFault = { readonly cell: string; readonly field: ImportField; readonly code: ImportFaultCode; readonly value: string };

/** What a row says about a person: only what has a column and stands there; `number` is the Kundennummer it names. */
export type ReadPerson = { readonly number: string | null; readonly record: ClientRecord };

const longest: Partial<Record<ImportField, number>> = { lastName: 100, firstName: 100, phone: 50, email: 200, street: 200, town: 100 };

type Read = { readonly value: string | boolean } | { readonly fault: ImportFaultCode };

/** Reads one row by the mapping. `today` is the last day anything past may have. */
export const readPerson = (
  { row, cells }: SheetRow,
  columns: ImportColumns,
  today: LocalDate,
): ReadPerson | { readonly faults: readonly ImportFault[] } => {
  const faults: ImportFault[] = [];
  const values: Partial<Record<ImportField, string | boolean>> = {};
  const fault = (field: ImportField, code: ImportFaultCode): void => {
    const column = columns.indexOf(field);
    const cell = cells[column] ?? null;
    faults.push({ cell: cellName(Math.max(column, 0), row), field, code, value: cell === null ? '' : textOf(cell).slice(0, 60) });
  };
  for (const [column, field] of columns.entries()) {
    const cell = cells[column] ?? null;
    if (field === null || cell === null || isEmpty(cell)) continue;
    const read = readCell(field, cell);
    if ('fault' in read) fault(field, read.fault);
    else values[field] = read.value;
  }
  for (const field of requiredFields)
    if (values[field] === undefined && !faults.some((one) => one.field === field)) fault(field, 'missing');
  if (faults.length > 0) return { faults };
  const record = recordOf(values);
  const wrong = contradiction(record, today);
  if (wrong) fault(...wrong);
  return faults.length > 0 ? { faults } : { number: text(values.number), record };
};

const text = (value: string | boolean | undefined): string | null => (typeof value === 'string' ? value : null);

const recordOf = (values: Partial<Record<ImportField, string | boolean>>): ClientRecord => ({
  lastName: text(values.lastName) ?? '',
  firstName: text(values.firstName) ?? '',
  birthDate: text(values.birthDate) as LocalDate | null,
  ageRange: null,
  gender: text(values.gender) as Gender | null,
  phone: text(values.phone),
  email: text(values.email),
  street: [text(values.street), text(values.houseNumber)].filter((part) => part !== null).join(' ') || null,
  plz: text(values.plz),
  town: text(values.town),
  employmentStatus: text(values.employmentStatus) as EmploymentStatus | null,
  // Who names the day of an acquired qualification has one.
  hasQualification:
    typeof values.hasQualification === 'boolean' ? values.hasQualification : values.qualificationOn === undefined ? null : true,
  qualificationOn: text(values.qualificationOn) as LocalDate | null,
});

// The rules of a person are those of every other way to register one; the pointer of the Problem names the column.
const contradiction = (record: ClientRecord, today: LocalDate): readonly [ImportField, ImportFaultCode] | undefined => {
  try {
    checkRecord(record, today);
    return undefined;
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    if (error.code === 'clients.birth-date-in-future') return ['birthDate', 'in-future'];
    if (error.code === 'clients.qualification-in-future') return ['qualificationOn', 'in-future'];
    return ['qualificationOn', 'without-qualification'];
  }
};

const readCell = (field: ImportField, cell: Exclude<Cell, null>): Read => {
  // Our own files put an apostrophe before what a spreadsheet would take for a formula.
  const typed = textOf(cell)
    .replaceAll(/\s+/g, ' ')
    .replace(/^'(?=[=+\-@])/, '');
  if (/^[=@]/.test(typed) || (/^[+-]/.test(typed) && field !== 'phone')) return { fault: 'formula' };
  // PostgreSQL stores neither the character NUL nor half a character of two.
  if (typed.length > (longest[field] ?? 200) || typed.includes('\u0000') || /\p{Cs}/u.test(typed)) return { fault: 'too-long' };
  const plain = typed.toLowerCase().replaceAll(/[^a-z0-9äöüß]/g, '');
  switch (field) {
    case 'birthDate':
    case 'qualificationOn':
      return orFault(dayOf(cell), 'not-a-date');
    case 'plz':
      return /^\d{4,5}$/.test(typed) ? { value: typed.padStart(5, '0') } : { fault: 'not-a-postcode' };
    case 'email':
      return /^[^\s@,;<>"]+@[^\s@,;<>"]+\.[^\s@,;<>"]{2,}$/.test(typed) ? { value: typed } : { fault: 'not-an-email' };
    case 'gender':
      return orFault(genders.get(plain), 'not-a-gender');
    case 'employmentStatus':
      return orFault(statuses.get(plain), 'not-a-status');
    case 'hasQualification':
      return orFault(answers.get(plain), 'not-yes-or-no');
    default:
      return { value: typed };
  }
};

const orFault = (value: string | boolean | undefined, code: ImportFaultCode): Read => (value === undefined ? { fault: code } : { value });

const words = <Value>(table: readonly (readonly [Value, readonly string[]])[]): ReadonlyMap<string, Value> =>
  new Map(table.flatMap(([value, names]) => names.map((name) => [name, value] as const)));

const genders = words<Gender>([
  ['female', ['w', 'weiblich', 'f', 'frau', 'female']],
  ['male', ['m', 'männlich', 'herr', 'male']],
  ['diverse', ['d', 'divers', 'diverse', 'x']],
  ['not-stated', ['ka', 'keineangabe', 'ohneangabe', 'notstated']],
]);

const statuses = words<EmploymentStatus>([
  ['employed', ['beschäftigt', 'inarbeit', 'erwerbstätig', 'employed']],
  ['threatened', ['vonarbeitslosigkeitbedroht', 'bedroht', 'threatened']],
  ['unemployed', ['arbeitslos', 'arbeitslosgemeldet', 'sgbiii', 'alg', 'unemployed']],
  ['sgb2', ['sgbii', 'sgb2', 'bürgergeld', 'grundsicherung', 'grundsicherungsgeld', 'algii', 'alg2']],
  ['returning', ['berufsrückkehr', 'berufsrückkehrend', 'berufsrückkehrerin', 'berufsrückkehrer', 'returning']],
]);

const answers = words<boolean>([
  [true, ['ja', 'j', 'yes', 'y', 'x', '1', 'wahr', 'true']],
  [false, ['nein', 'n', 'no', '0', 'falsch', 'false']],
]);
