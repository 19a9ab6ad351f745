import type { ApplicationId, Cents, ClientId, LocalDate, ParticipationId, TenantId, Version } from '@app/kernel';
import { releasedMoreThanContract } from '../errors.js';
import type { DropOutReason, DropOutReporter } from './drop-out.js';

export const participationStates = [
  'GEPLANT',
  'LAUFEND',
  'UNTERBROCHEN',
  'ABGEBROCHEN',
  'BEENDET',
  'ABRECHNUNG_OFFEN',
  'ABGERECHNET',
] as const;
export type ParticipationState = (typeof participationStates)[number];

/** What must be known about one person's job and past for § 82; null = nobody has said yet. */
export type ParticipationFacts = {
  /** Regular gross pay without one-off payments, § 82(3). */
  readonly monthlyGrossCents: Cents | null;
  /** Pay by tariff or local custom, the cap of the above; null beside a known pay = no lower cap. */
  readonly comparableTariffCents: Cents | null;
  readonly weeklyMinutes: number | null;
  /** Time without work because of the training. */
  readonly releasedMinutesPerWeek: number | null;
  /** § 81(2): all its conditions are met. */
  readonly missingQualification81_2: boolean | null;
  readonly last82ParticipationDay: LocalDate | null;
  /** Whether somebody asked; with no day it then means "never". */
  readonly last82Known: boolean;
  /** § 82a(5) Nr. 2: Qualifizierungsgeld applied for or granted for the same measure. */
  readonly qualifizierungsgeldSameMeasure: boolean | null;
  /** § 82(4) S. 2: the five points on the wage subsidy are granted at discretion. */
  readonly erhoehungBewilligt: boolean | null;
};

/** One person in the measure of one application. */
export type Participation = ParticipationFacts & {
  readonly id: ParticipationId;
  readonly tenantId: TenantId;
  readonly applicationId: ApplicationId;
  readonly clientId: ClientId;
  readonly state: ParticipationState;
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate;
  /** Null for whoever has not dropped out. */
  readonly dropOutReason: DropOutReason | null;
  readonly dropOutReportedBy: DropOutReporter | null;
  readonly dropOutImportant: boolean | null;
  readonly dropOutCourseCostCents: Cents | null;
  readonly version: Version;
};

/** The facts, if they fit each other. Throws Problem `funding.released-more-than-contract`. */
export const checkedFacts = (facts: ParticipationFacts): ParticipationFacts => {
  const { weeklyMinutes, releasedMinutesPerWeek } = facts;
  if (weeklyMinutes !== null && releasedMinutesPerWeek !== null && releasedMinutesPerWeek > weeklyMinutes) throw releasedMoreThanContract();
  // A day that is known says that somebody asked.
  return { ...facts, last82Known: facts.last82Known || facts.last82ParticipationDay !== null };
};
