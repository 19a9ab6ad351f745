import type { FundingStage, MeasureFacts } from '@app/counselling';
import type { LocalDate } from '@app/kernel';
import type { Dossier } from './application.js';
import type { ApplicationState } from './application-states.js';

/** Nothing is to be done any more (domain.md 3.2). */
const terminal: readonly ApplicationState[] = ['ERLEDIGT', 'ZURUECKGEZOGEN', 'VERFALLEN'];
const over: readonly ApplicationState[] = [...terminal, 'ABGELEHNT', 'AUFGEHOBEN'];

/** What the case of an application has to know of it. */
export const measureFactsOf = ({ application, participations }: Pick<Dossier, 'application' | 'participations'>): MeasureFacts => ({
  applicationId: application.id,
  caseId: application.caseId,
  number: application.number,
  stage: stageOf(application.state, participations),
  settled: terminal.includes(application.state),
  participants: participations.length,
  startsOn: first(participations.map(({ startsOn }) => startsOn)),
  endsOn: last(participations.map(({ endsOn }) => endsOn)),
});

/** Somebody takes part, or still will after others have; once all who began are through it has ended, also where the grant was revoked. */
export const stageOf = (
  state: ApplicationState,
  participations: readonly Pick<Dossier['participations'][number], 'state'>[],
): FundingStage => {
  const begun = participations.some((each) => each.state !== 'GEPLANT');
  if (over.includes(state)) return begun ? 'ended' : 'none';
  if (!begun) return 'preparing';
  const goesOn = participations.some((each) => each.state === 'GEPLANT' || each.state === 'LAUFEND' || each.state === 'UNTERBROCHEN');
  return goesOn ? 'running' : 'ended';
};

const first = (days: readonly LocalDate[]): LocalDate => days.reduce((one, other) => (other < one ? other : one));
const last = (days: readonly LocalDate[]): LocalDate => days.reduce((one, other) => (other > one ? other : one));
