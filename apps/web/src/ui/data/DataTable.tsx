import { Button } from '@navikt/ds-react/Button';
import { Skeleton } from '@navikt/ds-react/Skeleton';
import { Table } from '@navikt/ds-react/Table';
import type { ReactNode } from 'react';
import { ErrorState } from '../feedback/ErrorState.js';
import { useDelayed } from '../use-delayed.js';
import { useUiLabels } from '../use-ui-labels.js';
import './data-table.css';

/** A column; exactly one should be the `rowHeader` (the thing's name, usually a link). `sortKey` makes the heading a sort button. */
export type Column<Row> = {
  readonly id: string;
  readonly header: ReactNode;
  readonly cell: (row: Row) => ReactNode;
  readonly sortKey?: string;
  readonly align?: 'right';
  readonly rowHeader?: boolean;
  readonly hideHeader?: boolean;
};

export type Sort = { readonly orderBy: string; readonly direction: 'ascending' | 'descending' };

/** `-name` as the table knows it, and back. */
export const sortOf = (name: string): Sort => ({
  orderBy: name.replace(/^-/, ''),
  direction: name.startsWith('-') ? 'descending' : 'ascending',
});
export const sortName = ({ orderBy, direction }: Sort): string => (direction === 'descending' ? `-${orderBy}` : orderBy);

type Props<Row> = {
  /** Name of the table, also of its scroll region. */
  caption: string;
  columns: readonly Column<Row>[];
  /** undefined while they are being fetched. */
  rows: readonly Row[] | undefined;
  rowKey: (row: Row) => string;
  empty: ReactNode;
  error?: unknown;
  onRetry?: () => void;
  sort?: Sort;
  onSort?: (sort: Sort) => void;
  /** Keyset page: given when there is a next one. */
  onLoadMore?: (() => void) | undefined;
  loadingMore?: boolean;
  highlighted?: (row: Row) => boolean;
};

/** A real table: sorts by button, loads further pages, scrolls sideways in a region that takes the keyboard. Inside a `<Panel flush>`. */
export const DataTable = <Row,>(props: Props<Row>) => {
  const labels = useUiLabels();
  const late = useDelayed(props.rows === undefined && !props.error);
  if (props.error) {
    return (
      <div className="wl-table__state">
        <ErrorState error={props.error} {...(props.onRetry ? { onRetry: props.onRetry } : {})} />
      </div>
    );
  }
  if (props.rows?.length === 0) return <>{props.empty}</>;
  const more = props.onLoadMore !== undefined;
  return (
    <div className="wl-table">
      {/* Reachable by keyboard, so that it can be scrolled with the arrow keys. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section className="wl-table__scroll" aria-label={`${props.caption}, ${labels.scrollHint}`} tabIndex={0}>
        <Table size="small" {...sorting(props)}>
          <caption className="aksel-sr-only">{props.caption}</caption>
          <Table.Header>
            <Table.Row>{props.columns.map(headerCell)}</Table.Row>
          </Table.Header>
          <Table.Body>
            {props.rows?.map((row) => (
              <Table.Row key={props.rowKey(row)} selected={props.highlighted?.(row) ?? false}>
                {props.columns.map((column) => bodyCell(column, row))}
              </Table.Row>
            ))}
            {late && skeletonRows(props.columns)}
          </Table.Body>
        </Table>
      </section>
      <div className="wl-table__foot">
        <span role="status">{props.rows ? labels.rowsShown(props.rows.length, more) : labels.loading}</span>
        {more && (
          <Button size="small" variant="secondary" loading={props.loadingMore ?? false} onClick={props.onLoadMore}>
            {labels.loadMore}
          </Button>
        )}
      </div>
    </div>
  );
};

const sorting = <Row,>({ sort, onSort }: Props<Row>) => ({
  ...(sort ? { sort } : {}),
  onSortChange: (orderBy: string) =>
    onSort?.({ orderBy, direction: sort?.orderBy === orderBy && sort.direction === 'ascending' ? 'descending' : 'ascending' }),
});

const headerCell = <Row,>(column: Column<Row>) => {
  const content = column.hideHeader ? <span className="aksel-sr-only">{column.header}</span> : column.header;
  const align = column.align ? { 'data-align': column.align } : {};
  return column.sortKey ? (
    <Table.ColumnHeader key={column.id} sortable sortKey={column.sortKey} {...align}>
      {content}
    </Table.ColumnHeader>
  ) : (
    <Table.HeaderCell key={column.id} scope="col" {...align}>
      {content}
    </Table.HeaderCell>
  );
};

const bodyCell = <Row,>(column: Column<Row>, row: Row) =>
  column.rowHeader ? (
    <Table.HeaderCell key={column.id} scope="row">
      {column.cell(row)}
    </Table.HeaderCell>
  ) : (
    <Table.DataCell key={column.id} {...(column.align ? { 'data-align': column.align } : {})}>
      {column.cell(row)}
    </Table.DataCell>
  );

const skeletonRows = <Row,>(columns: readonly Column<Row>[]) =>
  Array.from({ length: 6 }, (_, index) => (
    <Table.Row key={index} aria-hidden="true">
      {columns.map((column) => (
        <Table.DataCell key={column.id}>
          <Skeleton variant="text" />
        </Table.DataCell>
      ))}
    </Table.Row>
  ));
