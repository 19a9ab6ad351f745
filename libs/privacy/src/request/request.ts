import type { RestrictionGround, RestrictionScope } from '@app/clients';
import { addMonths, type ClientId, type LocalDate, type TenantId, type UserId, type Version } from '@app/kernel';
import { extendedBefore, identityPending, outcomeMissing, receivedInFuture, requestClosed, stopsMismatch } from '../errors.js';

/** What a person can ask for (Art. 15–18, 21 DSGVO). */
export const requestKinds = ['access', 'erasure', 'restriction', 'rectification', 'objection'] as const;
export type RequestKind = (typeof requestKinds)[number];

export const requestChannels = ['in-person', 'phone', 'email', 'post', 'portal'] as const;
export type RequestChannel = (typeof requestChannels)[number];

/** How it was made certain who asks (Art. 12(6) DSGVO). */
export const identityChecks = ['pending', 'known-in-person', 'identity-card', 'eid', 'documents'] as const;
export type IdentityCheck = (typeof identityChecks)[number];

export const requestStates = ['received', 'in-progress', 'done', 'refused'] as const;
export type RequestState = (typeof requestStates)[number];

/** What an adviser enters. */
export type ReceiveRequest = {
  readonly clientId: ClientId;
  readonly kind: RequestKind;
  readonly receivedOn: LocalDate;
  readonly channel: RequestChannel;
  readonly identityCheck: IdentityCheck;
  readonly byRepresentative: boolean;
  /** What exactly is asked for (§ 83(2) S. 1 SGB X), or which fact is wrong. */
  readonly details: string | null;
  /** The processing that rests while the request is open; an objection names it (Art. 21, 18(1)(d) DSGVO). */
  readonly stops: RestrictionScope | null;
};

/** A request of a person about her own data. */
export type DataRequest = ReceiveRequest & {
  readonly id: string;
  readonly tenantId: TenantId;
  readonly dueOn: LocalDate;
  readonly extendedBecause: string | null;
  readonly state: RequestState;
  readonly closedOn: LocalDate | null;
  readonly outcome: string | null;
  readonly closedBy: UserId | null;
  readonly version: Version;
  readonly createdAt: string;
  readonly createdBy: UserId | null;
  readonly updatedAt: string;
};

/** One month after it came (Art. 12(3) S. 1 DSGVO, § 188(2) BGB). */
export const answerBy = (receivedOn: LocalDate): LocalDate => addMonths(receivedOn, 1);

/** Why a request of this kind restricts processing; kinds without a line restrict none. */
export const groundOf: Partial<Readonly<Record<RequestKind, RestrictionGround>>> = {
  rectification: 'accuracy-contested',
  objection: 'objection',
  restriction: 'requested',
};

/** Throws Problems (rule) `privacy.received-in-future`, `privacy.stops-mismatch`. */
export const checkReceived = (
  { receivedOn, kind, stops }: Pick<ReceiveRequest, 'receivedOn' | 'kind' | 'stops'>,
  today: LocalDate,
): void => {
  if (receivedOn > today) throw receivedInFuture(receivedOn);
  if (stops === null ? kind === 'objection' : !groundOf[kind]) throw stopsMismatch();
};

/** After it was granted, those who got the data before are told (Art. 19 DSGVO). */
export const isTold = ({ kind, state }: Pick<DataRequest, 'kind' | 'state'>): boolean =>
  state === 'done' && (kind === 'rectification' || kind === 'erasure' || kind === 'restriction');

/** Processing goes on: nothing was granted, or the wrong fact is right now (Art. 18(3) DSGVO). */
export const isReleased = ({ kind, state }: Pick<DataRequest, 'kind' | 'state'>): boolean =>
  state === 'refused' || kind === 'rectification';

/** What the change log says of a change that carries out a request for rectification. */
export const rectificationReason = (requestId: string): string => `Berichtigung (Art. 16 DSGVO), Anfrage ${requestId}`;

const closedStates: readonly RequestState[] = ['done', 'refused'];

/** Nothing is left to do. */
export const isClosed = ({ state }: Pick<DataRequest, 'state'>): boolean => closedStates.includes(state);

/** Work may begin. Throws Problems `privacy.request-closed` (conflict), `privacy.identity-pending` (rule). */
export const mayWorkOn = (request: Pick<DataRequest, 'state' | 'identityCheck'>): void => {
  if (isClosed(request)) throw requestClosed();
  if (request.identityCheck === 'pending') throw identityPending();
};

/** It is certain now who asks. Throws Problem `privacy.request-closed` (conflict). */
export const identify = (request: DataRequest, identityCheck: IdentityCheck) => {
  if (isClosed(request)) throw requestClosed();
  if (identityCheck === 'pending') throw identityPending();
  return { identityCheck, state: 'in-progress' as const };
};

/** Two more months, once, with the reason the person is told (Art. 12(3) S. 2, 3 DSGVO). Throws Problems `privacy.request-closed`, `privacy.extended-before` (conflict). */
export const extend = (request: DataRequest, because: string) => {
  if (isClosed(request)) throw requestClosed();
  if (request.extendedBecause !== null) throw extendedBefore();
  return { extendedBecause: because, dueOn: addMonths(request.receivedOn, 3) };
};

/** Answered or refused. Throws Problems `privacy.request-closed` (conflict), `privacy.identity-pending`, `privacy.outcome-missing` (rule). */
export const close = (request: DataRequest, state: 'done' | 'refused', outcome: string | null, by: UserId, today: LocalDate) => {
  if (isClosed(request)) throw requestClosed();
  if (state === 'done' && request.identityCheck === 'pending') throw identityPending();
  if (state === 'refused' && !outcome) throw outcomeMissing();
  return { state, outcome, closedBy: by, closedOn: today };
};
