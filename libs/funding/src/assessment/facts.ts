import type { LocalDate } from '@app/kernel';
import type { ClientFundingFacts, EmploymentStatus } from '@app/clients';
import type { RunFacts } from '@app/courses';
import type { Facts, Headcount } from '@app/funding-rules';
import type { Application } from '../application/application.js';
import type { Participation, ParticipationFacts } from '../participation/participation.js';

/** What is known about the person; undefined = not known. */
export type ClientSource = ClientFundingFacts;

/** What is known about the company on the day of the application; undefined = not known. */
export type CompanySource = {
  /** All staff of the Unternehmen. */
  readonly company: Headcount | undefined;
  /** All staff of the Konzern; null = belongs to none. */
  readonly group: Headcount | null | undefined;
  /** Betriebsvereinbarung or Tarifvertrag, § 82(4): whoever wants the five points shows it, so none on file means none. */
  readonly agreement: boolean;
};

/** What is known about course and provider; undefined = not known. */
export type CourseSource = Pick<
  RunFacts,
  'measureValidFrom' | 'measureValidTo' | 'providerValidFrom' | 'providerValidTo' | 'afbgGoal' | 'adaptationOnly' | 'employerLegallyObliged'
>;

export type Sources = {
  readonly application: Pick<Application, 'measureMinutes' | 'courseCostCents'>;
  readonly participation: ParticipationFacts & Pick<Participation, 'startsOn' | 'endsOn'>;
  readonly client: ClientSource;
  readonly company: CompanySource;
  readonly course: CourseSource;
  /** Day of the application; before it is handed in, the day of the check: earlier it can no longer be. */
  readonly applicationDate: LocalDate;
};

/** The facts of § 82 for one person. What nobody has said stays unknown (undefined); nothing is guessed. */
export const factsOf = ({ application, participation, client, company, course, applicationDate }: Sources): Facts => ({
  applicationDate,
  participationStart: participation.startsOn,
  measureEnd: participation.endsOn,
  massnahmeMinutes: application.measureMinutes,
  lehrgangskosten: application.courseCostCents,
  arbeitsverhaeltnis: client.employmentStatus && employment[client.employmentStatus],
  birthDate: client.birthDate,
  schwerbehindert: client.severelyDisabled,
  berufsabschlussAm: client.hasQualification === false ? null : client.qualificationOn,
  fehlenderBerufsabschluss: known(participation.missingQualification81_2),
  letzteTeilnahmeAm: participation.last82Known ? participation.last82ParticipationDay : undefined,
  qualifizierungsgeldGleicheMassnahme: known(participation.qualifizierungsgeldSameMeasure),
  massnahmeZulassung: zulassung(course.measureValidFrom, course.measureValidTo),
  traegerZulassung: zulassung(course.providerValidFrom, course.providerValidTo),
  aufstiegsfortbildung: course.afbgGoal,
  nurAnpassungsfortbildung: course.adaptationOnly,
  arbeitgeberVerpflichtet: course.employerLegallyObliged,
  beschaeftigte: company.company,
  konzernBeschaeftigte: company.group,
  qualifizierungsvereinbarung: company.agreement,
  // § 82(4) S. 2 is discretion, not a fact: until somebody exercises it, the calculation proposes the supplement and marks it so.
  erhoehungBewilligt: participation.erhoehungBewilligt ?? company.agreement,
  ...pay(participation),
});

const pay = ({ monthlyGrossCents, comparableTariffCents, weeklyMinutes, releasedMinutesPerWeek }: ParticipationFacts): Partial<Facts> => ({
  arbeitsentgelt: known(monthlyGrossCents),
  // Whoever states the pay and no comparable one says that there is no lower cap.
  vergleichsentgelt: monthlyGrossCents === null ? undefined : comparableTariffCents,
  arbeitszeitMinutesPerWeek: known(weeklyMinutes),
  zeitOhneArbeitsleistung: releasedMinutesPerWeek === null ? undefined : { per: 'week', minutes: releasedMinutesPerWeek },
});

// Somebody whose job is in danger (§ 17 SGB III) still has it; a recipient of SGB II benefits may or may not work.
const employment: Readonly<Record<EmploymentStatus, boolean | undefined>> = {
  employed: true,
  threatened: true,
  unemployed: false,
  returning: false,
  sgb2: undefined,
};

const zulassung = (from: LocalDate | null, to: LocalDate | null): Facts['massnahmeZulassung'] => (from === null ? undefined : { from, to });

const known = <T>(value: T | null): T | undefined => value ?? undefined;
