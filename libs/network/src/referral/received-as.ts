import type { PartnerScope, ProviderScope } from '@app/kernel';

/** Whoever a person can be referred to. */
export type ReceivedAs = ProviderScope | PartnerScope;
