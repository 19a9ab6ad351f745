import type { BenefitState } from '../benefit/benefit.js';
import type { ParticipationState } from '../participation/participation.js';
import type { ApplicationState } from './application-states.js';

const decided = ['BEWILLIGT', 'TEILBEWILLIGT', 'ABGELEHNT'] as const satisfies readonly BenefitState[];

// From least to most advanced; among the decided ones `decidedAs` chooses.
const benefitOrder = [
  'ENTWURF',
  'VORPRUEFUNG_OK',
  'EINGEREICHT',
  'UNTERLAGEN_FEHLEN',
  'IN_PRUEFUNG',
  'WIDERSPRUCH',
  ...decided,
  'AUFGEHOBEN',
  'ERLEDIGT',
  'ZURUECKGEZOGEN',
] as const satisfies readonly BenefitState[];

const participationOrder = [
  'GEPLANT',
  'LAUFEND',
  'UNTERBROCHEN',
  'BEENDET',
  'ABGEBROCHEN',
  'ABRECHNUNG_OFFEN',
  'ABGERECHNET',
] as const satisfies readonly ParticipationState[];

/**
 * What an application shows: the least advanced of its benefits, and once these are decided in favour the least advanced of its
 * participations (decisions.md 4). One drop-out of 47 leaves the state of the other 46.
 */
export const applicationState = (
  benefits: readonly { readonly state: BenefitState }[],
  participations: readonly { readonly state: ParticipationState }[],
): ApplicationState => {
  const least = leastAdvanced(benefitOrder, benefits);
  if (!isDecided(least)) return least;
  const decision = decidedAs(benefits.map(({ state }) => state).filter(isDecided));
  const running = decision === 'ABGELEHNT' ? 'GEPLANT' : leastAdvanced(participationOrder, participations);
  return running === 'GEPLANT' ? decision : running;
};

const isDecided = (state: BenefitState): state is (typeof decided)[number] => (decided as readonly BenefitState[]).includes(state);

// Benefits that were decided differently make an application that was granted in part.
const decidedAs = (states: readonly (typeof decided)[number][]): (typeof decided)[number] => {
  const [first] = states;
  return first !== undefined && states.every((state) => state === first) ? first : 'TEILBEWILLIGT';
};

const leastAdvanced = <State extends string>(order: readonly State[], rows: readonly { readonly state: NoInfer<State> }[]): State => {
  const found = order.find((state) => rows.some((row) => row.state === state));
  if (!found) throw new RangeError('an application has at least one benefit and one participation');
  return found;
};
