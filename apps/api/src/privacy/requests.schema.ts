import { z } from 'zod';
import {
  exceptions,
  identityChecks,
  noticeOutcomes,
  packStates,
  requestChannels,
  requestKinds,
  requestStates,
  type AccessPack,
  type Consequences,
  type DataRequest,
  type Place,
  type RequestRow,
} from '@app/privacy';
import { recipientKinds } from '@app/audit';
import { restrictionScopes } from '@app/clients';
import type { ClientId, LocalDate } from '@app/kernel';
import { clientSummaryView } from '../clients/clients.schema.js';
import type { Language } from '../http/request.js';
import { instant, localDate, localDateView, optionalText, text, textOrEmpty, uuid } from '../http/schemas.js';

export const receiveRequest = z
  .strictObject({
    clientId: uuid<ClientId>(),
    kind: z.enum(requestKinds),
    receivedOn: localDate(),
    channel: z.enum(requestChannels),
    identityCheck: z.enum(identityChecks),
    byRepresentative: z.boolean().default(false),
    details: optionalText(2_000),
    /** The processing that rests while the request is open; an objection has to name it. */
    stops: z.enum(restrictionScopes).nullable().optional(),
  })
  .meta({ id: 'ReceiveDataRequest' });

export const identifyRequester = z.strictObject({ identityCheck: z.enum(identityChecks) }).meta({ id: 'IdentifyRequester' });
export const extendRequest = z.strictObject({ because: text(500) }).meta({ id: 'ExtendDataRequest' });
export const closeRequest = z
  .strictObject({ state: z.enum(['done', 'refused']), outcome: optionalText(2_000) })
  .meta({ id: 'CloseDataRequest' });

export const findPerson = z
  .strictObject({
    number: text(30).optional(),
    lastName: text(100).optional(),
    firstName: text(100).optional(),
    birthDate: localDate().optional(),
  })
  .refine((given) => given.number !== undefined || (given.lastName && given.firstName && given.birthDate), {
    params: { code: 'required' },
    path: ['number'],
  })
  .meta({ id: 'FindDataSubject' });

export const requestView = z
  .object({
    id: z.string(),
    clientId: z.string(),
    kind: z.enum(requestKinds),
    receivedOn: localDateView(),
    channel: z.enum(requestChannels),
    identityCheck: z.enum(identityChecks),
    byRepresentative: z.boolean(),
    details: z.string().nullable(),
    stops: z.enum(restrictionScopes).nullable(),
    dueOn: localDateView(),
    extendedBecause: z.string().nullable(),
    state: z.enum(requestStates),
    overdue: z.boolean(),
    closedOn: localDateView().nullable(),
    outcome: z.string().nullable(),
    version: z.number().int(),
    createdAt: instant(),
  })
  .meta({ id: 'DataRequest' });

export const requestsView = z.object({ items: z.array(requestView) }).meta({ id: 'DataRequests' });

const requestRow = requestView.extend({ client: clientSummaryView.nullable() }).meta({ id: 'DataRequestRow' });
export const requestRowsView = z.object({ items: z.array(requestRow) }).meta({ id: 'DataRequestRows' });

export const packView = z
  .object({
    id: z.string(),
    state: z.enum(packStates),
    reviewedAt: instant().nullable(),
    builtAt: instant().nullable(),
    expiresAt: instant().nullable(),
    version: z.number().int(),
  })
  .meta({ id: 'AccessPack' });

export const noticeView = z
  .object({
    id: z.string(),
    recipientKind: z.enum(recipientKinds),
    recipientName: z.string(),
    outcome: z.enum(noticeOutcomes).nullable(),
    note: z.string().nullable(),
    settledAt: instant().nullable(),
  })
  .meta({ id: 'PrivacyNotice' });

export const settleNotice = z.strictObject({ outcome: z.enum(noticeOutcomes), note: optionalText(500) }).meta({ id: 'SettleNotice' });

export const requestPageView = requestRow
  .extend({
    pack: packView.nullable(),
    restriction: z.object({ scope: z.enum(restrictionScopes), imposedAt: instant(), liftedAt: instant().nullable() }).nullable(),
    /** What was changed on the strength of this request; null where the value is restricted or erased. */
    corrections: z.array(z.object({ at: instant(), field: z.string(), oldValue: z.string().nullable(), newValue: z.string().nullable() })),
    notices: z.array(noticeView),
  })
  .meta({ id: 'DataRequestPage' });

export const personsView = z.object({ items: z.array(clientSummaryView) }).meta({ id: 'DataSubjects' });

export const placesView = z
  .object({ items: z.array(z.object({ table: z.string(), title: z.string(), kind: z.string(), rows: z.number().int() })) })
  .meta({ id: 'DataPlaces' });

export const textsView = z
  .object({ items: z.array(z.object({ id: z.string(), place: z.string(), label: z.string(), content: z.string() })) })
  .meta({ id: 'FreeTexts' });

const answer = z.strictObject({ applies: z.boolean(), reason: textOrEmpty(500).nullable() });

export const reviewPack = z
  .strictObject({
    marks: z.array(z.strictObject({ text: textOrEmpty(200), from: z.number().int().min(0), to: z.number().int().min(1) })).max(2_000),
    checklist: z.strictObject(
      Object.fromEntries(exceptions.map((code) => [code, answer.optional()])) as Record<
        (typeof exceptions)[number],
        z.ZodOptional<typeof answer>
      >,
    ),
  })
  .meta({ id: 'ReviewAccessPack' });

/** A request as the API shows it; overdue is derived. */
export const presentRequest = <T extends DataRequest>(request: T, today: LocalDate) => ({
  ...request,
  overdue: request.closedOn === null && request.dueOn < today,
});

/** A request with its pack and what followed from it. */
export const presentPage = (row: RequestRow, pack: AccessPack | null, consequences: Consequences, today: LocalDate) => ({
  ...presentRequest(row, today),
  pack,
  ...consequences,
});

/** Places in the reader's language. */
export const presentPlaces = (places: readonly Place[], language: Language) => ({
  items: places.map(({ table, rows }) => ({
    table: table.table,
    title: language === 'en' ? table.english : table.title,
    kind: table.kind,
    rows,
  })),
});
