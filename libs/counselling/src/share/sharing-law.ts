import { localDate, type LocalDate } from '@app/kernel';
import type { TenantKind } from '@app/identity';
import type { ShareBasis, SharePurpose } from './share.js';

type Bearer = 'agentur' | 'jobcenter';

/** By which law Träger pass on data of a person, from a day on. */
type SharingLaw = {
  readonly validFrom: LocalDate;
  readonly source: string;
  /** False where the wording in force has not been seen; the data protection officer confirms it. */
  readonly certain: boolean;
  readonly joint: Readonly<Record<`${Bearer}-${Bearer}`, ShareBasis>>;
};

/**
 * Parameters, newest last; a change of the law is a further entry. Everybody may pass on what their own tasks need (§ 69(1) Nr. 1 SGB X);
 * for advising jointly § 9a SGB III speaks to the Agentur and § 50(1) SGB II to the Jobcenter, towards each other.
 */
export const sharingLaws: readonly SharingLaw[] = [
  {
    validFrom: localDate('2005-01-01'),
    source: '§ 69 Abs. 1 Nr. 1 SGB X, § 9a SGB III, § 50 Abs. 1 SGB II in der Fassung vom April 2026',
    // The SGB II as of 2026-07-01 was not available in its consolidated wording.
    certain: false,
    joint: {
      'agentur-agentur': 'sgbx-69-1-1',
      'agentur-jobcenter': 'sgb3-9a',
      'jobcenter-agentur': 'sgb2-50-1',
      'jobcenter-jobcenter': 'sgbx-69-1-1',
    },
  },
];

const bearer = (kind: TenantKind): Bearer => (kind === 'agentur' ? 'agentur' : 'jobcenter');

/** The law one Träger shares with another by, on a day. */
export const legalBasisOf = (purpose: SharePurpose, from: TenantKind, to: TenantKind, on: LocalDate): ShareBasis => {
  const law = sharingLaws.findLast(({ validFrom }) => validFrom <= on);
  if (!law || purpose !== 'joint-counselling') return 'sgbx-69-1-1';
  return law.joint[`${bearer(from)}-${bearer(to)}`];
};
