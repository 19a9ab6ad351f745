import { csvFile } from './write-csv.js';

const file = async (...rows: (string | number | null)[][]): Promise<string> =>
  (await csvFile(['Name', 'Köpfe', 'Tag'], ['text', 'decimal', 'day'], rows)).toString('utf8');

describe('a CSV file', () => {
  it('begins with a BOM, has semicolons, CRLF, decimal commas and German days', async () => {
    expect(await file(['Müller GmbH', 46.5, '2026-11-30'], ['Kaya', 12, null])).toBe(
      '\uFEFF"Name";"Köpfe";"Tag"\r\n"Müller GmbH";"46,5";"30.11.2026"\r\n"Kaya";12;\r\n',
    );
  });

  it.each(['=1+1', '+49 234', '-5', '@SUM(A1)', '\t=1', '\r=1'])('keeps %j from becoming a formula', async (text) => {
    expect(await file([text, 1, null])).toContain(`"'${text}"`);
  });

  it('keeps semicolons, quotes and line breaks inside a cell', async () => {
    expect(await file(['a;"b"\nc', 1, null])).toContain('"a;""b""\nc";1');
  });

  it('takes more rows than stand in memory at once', async () => {
    const rows = Array.from({ length: 20_000 }, (_, index) => [`Zeile ${index}`, index, null]);
    expect((await file(...rows)).split('\r\n')).toHaveLength(20_002);
  });
});
