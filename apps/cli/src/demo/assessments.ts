import { cents, type Cents, type LocalDate } from '@app/kernel';
import { factsOf } from '@app/funding';
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

/** The facts of § 82 SGB III as the application itself gathers them, from what the plan knows. */
const demoFacts = ({ establishment, run }: Application, planned: Participation, applicationDate: LocalDate, groups: GroupHeads): Facts => {
  const { client, ...facts } = planned;
  const { course } = run;
  const { type, provider } = course;
  return factsOf({
    applicationDate,
    application: { measureMinutes: type.minutes, courseCostCents: cents(course.priceCents) },
    participation: {
      ...facts,
      monthlyGrossCents: facts.monthlyGrossCents as Cents | null,
      comparableTariffCents: facts.comparableTariffCents as Cents | null,
    },
    client: {
      birthDate: client.birthDate,
      hasQualification: known(client.hasQualification),
      qualificationOn: known(client.qualificationOn),
      severelyDisabled: known(client.severelyDisabled),
      employmentStatus: 'employed',
    },
    company: {
      company: asCount(establishment.heads),
      group: establishment.groupId === null ? null : groups.get(establishment.groupId),
      agreement: establishment.agreement !== null,
    },
    course: {
      measureValidFrom: course.measureTo === null ? null : course.measureFrom,
      measureValidTo: course.measureTo,
      providerValidFrom: provider.validFrom,
      providerValidTo: provider.validTo,
      afbgGoal: type.afbg,
      adaptationOnly: known(type.adaptation),
      employerLegallyObliged: type.obliged,
    },
  });
};

const known = <T>(value: T | null): T | undefined => value ?? undefined;

/** Calculates every participation with the real engine, as it was before the measure began. */
export const assessAll = (application: Application, groups: GroupHeads): readonly Assessed[] =>
  application.participations.map((participation) => {
    const planned = { ...participation, startsOn: application.run.startsOn, endsOn: application.run.endsOn };
    const facts = demoFacts(application, planned, application.appliedOn ?? application.createdOn, groups);
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
