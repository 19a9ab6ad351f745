import type { Cents, CourseId, LocalDate, ProviderId, RunId } from '@app/kernel';
import type { CourseForm, CourseKind, TimeModel } from '../open-qcat/open-qcat-item.js';

/** Where a provider, course or run came from; together with its key there it is known again at the next import. */
export const catalogueSources = ['open-qcat', 'manual', 'demo'] as const;
export type CatalogueSource = (typeof catalogueSources)[number];

/** Days a certificate covers; `from` null = nobody said, `to` null = no end known. */
export type Validity = { readonly from: LocalDate | null; readonly to: LocalDate | null };

/** Bildungstraeger: who offers courses; its own approval stands beside that of the measure (§ 178 SGB III). */
export type Provider = {
  readonly id: ProviderId;
  readonly name: string;
  readonly street: string | null;
  readonly plz: string | null;
  readonly town: string | null;
  readonly phone: string | null;
  readonly email: string | null;
  readonly azavCertifier: string | null;
  readonly azavNumber: string | null;
  readonly azavValidFrom: LocalDate | null;
  readonly azavValidTo: LocalDate | null;
};

/** A course; its dates are its runs. Teaching units are 45 minutes, `durationMinutes` clock time as the provider certifies it. */
export type Course = {
  readonly id: CourseId;
  readonly title: string;
  readonly description: string | null;
  readonly kind: CourseKind;
  readonly measureNumber: string | null;
  readonly measureCertifier: string | null;
  readonly measureValidFrom: LocalDate | null;
  readonly measureValidTo: LocalDate | null;
  readonly degreeTitle: string | null;
  readonly kldbCode: string | null;
  readonly teachingUnits: number | null;
  readonly teachingUnitsOrigin: 'entered' | 'derived' | null;
  readonly durationMinutes: number | null;
  readonly priceCents: Cents | null;
  /** What only a person can judge; null = not judged yet. */
  readonly afbgGoal: boolean | null;
  readonly adaptationOnly: boolean | null;
  readonly employerLegallyObliged: boolean | null;
};

/** One date of a course. */
export type Run = {
  readonly id: RunId;
  readonly startsOn: LocalDate | null;
  readonly endsOn: LocalDate | null;
  readonly dateRemarks: string | null;
  readonly registrationUntil: LocalDate | null;
  readonly plz: string | null;
  readonly town: string | null;
  readonly form: CourseForm;
  readonly timeModel: TimeModel | null;
  readonly priceCents: Cents | null;
  readonly seats: number | null;
};

/** A run with its course and provider. */
export type FullRun = { readonly run: Run; readonly course: Course; readonly provider: Provider };

const minutesOf120Hours = 120 * 60;

/** § 82(1) S. 1 Nr. 4 SGB III: more than 120 hours, in clock hours; undefined while the duration is not known. */
export const over120Hours = (durationMinutes: number | null): boolean | undefined =>
  durationMinutes === null ? undefined : durationMinutes > minutesOf120Hours;

/** Whether a certificate covers a day; undefined while its first day, or the day, is not known. */
export const coveredAt = ({ from, to }: Validity, day: LocalDate | null): boolean | undefined =>
  from === null || day === null ? undefined : from <= day && (to === null || day <= to);

/** What the run costs: its own price goes before that of the course. */
export const priceOf = ({ run, course }: Pick<FullRun, 'run' | 'course'>): Cents | null => run.priceCents ?? course.priceCents;

/** Approval of the measure (§§ 179, 180 SGB III). */
export const measureValidity = ({ measureValidFrom, measureValidTo }: Course): Validity => ({ from: measureValidFrom, to: measureValidTo });

/** Approval of the provider (§§ 176 to 178 SGB III). */
export const providerValidity = ({ azavValidFrom, azavValidTo }: Provider): Validity => ({ from: azavValidFrom, to: azavValidTo });
