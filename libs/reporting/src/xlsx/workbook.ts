import type ExcelJS from 'exceljs';
import { daysBetween, localDate, type LocalDate } from '@app/kernel';

/** What a column holds; `decimal` shows one place, `day` takes a LocalDate. */
export type ColumnKind = 'text' | 'integer' | 'decimal' | 'day';

export type Column = { readonly header: string; readonly kind: ColumnKind };

/** A sheet with one header row, frozen and filterable, and perhaps a total at its end. Numbers stay numbers, days become dates. */
export type Sheet = {
  readonly name: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly CellValue[])[];
  readonly total?: readonly CellValue[];
};

export type CellValue = string | number | null;

// Excel writes these codes in the signs of the reader's country: 1.234,5 and 31.10.2026 in a German one.
const formats: Readonly<Record<ColumnKind, string>> = { text: '@', integer: '#,##0', decimal: '#,##0.0', day: 'dd.mm.yyyy' };

const [narrowest, widest] = [10, 60];

/** The bytes of an XLSX file with these sheets. */
export const writeWorkbook = async (sheets: readonly Sheet[]): Promise<Uint8Array> => {
  // Loaded with the first file: it is a large part of the time to start, and most processes write none.
  const { default: Excel } = await import('exceljs');
  const book = new Excel.Workbook();
  for (const sheet of sheets) addSheet(book, sheet);
  return new Uint8Array(await book.xlsx.writeBuffer());
};

const addSheet = (book: ExcelJS.Workbook, { name, columns, rows, total }: Sheet): void => {
  const sheet = book.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = columns.map(({ header, kind }, index) => ({
    header: safeText(header),
    width: widthOf(
      header,
      kind,
      rows.map((row) => row[index] ?? null),
    ),
    style: { numFmt: formats[kind] },
  }));
  const lines = total ? [...rows, total] : rows;
  for (const line of lines) sheet.addRow(line.map((value, index) => cell(value, columns[index]?.kind ?? 'text')));
  sheet.getRow(1).font = { bold: true };
  sheet.getRow(1).alignment = { wrapText: true, vertical: 'top' };
  if (total) sheet.getRow(lines.length + 1).font = { bold: true };
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: rows.length + 1, column: columns.length } };
};

const cell = (value: CellValue, kind: ColumnKind): CellValue => {
  if (typeof value !== 'string') return value;
  return kind === 'day' ? dayNumber(localDate(value)) : safeText(value);
};

// Day 1 of Excel is 1900-01-01, and it believes that there was a 29 February 1900.
const dayNumber = (day: LocalDate): number => daysBetween(localDate('1899-12-30'), day);

/** Text no program takes for a formula, not even when the sheet is saved as CSV and opened again. */
export const safeText = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

const widthOf = (header: string, kind: ColumnKind, values: readonly CellValue[]): number => {
  const longestWord = Math.max(...header.split(' ').map((word) => word.length));
  const longest = values.reduce((most: number, value) => Math.max(most, kind === 'day' ? 0 : String(value ?? '').length), longestWord);
  return Math.min(widest, Math.max(narrowest, longest + 3));
};
