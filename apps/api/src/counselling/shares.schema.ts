import { z } from 'zod';
import { shareBases, shareFields, sharePurposes, shareStates, type SharedCase } from '@app/counselling';
import { tenantKinds } from '@app/identity';
import type { TenantId } from '@app/kernel';
import { instant, localDate, localDateView, optionalText, uuid } from '../http/schemas.js';

export const offerShareBody = z
  .strictObject({
    toTenantId: uuid<TenantId>(),
    purpose: z.enum(sharePurposes),
    until: localDate(),
    transferSummary: optionalText(4_000),
  })
  .meta({ id: 'OfferShare' });
export type OfferShareBody = z.output<typeof offerShareBody>;

export const previewQuery = z.strictObject({ toTenantId: uuid<TenantId>(), purpose: z.enum(sharePurposes) });

const agreed = { purpose: z.enum(sharePurposes), legalBasis: z.enum(shareBases) };
const textOrNull = z.string().nullable().optional();

/** The values of the agreed fields; what is not agreed is not there. */
const values = z
  .object({
    lastName: textOrNull,
    firstName: textOrNull,
    birthDate: textOrNull,
    phone: textOrNull,
    email: textOrNull,
    street: textOrNull,
    plz: textOrNull,
    town: textOrNull,
    employmentStatus: textOrNull,
    hasQualification: z.boolean().nullable().optional(),
    caseNumber: textOrNull,
    subject: textOrNull,
    status: textOrNull,
    adviser: textOrNull,
    transferSummary: textOrNull,
  })
  .meta({ id: 'SharedValues' });

export const sharePreviewView = z.object({ ...agreed, fields: z.array(z.enum(shareFields)), values }).meta({ id: 'SharePreview' });

const tenant = z.object({ id: z.string(), name: z.string() });

export const shareView = z
  .object({
    id: z.string(),
    to: tenant,
    ...agreed,
    fields: z.array(z.enum(shareFields)),
    until: localDateView(),
    state: z.enum(shareStates),
    createdAt: instant(),
    answeredAt: instant().nullable(),
    endedAt: instant().nullable(),
    version: z.number().int(),
  })
  .meta({ id: 'CaseShare' });

export const shareListView = z.object({ items: z.array(shareView) }).meta({ id: 'CaseShareList' });

export const shareRecipientsView = z
  .object({ items: z.array(tenant.extend({ kind: z.enum(tenantKinds) })) })
  .meta({ id: 'ShareRecipients' });

const received = { id: z.string(), from: tenant, ...agreed, until: localDateView(), state: z.enum(shareStates), version: z.number().int() };

export const receivedSharesView = z
  .object({
    items: z.array(z.object({ ...received, createdAt: instant(), clientId: z.string().nullable() }).meta({ id: 'ReceivedShare' })),
  })
  .meta({ id: 'ReceivedShares' });

export const sharedCaseView = z
  .object({ ...received, clientId: z.string().nullable(), fields: z.array(z.enum(shareFields)), values })
  .meta({ id: 'SharedCase' });

export const presentSharedCase = (share: SharedCase, from: { id: string; name: string }) => ({
  ...share,
  from,
  clientId: share.acceptedClientId,
});
