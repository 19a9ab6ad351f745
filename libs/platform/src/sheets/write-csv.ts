import { Readable } from 'node:stream';
import { stringify } from 'csv-stringify';
import { stringify as stringifyNow } from 'csv-stringify/sync';

/** What a cell holds; a day is `2026-11-30`, where its column says so. */
export type CsvValue = string | number | null;
export type CsvKind = 'text' | 'integer' | 'decimal' | 'day';

const options = { bom: true, delimiter: ';', record_delimiter: 'windows', escape_formulas: true } as const;

/** Rows of texts as one such file, at once; for what fits on a few pages. */
export const csvText = (rows: readonly (readonly string[])[]): string => stringifyNow([...rows], { ...options, quoted: true });

/**
 * Rows as a file that German Excel opens by a double click: semicolons, UTF-8 with BOM, CRLF, `31.12.2026`, decimal commas. Text that
 * begins like a formula gets an apostrophe before it. Streamed, so that a long list needs no memory.
 */
export const csvStream = (headers: readonly string[], kinds: readonly CsvKind[], rows: Iterable<readonly CsvValue[]>): Readable => {
  const csv = stringify({ ...options, quoted_string: true });
  return Readable.from(lines(headers, kinds, rows)).pipe(csv);
};

/** As `csvStream`, whole. */
export const csvFile = async (
  headers: readonly string[],
  kinds: readonly CsvKind[],
  rows: Iterable<readonly CsvValue[]>,
): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  for await (const chunk of csvStream(headers, kinds, rows)) chunks.push(Buffer.from(chunk as string));
  return Buffer.concat(chunks);
};

function* lines(
  headers: readonly string[],
  kinds: readonly CsvKind[],
  rows: Iterable<readonly CsvValue[]>,
): Generator<readonly CsvValue[]> {
  yield headers;
  for (const row of rows) yield row.map((value, index) => written(value, kinds[index] ?? 'text'));
}

// Whole numbers stay numbers: a minus before them is no formula.
const written = (value: CsvValue, kind: CsvKind): CsvValue => {
  if (typeof value === 'number') return Number.isInteger(value) ? value : String(value).replace('.', ',');
  return kind === 'day' && value !== null ? value.split('-').toReversed().join('.') : value;
};
