import { parse } from 'csv-parse/sync';
import readXlsx from 'read-excel-file/node';
import type { Cell } from './cell.js';

export type SheetFormat = 'xlsx' | 'csv';

/** More rows than any file may have are not even taken apart. */
export const mostSheetRows = 20_000;

/**
 * The first sheet of an XLSX file, or a CSV file as German spreadsheets write it: separated by semicolon, comma or tab, in UTF-8 or
 * Windows-1252. Null when the content is neither. Values only; a formula gives what it showed when the file was saved.
 * More than `mostSheetRows` rows say that there are more: those behind them are not read.
 */
export const readSheet = async (content: Buffer, format: SheetFormat): Promise<readonly (readonly Cell[])[] | null> => {
  try {
    return format === 'csv' ? readCsv(content) : await readFirstSheet(content);
  } catch {
    return null;
  }
};

const readFirstSheet = async (content: Buffer): Promise<readonly (readonly Cell[])[]> => {
  const [sheet] = await readXlsx(content);
  return (sheet?.data ?? []) as readonly (readonly Cell[])[];
};

const readCsv = (content: Buffer): readonly (readonly Cell[])[] => {
  const text = decoded(content);
  const [firstLine = ''] = text.split(/\r?\n/, 1);
  const delimiter = [';', '\t', ','].find((each) => firstLine.includes(each)) ?? ';';
  return parse(text, { delimiter, bom: true, relax_column_count: true, skip_empty_lines: false, trim: true, to: mostSheetRows + 1 });
};

const decoded = (content: Buffer): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch {
    return new TextDecoder('windows-1252').decode(content);
  }
};
