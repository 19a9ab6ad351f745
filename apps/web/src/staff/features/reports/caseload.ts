import type { components, operations } from '../../../api/staff.d.js';

export type CaseloadReport = components['schemas']['CaseloadReport'];
export type CaseloadRow = components['schemas']['CaseloadRow'];
export type CaseloadTotals = components['schemas']['CaseloadTotals'];
export type CaseloadCase = components['schemas']['CaseloadCase'];
export type Definition = CaseloadReport['definitions'][number];
export type FigureQuery = operations['Caseload.cases']['parameters']['query'];
export type Figure = FigureQuery['figure'];

/** Period and, if given, one office; as it stands in the address. */
export type CaseloadQuery = { readonly from: string; readonly to: string; readonly office?: string };

/** The figures with a link to their rows; the compiler wants every one. */
export const figures = Object.keys({
  open: true,
  created: true,
  closed: true,
  'no-contact-8-weeks': true,
  'overdue-reminders': true,
  application: true,
} satisfies Record<Figure, true>) as readonly Figure[];

/** The number of a figure in a row of the report. */
export const numberOf = (row: CaseloadTotals, figure: Figure): number => {
  switch (figure) {
    case 'open':
      return row.open;
    case 'created':
      return row.created;
    case 'closed':
      return row.closed;
    case 'no-contact-8-weeks':
      return row.noContact8Weeks;
    case 'overdue-reminders':
      return row.overdueReminders;
    case 'application':
      return Object.values(row.applications).reduce((sum, count) => sum + count, 0);
  }
};
