import { buffer } from 'node:stream/consumers';
import ExcelJS from 'exceljs';
import yazl from 'yazl';
import { unpackedXml } from '@app/documents';
import { listColumns, type ListKey } from '@app/funding';
import type { Agent } from '../../support/api.js';
import { formOf, sendForm, type GivenFile } from '../../support/upload.js';

export type Line = Partial<Record<ListKey, string | number | Date | null>>;

const firstNames = ['Ayşe', 'Björn', 'Celina', 'Dariusz', 'Elif', 'Fritz', 'Gülay', 'Hanna', 'Ivo', 'Jana'];

/** The n-th employee, of an age at which nobody asks for a disability in a company of 50 to 499. */
export const employee = (n: number, changed: Line = {}): Line => ({
  lastName: `Muster-${String(n).padStart(3, '0')}`,
  firstName: firstNames[n % firstNames.length]!,
  birthDate: '14.02.1975',
  plz: n % 3 === 0 ? '58452' : '44787',
  weeklyMinutes: '40',
  releasedMinutes: '20',
  grossCents: '3.000,00',
  qualificationOn: '01.07.1998',
  last82On: 'nie',
  goal: 'CNC-Fachkraft',
  startsOn: '01.02.2027',
  endsOn: '31.07.2027',
  measureMinutes: '400',
  courseCostCents: '4.000,00',
  ...changed,
});

export const employees = (count: number, changed: Line = {}): readonly Line[] =>
  Array.from({ length: count }, (_, n) => employee(n, changed));

const headers = listColumns.map(({ header }) => header);
const cellsOf = (line: Line) => listColumns.map(({ key }) => line[key] ?? null);

/** The list as Excel writes it. */
export const xlsxOf = async (lines: readonly Line[], name = 'beschaeftigte.xlsx'): Promise<GivenFile> => {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Beschäftigte');
  sheet.addRows([headers, ...lines.map(cellsOf)]);
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  return { name, type, content: Buffer.from(await book.xlsx.writeBuffer()) };
};

/** The same file with one part put in or replaced. */
export const withPart = async (file: GivenFile, part: string, content: Buffer | string): Promise<GivenFile> => {
  const zip = new yazl.ZipFile();
  const parts = new Map([...(unpackedXml(file.content, 1e8) ?? []), [part, Buffer.from(content)] as const]);
  for (const [name, bytes] of parts) zip.addBuffer(bytes, name);
  zip.end();
  return { ...file, content: await buffer(zip.outputStream) };
};

/** The list as German spreadsheets write CSV. */
export const csvOf = (lines: readonly Line[], encoding: 'utf8' | 'latin1' = 'utf8'): GivenFile => ({
  name: 'beschaeftigte.csv',
  type: 'text/csv',
  content: Buffer.from(
    [headers, ...lines.map(cellsOf)].map((cells) => cells.map((cell) => `"${String(cell ?? '')}"`).join(';')).join('\r\n'),
    encoding,
  ),
});

/** Uploads it as our own page does. */
export const uploadList = (agent: Agent, caseId: string, file: GivenFile, key?: string) =>
  sendForm(agent, `/api/v1/cases/${caseId}/group-lists`, formOf(file), key).set('Sec-Fetch-Site', 'same-origin');
