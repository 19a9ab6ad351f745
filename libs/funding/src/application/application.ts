import type {
  ApplicationId,
  CaseId,
  Cents,
  EstablishmentId,
  LocalDate,
  RecommendationId,
  RunId,
  TenantId,
  UserId,
  Version,
} from '@app/kernel';
import type { Benefit } from '../benefit/benefit.js';
import type { Bildungsgutschein } from '../bildungsgutschein/bildungsgutschein.js';
import { appliedInFuture, checkNoteMissing, measureEndsBeforeStart, measureIncomplete } from '../errors.js';
import type { Participation } from '../participation/participation.js';
import type { ApplicationState } from './application-states.js';

export const instruments = ['S82'] as const;
export type Instrument = (typeof instruments)[number];

/** One company, one measure (decisions.md 4); what is paid are its benefits, who takes part its participations. */
export type Application = {
  readonly id: ApplicationId;
  readonly tenantId: TenantId;
  readonly number: string;
  readonly caseId: CaseId;
  readonly recommendationId: RecommendationId | null;
  readonly establishmentId: EstablishmentId;
  readonly runId: RunId;
  readonly instrument: Instrument;
  /** Always `applicationState(benefits, participations, voucher)`; kept as a column for lists and reports. */
  readonly state: ApplicationState;
  readonly stateSince: string;
  readonly preparedBy: UserId;
  /** Day it was handed in; null before. */
  readonly appliedOn: LocalDate | null;
  readonly measureStart: LocalDate;
  readonly measureEnd: LocalDate;
  readonly measureMinutes: number;
  /** Course costs per person, § 84 SGB III. */
  readonly courseCostCents: Cents;
  /** Why it was handed in although the check failed or is open. Never shown outside the house. */
  readonly checkNote: string | null;
  readonly version: Version;
  readonly createdBy: UserId | null;
};

/** An application with everything that hangs on it. */
export type Dossier = {
  readonly application: Application;
  readonly benefits: readonly Benefit[];
  readonly participations: readonly Participation[];
  /** § 81(4) SGB III; null while none is issued. */
  readonly voucher: Bildungsgutschein | null;
};

export type Measure = Pick<Application, 'measureStart' | 'measureEnd' | 'measureMinutes' | 'courseCostCents'>;

/**
 * The measure as the request names it, else as the course run does. Throws Problems `funding.measure-incomplete` (naming what neither
 * says) and `funding.measure-ends-before-start`.
 */
export const measureOf = (asked: Partial<Measure>, run: { readonly [Key in keyof Measure]: Measure[Key] | null }): Measure => {
  const measureStart = asked.measureStart ?? run.measureStart;
  const measureEnd = asked.measureEnd ?? run.measureEnd;
  const measureMinutes = asked.measureMinutes ?? run.measureMinutes;
  const courseCostCents = asked.courseCostCents ?? run.courseCostCents;
  if (measureStart === null || measureEnd === null || measureMinutes === null || courseCostCents === null) {
    const known = { measureStart, measureEnd, measureMinutes, courseCostCents };
    throw measureIncomplete(Object.entries(known).flatMap(([name, value]) => (value === null ? [`/${name}`] : [])));
  }
  if (measureEnd < measureStart) throw measureEndsBeforeStart();
  return { measureStart, measureEnd, measureMinutes, courseCostCents };
};

export type Submission = { readonly appliedOn: LocalDate; readonly checkNote: string | null };

/** Throws Problem `funding.applied-in-future`. Too late is no reason to refuse: the check then fails, and a note is needed. */
export const refuseFutureApplication = ({ appliedOn }: Submission, today: LocalDate): void => {
  if (appliedOn > today) throw appliedInFuture(appliedOn);
};

/**
 * § 20(3) SGB X: an application is never refused for its content. With a failed or open check it needs a note that the result was
 * shown: throws Problem `funding.check-note-missing`.
 */
export const submissionOf = ({ appliedOn, checkNote }: Submission, checkPassed: boolean): Pick<Application, 'appliedOn' | 'checkNote'> => {
  if (!checkPassed && checkNote === null) throw checkNoteMissing();
  return { appliedOn, checkNote };
};
