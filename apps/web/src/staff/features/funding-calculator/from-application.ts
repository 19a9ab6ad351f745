import { today } from '../../../ui/calendar/day.js';
import { factName } from '../../assessment/rules.js';
import type { Application, Facts } from './facts.js';

/**
 * What an application knows: the facts its calculation looked at, and over them what stands in it now. Of several participants the one
 * who was calculated, or the first.
 */
export const factsFrom = ({ assessment, participations, ...application }: Application): Facts => {
  const looked = (assessment?.findings ?? []).flatMap(({ facts }) => facts);
  const known = Object.fromEntries(looked.filter(({ name, value }) => value !== undefined && factName(name)).map((f) => [f.name, f.value]));
  const participation = participations.find(({ id }) => id === assessment?.participationId) ?? participations[0];
  return {
    ...(known as Facts),
    applicationDate: application.appliedOn ?? today(),
    participationStart: participation?.startsOn ?? application.measureStart,
    measureEnd: participation?.endsOn ?? application.measureEnd,
    massnahmeMinutes: application.measureMinutes,
    lehrgangskosten: application.courseCostCents,
    vergleichsentgelt: participation?.comparableTariffCents ?? null,
    ...given('arbeitsentgelt', participation?.monthlyGrossCents),
    ...given('arbeitszeitMinutesPerWeek', participation?.weeklyMinutes),
    ...given('fehlenderBerufsabschluss', participation?.missingQualification81_2),
    ...given('qualifizierungsgeldGleicheMassnahme', participation?.qualifizierungsgeldSameMeasure),
    ...given('erhoehungBewilligt', participation?.erhoehungBewilligt),
    ...(participation?.last82Known ? { letzteTeilnahmeAm: participation.last82ParticipationDay } : {}),
    ...(participation && participation.releasedMinutesPerWeek !== null
      ? { zeitOhneArbeitsleistung: { per: 'week', minutes: participation.releasedMinutesPerWeek } }
      : {}),
  };
};

const given = <Name extends keyof Facts>(name: Name, value: Facts[Name] | null | undefined): Facts =>
  value === null || value === undefined ? {} : { [name]: value };
