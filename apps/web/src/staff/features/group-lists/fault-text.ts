import type { Fault, GroupList } from './group-lists.api.js';
import type { GroupListLabels } from './group-lists.labels.de.js';

/** What is wrong in which cell: «D17: 31.02.1979 ist kein Datum». */
export const faultText = (
  { cell, key, code, value }: Fault,
  columns: GroupList['columns'],
  { fault }: Pick<GroupListLabels, 'fault'>,
): string => `${cell}: ${fault[code](code === 'missing' ? (columns.find((column) => column.key === key)?.header ?? '') : value)}`;
