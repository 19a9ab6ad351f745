import { Checkbox } from '@navikt/ds-react/Checkbox';
import { useState, type KeyboardEvent } from 'react';
import type { Column } from '../../ui/data/DataTable.js';
import { useListLabels } from './use-list-labels.js';

type Props<Row> = {
  /** What the rows are narrowed by: another choice of rows begins with none selected, so that nothing is done with rows out of sight. */
  of: Readonly<Record<string, string>>;
  rows: readonly Row[];
  idOf: (row: Row) => string;
  /** What a row is called to whoever hears the page. */
  nameOf: (row: Row) => string;
  /** Null where nothing can be done with a row. */
  selectable?: (row: Row) => boolean;
  /** Strg+A: the whole view, beyond what is loaded. */
  onAll: () => void;
};

export type Selection<Row> = {
  readonly ids: readonly string[];
  readonly select: (ids: readonly string[]) => void;
  readonly column: Column<Row>;
};

/** Rows chosen in a list: a column of boxes for Leertaste, Umschalt+Pfeil (a range) and Strg+A (the whole view). */
export const useSelection = <Row,>({ of, rows, idOf, nameOf, selectable = () => true, onAll }: Props<Row>): Selection<Row> => {
  const labels = useListLabels();
  const view = JSON.stringify(of);
  const [chosen, setChosen] = useState<{ readonly view: string; readonly ids: readonly string[] }>({ view, ids: [] });
  const ids = chosen.view === view ? chosen.ids : [];
  const select = (next: readonly string[]) => setChosen({ view, ids: next });
  const loaded = rows.filter(selectable).map(idOf);
  const every = loaded.length > 0 && loaded.every((id) => ids.includes(id));
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>, id: string) => {
    if ((event.ctrlKey || event.metaKey) && event.key === 'a') {
      event.preventDefault();
      onAll();
      return;
    }
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!by) return;
    event.preventDefault();
    const next = loaded[loaded.indexOf(id) + by];
    if (!next) return;
    if (event.shiftKey) select([...new Set([...ids, id, next])]);
    event.currentTarget.closest('table')?.querySelector<HTMLInputElement>(`input[data-row="${next}"]`)?.focus();
  };
  const column: Column<Row> = {
    id: 'select',
    header: (
      <Checkbox
        size="small"
        hideLabel
        checked={every}
        indeterminate={!every && ids.length > 0}
        onChange={() => select(every ? [] : [...new Set([...ids, ...loaded])])}
      >
        {labels.selectLoaded}
      </Checkbox>
    ),
    cell: (row) =>
      selectable(row) && (
        <Checkbox
          size="small"
          hideLabel
          data-row={idOf(row)}
          checked={ids.includes(idOf(row))}
          onChange={() => select(ids.includes(idOf(row)) ? ids.filter((id) => id !== idOf(row)) : [...ids, idOf(row)])}
          onKeyDown={(event) => onKeyDown(event, idOf(row))}
        >
          {labels.selectRow(nameOf(row))}
        </Checkbox>
      ),
  };
  return { ids, select, column };
};
