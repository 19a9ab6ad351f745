import { z } from 'zod';
import { consentPurposes } from '@app/clients';
import {
  declineReasons,
  noticeTexts,
  referralBases,
  referralFields,
  referralPurposes,
  referralStates,
  type Referral,
  type ReferralRow,
  type ReferredPerson,
} from '@app/network';
import { instant, localDate, localDateView, text, uuid } from '../http/schemas.js';

export const sendReferralBody = z
  .strictObject({ recipientId: uuid<string>(), purpose: z.enum(referralPurposes), request: text(2_000), until: localDate() })
  .meta({ id: 'SendReferral' });
export type SendReferralBody = z.output<typeof sendReferralBody>;

export const previewQuery = z.strictObject({ recipientId: uuid<string>(), purpose: z.enum(referralPurposes) });

const recipientKinds = ['provider', 'partner'] as const;

export const referralRecipientsView = z
  .object({
    items: z.array(z.object({ id: z.string(), kind: z.enum(recipientKinds), name: z.string(), town: z.string().nullable() })),
  })
  .meta({ id: 'ReferralRecipients' });

const textOrNull = z.string().nullable().optional();

/** The values of the listed fields; what is not listed for the purpose is not there. */
const values = z
  .object({ lastName: textOrNull, firstName: textOrNull, phone: textOrNull, email: textOrNull, request: textOrNull })
  .meta({ id: 'ReferredValues' });

const agreed = { purpose: z.enum(referralPurposes), legalBasis: z.enum(referralBases), fields: z.array(z.enum(referralFields)) };

export const referralPreviewView = z
  .object({ ...agreed, consentPurpose: z.enum(consentPurposes).nullable(), consentStands: z.boolean(), values })
  .meta({ id: 'ReferralPreview' });

export const referralView = z
  .object({
    id: z.string(),
    recipientName: z.string(),
    ...agreed,
    until: localDateView(),
    state: z.enum(referralStates),
    declineReason: z.enum(declineReasons).nullable(),
    createdAt: instant(),
    answeredAt: instant().nullable(),
    version: z.number().int(),
  })
  .meta({ id: 'Referral' });

export const referralListView = z.object({ items: z.array(referralView) }).meta({ id: 'ReferralList' });

export const presentReferral = (referral: Referral | ReferralRow): ReferralRow => referral;

export const receivedReferralsView = z
  .object({
    items: z.array(
      z.object({
        id: z.string(),
        from: z.string(),
        purpose: z.enum(referralPurposes),
        until: localDateView(),
        state: z.enum(referralStates),
        createdAt: instant(),
        version: z.number().int(),
      }),
    ),
  })
  .meta({ id: 'ReceivedReferrals' });

export const receivedReferralView = z
  .object({
    id: z.string(),
    ...agreed,
    until: localDateView(),
    state: z.enum(referralStates),
    createdAt: instant(),
    version: z.number().int(),
    /** What the recipient promises before the values are readable (§ 78 SGB X). */
    notice: z.string(),
    committed: z.boolean(),
    values,
  })
  .meta({ id: 'ReceivedReferral' });

export const presentReceived = (referral: ReferredPerson, language: 'de' | 'en') => ({
  ...referral,
  notice: noticeTexts[language],
  committed: referral.committedAt !== null,
});

export const answerReferralBody = z
  .strictObject({ answer: z.enum(['accepted', 'declined']), reason: z.enum(declineReasons).nullish() })
  .meta({ id: 'AnswerReferral' });
