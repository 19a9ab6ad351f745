import { z } from 'zod';
import { employmentStatuses, historyOn, statusSources, statusStates, type StatusPeriod } from '@app/clients';
import type { LocalDate } from '@app/kernel';
import { instant, localDate, localDateView } from '../http/schemas.js';

export const enterStatus = z
  .strictObject({
    status: z.enum(employmentStatuses),
    /** The first day; a day to come plans the change. */
    validFrom: localDate(),
    source: z.enum(statusSources),
  })
  .meta({ id: 'EnterEmploymentStatus' });

export const statusPeriodView = z
  .object({
    id: z.string(),
    status: z.enum(employmentStatuses),
    validFrom: localDateView(),
    /** The day before the next status; null = open. */
    validUntil: localDateView().nullable(),
    state: z.enum(statusStates),
    source: z.enum(statusSources),
    recordedAt: instant(),
    /** Name of the colleague; null where none is known. */
    recordedBy: z.string().nullable(),
    /** Name of whoever changed the entry last. */
    updatedBy: z.string().nullable(),
    version: z.number().int(),
  })
  .meta({ id: 'EmploymentStatusPeriod' });

export const statusHistoryView = z.object({ items: z.array(statusPeriodView) }).meta({ id: 'EmploymentStatusHistory' });

const nameOf = (id: string | null, names: ReadonlyMap<string, string>): string | null => (id === null ? null : (names.get(id) ?? null));

/** The history as the API shows it, latest first. */
export const presentHistory = (periods: readonly StatusPeriod[], today: LocalDate, names: ReadonlyMap<string, string>) => ({
  items: historyOn(periods, today).map((period) => ({
    ...period,
    recordedBy: nameOf(period.recordedBy, names),
    updatedBy: nameOf(period.updatedBy, names),
  })),
});
