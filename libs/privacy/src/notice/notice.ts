import type { RecipientKind } from '@app/audit';
import { noticeReasonMissing } from '../errors.js';

export const noticeOutcomes = ['told', 'impossible'] as const;
export type NoticeOutcome = (typeof noticeOutcomes)[number];

/** Somebody the person's data went to. */
export type Recipient = { readonly kind: RecipientKind; readonly id: string; readonly name: string };

/** One recipient who has to be told of a rectification, erasure or restriction (Art. 19 DSGVO). */
export type Notice = {
  readonly id: string;
  readonly requestId: string;
  readonly recipientKind: RecipientKind;
  readonly recipientName: string;
  readonly outcome: NoticeOutcome | null;
  readonly note: string | null;
  readonly settledAt: string | null;
};

/** Throws Problem `privacy.notice-reason-missing` (rule): only a telling needs no words. */
export const checkSettlement = (outcome: NoticeOutcome, note: string | null): void => {
  if (outcome === 'impossible' && !note) throw noticeReasonMissing();
};
