import { ProblemError, type FieldError } from '../../../api/problem.js';
import type { CorrectCompany } from './directory.api.js';

/** An entry of the directory as it is typed. */
export type Entry = {
  readonly betriebsnummer: string;
  readonly name: string;
  readonly street: string;
  readonly plz: string;
  readonly town: string;
  readonly ags: string;
  readonly wzCode: string | null;
  readonly wzVersion: 2008 | 2025;
  readonly chamber: string;
};

export const emptyEntry: Entry = {
  betriebsnummer: '',
  name: '',
  street: '',
  plz: '',
  town: '',
  ags: '',
  wzCode: null,
  wzVersion: 2025,
  chamber: '',
};

/** JSON pointers of the entry's fields and the ids of their inputs. */
export const entryFieldIds = Object.fromEntries(
  ['betriebsnummer', 'name', 'street', 'plz', 'town', 'ags', 'wzCode', 'wzVersion', 'chamber'].map((id) => [`/${id}`, `entry-${id}`]),
);

/** What the server takes of an entry; a code goes with its edition, an unknown chamber is none. */
export const fieldsOf = ({ wzCode, wzVersion, chamber, ...entry }: Entry): Omit<CorrectCompany, 'reason'> => ({
  ...entry,
  betriebsnummer: entry.betriebsnummer.replaceAll(/\s/g, ''),
  wzCode,
  wzVersion: wzCode === null ? null : wzVersion,
  chamber: (chamber || null) as CorrectCompany['chamber'],
});

/** The needed fields that are empty. */
export const missingOf = (values: Readonly<Record<string, string>>, message: string): ProblemError | undefined => {
  const errors: FieldError[] = Object.entries(values)
    .filter(([, value]) => value.trim() === '')
    .map(([field]) => ({ pointer: `/${field}`, code: 'required', message }));
  return errors.length > 0 ? new ProblemError({ status: 400, code: 'form.incomplete', errors }) : undefined;
};

/** What every entry needs, by field. */
export const neededOf = ({ betriebsnummer, name, street, plz, town, ags }: Entry) => ({ betriebsnummer, name, street, plz, town, ags });
