import type { Column } from '../../ui/data/DataTable.js';

/** The ids with one of them a place on (`by` 1) or before (−1); at the end it stays. */
export const moved = (ids: readonly string[], id: string, by: 1 | -1): readonly string[] => {
  const from = ids.indexOf(id);
  const to = from + by;
  if (from < 0 || to < 0 || to >= ids.length) return ids;
  const rest = ids.filter((one) => one !== id);
  return [...rest.slice(0, to), id, ...rest.slice(to)];
};

/** The columns chosen, in their order; ids the list does not know are left out. */
export const chosenColumns = <Row>(columns: readonly Column<Row>[], ids: readonly string[]): readonly Column<Row>[] =>
  ids.flatMap((id) => columns.find((column) => column.id === id) ?? []);
