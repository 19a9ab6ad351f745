import { addDays, addMonths, type LocalDate } from '@app/kernel';
import { millisecondsBetween } from '@app/platform';
import { writeWorkbook, type CellValue, type Column, type Sheet } from '../xlsx/workbook.js';
import { caseloadLabels as german, type CaseloadLabels } from './caseload.labels.de.js';
import { caseloadLabels as english } from './caseload.labels.en.js';
import type { CaseloadNumbers, CaseloadReportResult, Period } from './caseload.js';
import type { CountedCase } from './caseload.query.js';
import type { CaseloadExport } from './caseload.report.js';

/** Whose report it is: the name stands in the file, the code in the file's name. */
export type Traeger = { readonly code: string; readonly name: string };

export type CaseloadFile = { readonly name: string; readonly bytes: Uint8Array };

const epoch = '1970-01-01T00:00:00.000Z';
const berlin = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin', dateStyle: 'short', timeStyle: 'short' });
const berlinGerman = new Intl.DateTimeFormat('de-DE', { timeZone: 'Europe/Berlin', dateStyle: 'medium', timeStyle: 'short' });

/** The report as an XLSX file (product.md B9): overview, the cases it counts, what the numbers mean, what was asked. */
export const caseloadFile = async (
  { report, cases }: CaseloadExport,
  { traeger, language }: { readonly traeger: Traeger; readonly language: 'de' | 'en' },
): Promise<CaseloadFile> => {
  const labels = language === 'de' ? german : english;
  return {
    name: caseloadFileName(report, traeger.code),
    bytes: await writeWorkbook([
      overview(report, labels),
      listed(cases, labels),
      definitions(report, labels),
      filter(report, labels, traeger),
    ]),
  };
};

/** E.g. `Fallbestand_2026-10_AA-Bochum_Stand-2026-11-02T07-00.xlsx`; the time is Berlin's. */
export const caseloadFileName = ({ period, generatedAt }: Pick<CaseloadReportResult, 'period' | 'generatedAt'>, code: string): string => {
  const moment = berlin.format(millisecondsBetween(epoch, generatedAt)).replace(' ', 'T').replace(':', '-');
  return `Fallbestand_${periodName(period)}_${organisation(code)}_Stand-${moment}.xlsx`;
};

const periodName = ({ from, to }: Period): string => (isWholeMonth(from, to) ? from.slice(0, 7) : `${from}_${to}`);

const isWholeMonth = (from: LocalDate, to: LocalDate): boolean => from.endsWith('-01') && addDays(addMonths(from, 1), -1) === to;

// aa-bochum → AA-Bochum
const organisation = (code: string): string =>
  code
    .split('-')
    .map((part, index) => (index === 0 ? part.toUpperCase() : part.charAt(0).toUpperCase() + part.slice(1)))
    .join('-');

const overview = ({ rows, totals }: CaseloadReportResult, labels: CaseloadLabels): Sheet => {
  const states = Object.keys(labels.applicationStates).filter((state) => (totals.applications[state] ?? 0) > 0);
  const numbers = (row: CaseloadNumbers): CellValue[] => [
    row.open,
    row.created,
    row.closed,
    row.overdueReminders,
    row.noContact8Weeks,
    row.daysSinceLastContact,
    ...states.map((state) => row.applications[state] ?? 0),
  ];
  return {
    name: labels.sheets.overview,
    columns: [
      column(labels.team),
      column(labels.adviser),
      ...[labels.open, labels.created, labels.closed, labels.overdueReminders, labels.noContact8Weeks].map(integer),
      { header: labels.daysSinceLastContact, kind: 'decimal' },
      ...states.map((state) => integer(`${labels.applications}: ${word(labels.applicationStates, state)}`)),
    ],
    rows: rows.map((row) => [row.teamName, row.adviserName, ...numbers(row)]),
    total: [labels.total, null, ...numbers(totals)],
  };
};

// The last four columns hold 1 or 0, so that a pivot table adds them up to the numbers of the overview.
const listed = (cases: readonly CountedCase[], labels: CaseloadLabels): Sheet => ({
  name: labels.sheets.cases,
  columns: [
    ...[labels.number, labels.status, labels.adviser, labels.team].map(column),
    ...[labels.openedOn, labels.closedOn, labels.lastContactOn].map(day),
    column(labels.town),
    ...[labels.open, labels.created, labels.closed, labels.noContact8Weeks].map(integer),
  ],
  rows: cases.map((row) => [
    row.number,
    word(labels.caseStates, row.status),
    row.adviserName,
    row.teamName,
    row.openedOn,
    row.closedOn,
    row.lastContactOn,
    row.town,
    ...[row.open, row.created, row.closed, row.noContact8Weeks].map(Number),
  ]),
});

const definitions = (report: CaseloadReportResult, labels: CaseloadLabels): Sheet => ({
  name: labels.sheets.definitions,
  columns: [column(labels.figure), column(labels.definition)],
  rows: report.definitions.map((code) => [labels.definitions[code].name, labels.definitions[code].text]),
});

const filter = (report: CaseloadReportResult, labels: CaseloadLabels, traeger: Traeger): Sheet => ({
  name: labels.sheets.filter,
  columns: [column(labels.entry), column(labels.value)],
  rows: [
    [labels.from, germanDay(report.period.from)],
    [labels.to, germanDay(report.period.to)],
    [labels.referenceDay, germanDay(report.referenceDay)],
    [labels.traeger, traeger.name],
    [labels.office, report.office?.name ?? labels.allOffices],
    [labels.generatedAt, berlinGerman.format(millisecondsBetween(epoch, report.generatedAt))],
    ...(report.namedAdvisers ? [] : [[labels.adviser, labels.notNamed]]),
  ],
});

const germanDay = (date: LocalDate): string => date.split('-').toReversed().join('.');

const word = (words: Readonly<Record<string, string>>, code: string): string => words[code] ?? code;

const column = (header: string): Column => ({ header, kind: 'text' });
const integer = (header: string): Column => ({ header, kind: 'integer' });
const day = (header: string): Column => ({ header, kind: 'day' });
