/** One shipped CSV: its table, the columns with their SQL types, and, where two files share a table, which rows are its own. */
export type Dataset = {
  readonly file: string;
  readonly table: string;
  readonly columns: Readonly<Record<string, string>>;
  readonly part?: string;
};

const postcode = {
  table: 'reference.postcode',
  columns: { plz: 'text', place: 'text', kreis: 'text', lat: 'float8', lon: 'float8', ags: 'text' },
};

/** The files of libs/reference/data in the order they are loaded. */
export const datasets: readonly Dataset[] = [
  { file: 'kldb2010.csv', table: 'reference.kldb', columns: { code: 'text', level: 'int', title: 'text', short_title: 'text' } },
  { file: 'wz.csv', table: 'reference.wz', columns: { version: 'int', code: 'text', level: 'int', title: 'text' } },
  { file: 'wz-correspondence.csv', table: 'reference.wz_correspondence', columns: { wz2025: 'text', wz2008: 'text' } },
  { file: 'municipalities.csv', table: 'reference.municipality', columns: { ags: 'text', name: 'text', kreis: 'text' } },
  { file: 'postcodes-0-4.csv', ...postcode, part: "plz < '5'" },
  { file: 'postcodes-5-9.csv', ...postcode, part: "plz >= '5'" },
  {
    file: 'jurisdiction.csv',
    table: 'reference.jurisdiction',
    columns: { ags: 'text', agentur: 'text', jobcenter: 'text', jobcenter_type: 'text', valid_from: 'date' },
  },
];
