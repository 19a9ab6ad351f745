import type { BenefitState } from '../benefit/benefit.js';
import type { BildungsgutscheinState } from '../bildungsgutschein/bildungsgutschein.js';
import type { ParticipationState } from '../participation/participation.js';
import type { ApplicationState } from './application-states.js';

const decided = ['BEWILLIGT', 'TEILBEWILLIGT', 'ABGELEHNT'] as const satisfies readonly BenefitState[];

// From least to most advanced; among the decided ones `decidedAs` chooses. A refused benefit does not hide that the other was revoked.
const benefitOrder = [
  'ENTWURF',
  'VORPRUEFUNG_OK',
  'EINGEREICHT',
  'UNTERLAGEN_FEHLEN',
  'IN_PRUEFUNG',
  'WIDERSPRUCH',
  'BEWILLIGT',
  'TEILBEWILLIGT',
  'AUFGEHOBEN',
  'ABGELEHNT',
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

const voucherShown = { erteilt: 'GUTSCHEIN_ERTEILT', eingeloest: 'GUTSCHEIN_EINGELOEST', verfallen: 'VERFALLEN' } as const satisfies Record<
  BildungsgutscheinState,
  ApplicationState
>;

/**
 * What an application shows: the least advanced of its benefits, and once these are decided in favour the least advanced of its
 * participations (decisions.md 4), before the first of them begins its Bildungsgutschein. One drop-out of 47 leaves the state of the
 * other 46.
 */
export const applicationState = (
  benefits: readonly { readonly state: BenefitState }[],
  participations: readonly { readonly state: ParticipationState }[],
  voucher: { readonly state: BildungsgutscheinState } | null,
): ApplicationState => {
  const least = leastAdvanced(benefitOrder, benefits);
  if (!isDecided(least)) return least;
  const decision = decidedAs(benefits.map(({ state }) => state).filter(isDecided));
  if (decision === 'ABGELEHNT') return decision;
  const running = leastAdvanced(participationOrder, participations);
  if (running !== 'GEPLANT') return running;
  return voucher ? voucherShown[voucher.state] : decision;
};

type Rows = {
  readonly benefits: readonly { readonly state: BenefitState }[];
  readonly participations: readonly { readonly state: ParticipationState }[];
  readonly voucher: { readonly state: BildungsgutscheinState } | null;
};

/** Where one benefit stands in the table of events: what the application would show if it had no other. */
export const stateOfBenefit = ({ participations, voucher }: Rows, benefit: Rows['benefits'][number]): ApplicationState =>
  applicationState([benefit], participations, voucher);

/** Where one participation stands in the table of events: what the application would show if nobody else took part. */
export const stateOfParticipation = ({ benefits, voucher }: Rows, participation: Rows['participations'][number]): ApplicationState =>
  applicationState(benefits, [participation], voucher);

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
