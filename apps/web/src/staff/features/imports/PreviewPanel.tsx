import { DataTable, type Column } from '../../../ui/data/DataTable.js';
import { useFormats } from '../../../ui/format/use-formats.js';
import { Panel } from '../../../ui/page/Panel.js';
import type { Fault, Import, ImportRow } from './imports.api.js';
import { useImportLabels } from './use-import-labels.js';

/** Faults of a row, each by its cell: «D17: 31.02.1979 ist kein Datum.» */
export const useFaultText = (): ((fault: Fault) => string) => {
  const { faults } = useImportLabels();
  return ({ cell, code, value }) => `${cell}: ${faults[code](value)}`;
};

/** What a row says, as far as it is understood; as it came where it is not. */
export const useRowText = (): ((row: ImportRow) => string) => {
  const formats = useFormats();
  return ({ values, cells }) =>
    values.length > 0
      ? values
          .filter(({ field }) =>
            ['number', 'lastName', 'firstName', 'birthDate', 'phone', 'email', 'street', 'plz', 'town'].includes(field),
          )
          .map(({ field, value }) => (field === 'birthDate' ? formats.day(value) : value))
          .join(', ')
      : cells.filter((cell) => cell !== '').join(', ');
};

/** The first rows as they are understood, with what is wrong. */
export const PreviewPanel = ({ of }: { of: Import }) => {
  const { preview: labels } = useImportLabels();
  return (
    <Panel title={labels.title} flush>
      <p className="wl-quiet wl-import-hint">{labels.lead(of.preview.length)}</p>
      <DataTable caption={labels.title} columns={useColumns(of)} rows={of.preview} rowKey={({ id }) => id} empty={null} />
    </Panel>
  );
};

const useColumns = (of: Import): readonly Column<ImportRow>[] => {
  const { preview: labels, fields } = useImportLabels();
  const formats = useFormats();
  const faultText = useFaultText();
  const shown = (row: ImportRow, field: string): string => {
    const value = row.values.find((one) => one.field === field)?.value ?? '';
    if (row.faults.length > 0) return row.cells[of.columns.findIndex((one) => one === field)] ?? '';
    return value !== '' && (field === 'birthDate' || field === 'qualificationOn') ? formats.day(value) : value;
  };
  const mapped = of.columns.filter((field) => field !== null && field !== 'houseNumber');
  return [
    { id: 'row', header: labels.row, rowHeader: true, cell: ({ row }) => row },
    {
      id: 'faults',
      header: labels.faults,
      cell: ({ faults }) =>
        faults.length === 0 ? labels.good : <span className="wl-import-fault">{faults.map(faultText).join(' ')}</span>,
    },
    ...mapped.map((field): Column<ImportRow> => ({ id: field!, header: fields[field!], cell: (row) => shown(row, field!) })),
  ];
};
