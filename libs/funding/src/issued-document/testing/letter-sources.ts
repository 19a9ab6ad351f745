import {
  localDate,
  type ApplicationId,
  type AssessmentId,
  type BenefitId,
  type CaseId,
  type Cents,
  type ClientId,
  type EstablishmentId,
  type OfficeId,
  type ParticipationId,
  type RunId,
  type TenantId,
  type UserId,
} from '@app/kernel';
import { assess, type Facts } from '@app/funding-rules';
import type { Benefit } from '../../benefit/benefit.js';
import { noDropOut } from '../../participation/drop-out.js';
import type { Participation } from '../../participation/participation.js';
import type { LetterSources } from '../letter.js';

/** Facts, benefits and sources of letters for the specs. */
export const d = localDate;
export const id = <Id>(text: string): Id => text as Id;

export const facts: Facts = {
  applicationDate: d('2026-11-23'),
  participationStart: d('2027-02-01'),
  measureEnd: d('2027-07-31'),
  arbeitsverhaeltnis: true,
  nurAnpassungsfortbildung: false,
  berufsabschlussAm: d('2016-07-01'),
  fehlenderBerufsabschluss: false,
  letzteTeilnahmeAm: null,
  massnahmeMinutes: 24_000,
  massnahmeZulassung: true,
  traegerZulassung: true,
  arbeitgeberVerpflichtet: false,
  aufstiegsfortbildung: false,
  qualifizierungsgeldGleicheMassnahme: false,
  beschaeftigte: { over30: 80, upTo30: 0, upTo20: 0, upTo10: 0 },
  konzernBeschaeftigte: null,
  qualifizierungsvereinbarung: false,
  erhoehungBewilligt: false,
  birthDate: d('1996-05-01'),
  schwerbehindert: false,
  lehrgangskosten: 6_000_00 as Cents,
  arbeitsentgelt: 3_600_00 as Cents,
  vergleichsentgelt: null,
  arbeitszeitMinutesPerWeek: 2_400,
  zeitOhneArbeitsleistung: { per: 'week', minutes: 1_200 },
};

const participation = (name: string): Participation => ({
  id: id<ParticipationId>(name),
  tenantId: id<TenantId>('t'),
  applicationId: id<ApplicationId>('a'),
  clientId: id<ClientId>('c'),
  state: 'GEPLANT',
  startsOn: d('2027-02-01'),
  endsOn: d('2027-07-31'),
  monthlyGrossCents: 3_600_00 as Cents,
  comparableTariffCents: null,
  weeklyMinutes: 2_400,
  releasedMinutesPerWeek: 1_200,
  missingQualification81_2: false,
  last82ParticipationDay: null,
  last82Known: true,
  qualifizierungsgeldSameMeasure: false,
  erhoehungBewilligt: null,
  ...noDropOut,
  version: 1,
});

export const benefit = (kind: Benefit['kind'], state: Benefit['state'], granted: number | null): Benefit => ({
  id: id<BenefitId>(kind),
  tenantId: id<TenantId>('t'),
  applicationId: id<ApplicationId>('a'),
  kind,
  applicant: kind === 'lehrgangskosten' ? 'employee' : 'employer',
  payee: kind === 'lehrgangskosten' ? 'provider' : 'employer',
  competentOfficeId: id<OfficeId>('o'),
  state,
  computedCents: granted as Cents | null,
  grantedCents: granted as Cents | null,
  decidedBy: id<UserId>('u'),
  decidedOn: d('2026-11-23'),
  reason: 'Nur intern',
  version: 1,
});

export type Change = { people?: readonly Partial<Facts>[]; benefits?: readonly Benefit[]; to?: number; reason?: string };

/** An application of these persons, granted in full unless told; the letter goes to the company, or to the person `to`. */
export const sources = ({ people = [{}], benefits, to, reason }: Change = {}): LetterSources => {
  const participations = people.map((_, index) => participation(`p${index}`));
  const results = people.map((change) => assess({ ...facts, ...change }));
  const granted = results.reduce((sum, { lehrgangskosten: kosten }) => sum + (kosten.status === 'computed' ? kosten.value.agentur : 0), 0);
  return {
    application: {
      id: id<ApplicationId>('a'),
      tenantId: id<TenantId>('t'),
      number: 'A-2026-00417',
      caseId: id<CaseId>('k'),
      recommendationId: null,
      establishmentId: id<EstablishmentId>('e'),
      runId: id<RunId>('r'),
      instrument: 'S82',
      state: 'BEWILLIGT',
      stateSince: '2026-11-23T09:00:00.000Z',
      preparedBy: id<UserId>('u'),
      appliedOn: d('2026-11-23'),
      measureStart: d('2027-02-01'),
      measureEnd: d('2027-07-31'),
      measureMinutes: 24_000,
      courseCostCents: 6_000_00 as Cents,
      checkNote: 'Nur intern: bitte zügig.',
      version: 7,
      createdBy: id<UserId>('u'),
    },
    benefits: benefits ?? [benefit('lehrgangskosten', 'BEWILLIGT', granted), benefit('arbeitsentgeltzuschuss', 'BEWILLIGT', 6_480_00)],
    participations,
    assessments: results.map((result, index) => ({
      id: id<AssessmentId>(`b${index}`),
      tenantId: id<TenantId>('t'),
      applicationId: id<ApplicationId>('a'),
      participationId: participations[index]!.id,
      occasion: 'application',
      facts: { ...facts, ...people[index] },
      result,
      createdAt: '2026-11-23T09:00:00.000Z',
      createdBy: id<UserId>('u'),
    })),
    traeger: 'Agentur für Arbeit Bochum',
    office: 'Dienststelle Bochum',
    officeAddress: 'Universitätsstraße 66, 44789 Bochum',
    contact: 'Petra Sobotta',
    company: { name: 'Metallbau Krüger GmbH', town: 'Bochum', betriebsnummer: '00012345' },
    course: { title: 'Schweißen für Fachkräfte', providerName: 'Bildungswerk Constantin' },
    person: to === undefined ? null : { displayName: 'Deniz Aydın', largePrint: false, participation: participations[to]! },
    reason: reason ?? null,
    on: d('2026-11-23'),
    createdAt: '2026-11-23T09:00:00.000Z',
  };
};
