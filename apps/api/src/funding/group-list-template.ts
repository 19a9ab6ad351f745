import { listColumns, mostEmployees } from '@app/funding';
import { writeWorkbook, type SheetColumnKind } from '@app/reporting';

const hints: Readonly<Record<(typeof listColumns)[number]['kind'], string>> = {
  name: 'Name, wie er im Ausweis steht',
  text: 'Text; gleicher Wortlaut für alle, die dasselbe lernen',
  'insurance-number': 'zwölf Zeichen, freiwillig',
  date: 'Tag, zum Beispiel 31.12.1979',
  'date-or-none': 'Tag, oder «keiner» / «nie»',
  postcode: 'fünf Ziffern',
  'weekly-hours': 'Stunden je Woche, zum Beispiel 38,5; mehr als 0, höchstens 168',
  'released-hours': 'Stunden je Woche, zum Beispiel 20; 0, wenn keine',
  hours: 'Stunden, zum Beispiel 400; mehr als 0',
  money: 'Euro mit höchstens zwei Nachkommastellen, zum Beispiel 3.350,00',
};

const kinds: Readonly<Record<(typeof listColumns)[number]['kind'], SheetColumnKind>> = {
  name: 'text',
  text: 'text',
  'insurance-number': 'text',
  date: 'day',
  'date-or-none': 'day',
  postcode: 'text',
  'weekly-hours': 'decimal',
  'released-hours': 'decimal',
  hours: 'decimal',
  money: 'decimal',
};

/** The template of a Sammelantrag as Excel file: an empty list, and what goes into which column. German, as the form of the BA is. */
export const templateWorkbook = (): Promise<Uint8Array> =>
  writeWorkbook([
    { name: 'Beschäftigte', columns: listColumns.map(({ header, kind }) => ({ header, kind: kinds[kind] })), rows: [] },
    {
      name: 'Hinweise',
      columns: [
        { header: 'Spalte', kind: 'text' },
        { header: 'Was hineingehört', kind: 'text' },
        { header: 'Nötig', kind: 'text' },
      ],
      rows: [
        ...listColumns.map(({ header, kind, required }) => [header, hints[kind], required ? 'ja' : 'nein']),
        ['Umfang', `höchstens ${mostEmployees} Beschäftigte; eine Zeile je Person`, ''],
        ['Nicht gefragt', 'Schwerbehinderung und Gesundheit gehören nicht in diese Liste', ''],
      ],
    },
  ]);

/** The same as CSV, as German spreadsheets write it. */
export const templateCsv = (): Buffer => Buffer.from(`\uFEFF${listColumns.map(({ header }) => header).join(';')}\r\n`);
