import { z } from 'zod';
import type { ClientId, LocalDate, OfficeId } from '@app/kernel';
import { needChannels, needStatuses, type NeedView } from '@app/counselling';
import { pageQuery } from '../http/cursor.js';
import { instant, localDateView, text, uuid } from '../http/schemas.js';
import type { People } from './people.js';

export const needQuery = pageQuery(['submittedAt'], 'submittedAt').extend({
  status: z.enum(needStatuses).optional(),
  office: uuid<OfficeId>().optional(),
});
export type NeedQuery = z.output<typeof needQuery>;

export const acceptNeedBody = z
  .strictObject({ subject: text(200).optional(), clientId: uuid<ClientId>().nullish() })
  .meta({ id: 'AcceptNeed' });
export type AcceptNeedBody = z.output<typeof acceptNeedBody>;

export const needView = z
  .object({
    id: z.string(),
    number: z.string(),
    status: z.enum(needStatuses),
    channel: z.enum(needChannels),
    establishmentId: z.string(),
    companyName: z.string().nullable(),
    town: z.string().nullable(),
    topic: z.string(),
    headcount: z.number().int(),
    startsFrom: localDateView().nullable(),
    partTime: z.boolean(),
    remarks: z.string().nullable(),
    contactName: z.string(),
    contactPhone: z.string().nullable(),
    contactEmail: z.string().nullable(),
    /** The last day of whoever is named, where they have left the company. */
    contactLeftOn: localDateView().nullable(),
    officeName: z.string().nullable(),
    submittedAt: instant(),
    acceptBy: localDateView(),
    acceptedAt: instant().nullable(),
    caseId: z.string().nullable(),
    caseNumber: z.string().nullable(),
    ownerName: z.string().nullable(),
    version: z.number().int(),
  })
  .meta({ id: 'Need' });

export const presentNeed = (need: NeedView, people: People, officeName: string | null, contactLeftOn: LocalDate | null) => {
  const company = people.company(need);
  return {
    ...need,
    companyName: company?.name ?? null,
    town: company?.town ?? null,
    officeName,
    ownerName: people.owner(need),
    contactLeftOn,
  };
};
