export { networkPersonalData } from './personal-data.js';
export { NetworkModule } from './network.module.js';
export { noticeTexts, noticeVersion } from './referral/notice.js';
export {
  declineReasons,
  fieldsOfReferral,
  referralBases,
  referralFields,
  referralPurposes,
  referralStates,
  type DeclineReason,
  type Referral,
  type ReferralBasis,
  type ReferralField,
  type ReferralPurpose,
  type ReferralState,
  type SendReferral,
} from './referral/referral.js';
export { ReferralLists, type ReceivedReferralRow, type Recipient, type ReferralRow } from './referral/referrals.query.js';
export type { ReceivedAs } from './referral/received-as.js';
export { ReceivedReferrals, type ReferredPerson } from './referral/received-referrals.service.js';
export { Referrals, type ReferralPreview } from './referral/referrals.service.js';
