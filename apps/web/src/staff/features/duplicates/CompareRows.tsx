import { Table } from '@navikt/ds-react/Table';
import { useMergesLabels, type MergePreview } from '../../merges/merges.api.js';

/** How much hangs on each of two files, and how much on the one that goes on. */
export const CompareRows = ({ preview: { survivor, absorbed, rows, absorbedRows } }: { preview: MergePreview }) => {
  const labels = useMergesLabels();
  const counts = [rows, absorbedRows].map((counted) => new Map(counted.map((one) => [one.kind, one.rows])));
  const kinds = (Object.keys(labels.kinds) as (keyof typeof labels.kinds)[]).filter((kind) => counts.some((one) => one.has(kind)));
  if (kinds.length === 0) return null;
  const of = (file: number, kind: (typeof kinds)[number]) => counts[file]?.get(kind) ?? 0;
  return (
    <Table size="small">
      <Table.Header>
        <Table.Row>
          <Table.HeaderCell scope="col">{labels.field}</Table.HeaderCell>
          <Table.HeaderCell scope="col" align="right">
            {survivor.number}
          </Table.HeaderCell>
          <Table.HeaderCell scope="col" align="right">
            {absorbed.number}
          </Table.HeaderCell>
        </Table.Row>
      </Table.Header>
      <Table.Body>
        {kinds.map((kind) => (
          <Table.Row key={kind}>
            <Table.HeaderCell scope="row">{labels.kinds[kind]}</Table.HeaderCell>
            <Table.DataCell align="right">{of(0, kind)}</Table.DataCell>
            <Table.DataCell align="right">{of(1, kind)}</Table.DataCell>
          </Table.Row>
        ))}
      </Table.Body>
    </Table>
  );
};
