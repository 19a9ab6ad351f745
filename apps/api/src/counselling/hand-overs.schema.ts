import { z } from 'zod';
import type { OfficeId, UserId } from '@app/kernel';
import { text, uuid } from '../http/schemas.js';

export const offerTransferBody = z.strictObject({ toUserId: uuid<UserId>(), reason: text(500) }).meta({ id: 'OfferTransfer' });
export type OfferTransferBody = z.output<typeof offerTransferBody>;

export const changeOfficesBody = z
  .strictObject({
    integrationOfficeId: uuid<OfficeId>(),
    fundingOfficeId: uuid<OfficeId>(),
    fundingOwnerId: uuid<UserId>().nullable(),
    reason: text(500),
  })
  .meta({ id: 'ChangeOffices' });
export type ChangeOfficesBody = z.output<typeof changeOfficesBody>;

export const officeChoicesView = z
  .object({
    items: z.array(z.object({ id: z.string(), name: z.string(), town: z.string(), own: z.boolean(), tenantName: z.string() })),
  })
  .meta({ id: 'OfficeChoices' });

export const declineTransferBody = z.strictObject({ reason: text(500) }).meta({ id: 'DeclineTransfer' });
export type DeclineTransferBody = z.output<typeof declineTransferBody>;
