import { cents, type LocalDate } from '@app/kernel';
import { assess, type Assessment, type Facts, type Headcount } from '@app/funding-rules';
import type { Application, Participation } from './applications.js';
import type { Establishment } from './companies.js';
import type { Heads } from './showpieces.js';

export type Assessed = { readonly participation: Participation; readonly facts: Facts; readonly result: Assessment };

/** Staff of every group, all its establishments together. */
export type GroupHeads = ReadonlyMap<string, Headcount>;

const asCount = ([over30, upTo30, upTo20, upTo10]: Heads): Headcount => ({ over30, upTo30, upTo20, upTo10 });

const sum = (a: Headcount, b: Headcount): Headcount => ({
  over30: a.over30 + b.over30,
  upTo30: a.upTo30 + b.upTo30,
  upTo20: a.upTo20 + b.upTo20,
  upTo10: a.upTo10 + b.upTo10,
});

export const groupHeads = (establishments: readonly Establishment[]): GroupHeads => {
  const sums = new Map<string, Headcount>();
  for (const { groupId, heads } of establishments) {
    if (groupId === null) continue;
    const known = sums.get(groupId);
    sums.set(groupId, known ? sum(known, asCount(heads)) : asCount(heads));
  }
  return sums;
};

const known = <T>(value: T | null): T | undefined => value ?? undefined;

/** The facts of § 82 SGB III as the application reads them from its tables. */
const factsOf = (
  { establishment, run }: Application,
  participation: Participation,
  applicationDate: LocalDate,
  groups: GroupHeads,
): Facts => {
  const { client } = participation;
  const { course } = run;
  const { type, provider } = course;
  const gross = known(participation.monthlyGrossCents);
  const released = known(participation.releasedMinutesPerWeek);
  return {
    applicationDate,
    participationStart: participation.startsOn,
    measureEnd: run.endsOn,
    massnahmeMinutes: type.minutes,
    lehrgangskosten: cents(course.priceCents),
    arbeitsverhaeltnis: true,
    birthDate: client.birthDate,
    schwerbehindert: known(client.severelyDisabled),
    berufsabschlussAm: client.hasQualification === false ? null : known(client.qualificationOn),
    fehlenderBerufsabschluss: known(participation.missingQualification81_2),
    letzteTeilnahmeAm: participation.last82Known ? participation.last82ParticipationDay : undefined,
    qualifizierungsgeldGleicheMassnahme: known(participation.qualifizierungsgeldSameMeasure),
    massnahmeZulassung: course.measureTo === null ? undefined : { from: course.measureFrom, to: course.measureTo },
    traegerZulassung: { from: provider.validFrom, to: provider.validTo },
    aufstiegsfortbildung: type.afbg,
    nurAnpassungsfortbildung: known(type.adaptation),
    arbeitgeberVerpflichtet: type.obliged,
    beschaeftigte: asCount(establishment.heads),
    konzernBeschaeftigte: establishment.groupId === null ? null : groups.get(establishment.groupId),
    qualifizierungsvereinbarung: establishment.agreement !== null,
    erhoehungBewilligt: participation.erhoehungBewilligt ?? establishment.agreement !== null,
    arbeitsentgelt: gross === undefined ? undefined : cents(gross),
    vergleichsentgelt:
      gross === undefined ? undefined : participation.comparableTariffCents === null ? null : cents(participation.comparableTariffCents),
    arbeitszeitMinutesPerWeek: known(participation.weeklyMinutes),
    zeitOhneArbeitsleistung: released === undefined ? undefined : { per: 'week', minutes: released },
  };
};

/** Calculates every participation with the real engine, as it was before the measure began. */
export const assessAll = (application: Application, groups: GroupHeads): readonly Assessed[] =>
  application.participations.map((participation) => {
    const planned = { ...participation, startsOn: application.run.startsOn };
    const facts = factsOf(application, planned, application.appliedOn ?? application.createdOn, groups);
    return { participation, facts, result: assess(facts) };
  });

type Kind = 'lehrgangskosten' | 'arbeitsentgeltzuschuss';

/** What the Agentur would pay over all participations; null while one of them is not computed. */
export const computedCents = (kind: Kind, assessed: readonly Assessed[]): number | null => {
  let total = 0;
  for (const { result } of assessed) {
    const { lehrgangskosten, arbeitsentgeltzuschuss } = result;
    const amount =
      kind === 'lehrgangskosten'
        ? lehrgangskosten.status === 'computed'
          ? lehrgangskosten.value.agentur
          : null
        : arbeitsentgeltzuschuss.status === 'computed'
          ? arbeitsentgeltzuschuss.value.gesamt
          : null;
    if (amount === null) return null;
    total += amount;
  }
  return total;
};
