import { calendarPersonalData } from '@app/calendar';
import { clientsPersonalData } from '@app/clients';
import { counsellingPersonalData } from '@app/counselling';
import { documentsPersonalData } from '@app/documents';
import { fundingPersonalData } from '@app/funding';
import type { PersonalTable } from '@app/kernel';
import { networkPersonalData } from '@app/network';
import { remindersPersonalData } from '@app/reminders';
import { housePersonalData } from './house-personal-data.js';

/** Every table that holds something about a person being advised, in the order a person reads it. */
export const personalTables: readonly PersonalTable[] = [
  ...clientsPersonalData,
  ...counsellingPersonalData,
  ...networkPersonalData,
  ...calendarPersonalData,
  ...documentsPersonalData,
  ...fundingPersonalData,
  ...remindersPersonalData,
  ...housePersonalData,
];

/** One row of one table, as JSON. */
export type PersonalRow = Readonly<Record<string, unknown>>;

/** What was found in one table. */
export type Found = { readonly table: PersonalTable; readonly rows: readonly PersonalRow[] };

/** The key of a row: its `id`, or the client it hangs on. */
export const rowId = (row: PersonalRow): string => String(row['id'] ?? row['client_id']);
