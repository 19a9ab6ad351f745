import type { Brand } from './brand.js';

/** Ids are UUIDs of any version, made by the application or by the caller; nothing sorts by them. */
export type TenantId = Brand<string, 'TenantId'>;
export type OfficeId = Brand<string, 'OfficeId'>;
export type TeamId = Brand<string, 'TeamId'>;
export type UserId = Brand<string, 'UserId'>;
export type PortalUserId = Brand<string, 'PortalUserId'>;
export type AccessGrantId = Brand<string, 'AccessGrantId'>;
export type ProtectionId = Brand<string, 'ProtectionId'>;
export type DeputyshipId = Brand<string, 'DeputyshipId'>;
export type ClientId = Brand<string, 'ClientId'>;
export type EstablishmentId = Brand<string, 'EstablishmentId'>;
export type PartnerId = Brand<string, 'PartnerId'>;
export type ProviderId = Brand<string, 'ProviderId'>;
export type CourseId = Brand<string, 'CourseId'>;
export type RunId = Brand<string, 'RunId'>;
export type NeedId = Brand<string, 'NeedId'>;
export type DocumentId = Brand<string, 'DocumentId'>;
export type CaseId = Brand<string, 'CaseId'>;
export type TransferOfferId = Brand<string, 'TransferOfferId'>;
export type SessionId = Brand<string, 'SessionId'>;
export type AddendumId = Brand<string, 'AddendumId'>;
export type PromiseId = Brand<string, 'PromiseId'>;
export type GroupSessionId = Brand<string, 'GroupSessionId'>;
export type SummaryId = Brand<string, 'SummaryId'>;
export type TextBlockId = Brand<string, 'TextBlockId'>;
export type RecommendationId = Brand<string, 'RecommendationId'>;
export type ReminderId = Brand<string, 'ReminderId'>;
export type NotificationId = Brand<string, 'NotificationId'>;
export type ApplicationId = Brand<string, 'ApplicationId'>;
export type BenefitId = Brand<string, 'BenefitId'>;
export type ParticipationId = Brand<string, 'ParticipationId'>;
export type BildungsgutscheinId = Brand<string, 'BildungsgutscheinId'>;
export type AssessmentId = Brand<string, 'AssessmentId'>;
export type GroupListId = Brand<string, 'GroupListId'>;
export type GroupListRowId = Brand<string, 'GroupListRowId'>;
export type GroupListGroupId = Brand<string, 'GroupListGroupId'>;
export type EinverstaendnisId = Brand<string, 'EinverstaendnisId'>;
export type ImportId = Brand<string, 'ImportId'>;
export type ImportRowId = Brand<string, 'ImportRowId'>;
export type PaymentId = Brand<string, 'PaymentId'>;
export type BudgetId = Brand<string, 'BudgetId'>;

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** True for the text form of a UUID of any version. */
export const isUuid = (text: string): boolean => uuid.test(text);
