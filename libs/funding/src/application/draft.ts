import type {
  ApplicationId,
  BenefitId,
  CaseId,
  ClientId,
  EstablishmentId,
  OfficeId,
  ParticipationId,
  RecommendationId,
  RunId,
  TenantId,
  UserId,
} from '@app/kernel';
import { benefitsOfS82, type Benefit } from '../benefit/benefit.js';
import { caseWithoutCompany, clientMissing } from '../errors.js';
import { noDropOut } from '../participation/drop-out.js';
import type { Participation, ParticipationFacts } from '../participation/participation.js';
import type { Dossier, Measure } from './application.js';

/** What a new application is made from. */
export type DraftBasis = {
  readonly number: string;
  readonly caseId: CaseId;
  readonly establishmentId: EstablishmentId | null;
  readonly fundingOfficeId: OfficeId;
  readonly recommendationId: RecommendationId;
  readonly runId: RunId;
  readonly clientId: ClientId | null;
  readonly measure: Measure;
};

export type DraftIdentity = {
  readonly id: ApplicationId;
  readonly tenantId: TenantId;
  readonly preparedBy: UserId;
  readonly now: string;
  /** Makes the ids of benefits and participations. */
  readonly newId: () => string;
};

/**
 * A draft for one company and one person with the two benefits of § 82. Throws Problems `funding.case-without-company` and
 * `funding.client-missing`.
 */
export const draftOf = (basis: DraftBasis, { id, tenantId, preparedBy, now, newId }: DraftIdentity): Dossier => {
  const { number, caseId, establishmentId, recommendationId, runId, clientId, measure } = basis;
  if (establishmentId === null) throw caseWithoutCompany();
  if (clientId === null) throw clientMissing();
  const own = { tenantId, applicationId: id, version: 1 };
  return {
    application: {
      id,
      tenantId,
      number,
      caseId,
      recommendationId,
      establishmentId,
      runId,
      instrument: 'S82',
      state: 'ENTWURF',
      stateSince: now,
      preparedBy,
      appliedOn: null,
      ...measure,
      checkNote: null,
      version: 1,
      createdBy: preparedBy,
    },
    benefits: benefitsOfS82.map((kind): Benefit => ({
      ...own,
      ...kind,
      ...undecided,
      id: newId() as BenefitId,
      competentOfficeId: basis.fundingOfficeId,
    })),
    participations: [participationOf(clientId, measure, { ...own, id: newId() as ParticipationId })],
    voucher: null,
  };
};

/** Somebody who takes part, with what is known of job and past. */
export type Participant = { readonly clientId: ClientId; readonly facts: ParticipationFacts };

/** A draft of a Sammelantrag (§ 82(5) SGB III): the same for many. Throws Problems as `draftOf`. */
export const groupDraftOf = (basis: DraftBasis, identity: DraftIdentity, participants: readonly Participant[]): Dossier => {
  const dossier = draftOf(basis, identity);
  return { ...dossier, participations: joining(dossier.application, participants, identity.newId) };
};

/** The participations of those who join an application; their ids rise, so that lists keep the order they came in. */
export const joining = (
  { id: applicationId, tenantId, measureStart, measureEnd, measureMinutes, courseCostCents }: Dossier['application'],
  participants: readonly Participant[],
  newId: () => string,
): readonly Participation[] => {
  const measure = { measureStart, measureEnd, measureMinutes, courseCostCents };
  const ids = participants.map(newId).toSorted();
  return participants.map(({ clientId, facts }, index) => ({
    ...participationOf(clientId, measure, { id: ids[index] as ParticipationId, tenantId, applicationId, version: 1 }),
    ...facts,
  }));
};

const undecided = { state: 'ENTWURF', computedCents: null, grantedCents: null, decidedBy: null, decidedOn: null, reason: null } as const;

const participationOf = (
  clientId: ClientId,
  { measureStart, measureEnd }: Measure,
  own: Pick<Participation, 'id' | 'tenantId' | 'applicationId' | 'version'>,
): Participation => ({
  ...own,
  clientId,
  state: 'GEPLANT',
  startsOn: measureStart,
  endsOn: measureEnd,
  monthlyGrossCents: null,
  comparableTariffCents: null,
  weeklyMinutes: null,
  releasedMinutesPerWeek: null,
  missingQualification81_2: null,
  last82ParticipationDay: null,
  last82Known: false,
  qualifizierungsgeldSameMeasure: null,
  erhoehungBewilligt: null,
  ...noDropOut,
});
