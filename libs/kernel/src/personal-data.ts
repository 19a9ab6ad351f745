/** Kinds of record with a retention rule of their own (domain.md 6.3). */
export const recordKinds = [
  'client-record',
  'counselling-file',
  'funding-file',
  'consents',
  'unsubmitted',
  'messages',
  'access-log',
  'change-log',
  'rights',
] as const;
export type RecordKind = (typeof recordKinds)[number];

/** What becomes of a column when its row is erased: `null`, a fixed text where it may not be empty, or an SQL expression over the row `t`. */
export type Blank = string | null | { readonly sql: string };

/**
 * Where a context keeps data about a person, column by column. One such list per context feeds the information by Art. 15, the
 * erasure by Art. 17 and the register by Art. 30 DSGVO; a test compares it with the tables of the database.
 */
export type PersonalTable = {
  /** `schema.table`; its rows are called `t` in `of`. */
  readonly table: string;
  /** What the table holds, in German, as the person reads it. */
  readonly title: string;
  /** The same for screens in English. */
  readonly english: string;
  readonly kind: RecordKind;
  /** SQL condition that finds a person's rows: $1 the client's id, $2 the Träger, $3 the ids of everything that belongs to her. */
  readonly of: string;
  /** Rows whose ids others may refer to (cases, applications …): they become part of $3. */
  readonly subject?: boolean;
  /** Column by column: what the person reads it as. */
  readonly shown: Readonly<Record<string, string>>;
  /** Free text somebody wrote: goes out only after the desk has looked for other persons in it. */
  readonly freeText?: Readonly<Record<string, string>>;
  /** Sealed JSON by its column, field by field: opened for the person only. */
  readonly sealed?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Names of others: never go out. */
  readonly masked?: Readonly<Record<string, string>>;
  /** Keys, versions, accounts of employees: neither told nor blanked. */
  readonly internal: readonly string[];
  /** What erasure leaves in a column; every text and JSON column is here or in `stays`. */
  readonly blank: Readonly<Record<string, Blank>>;
  /** Columns that keep their value, each with the reason: codes and days without which sums and deadlines would change. */
  readonly stays: Readonly<Record<string, string>>;
  /** The row itself goes, because nothing refers to it. */
  readonly deleted?: true;
};

const code = 'code of a closed list: keeps the sums of reports';
const number = 'file number: how the file is found in paper and law';

/** Reasons that several tables give for what stays. */
export const staying = { code, number } as const;
