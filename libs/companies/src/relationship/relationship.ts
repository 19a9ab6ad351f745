import { addDays, type EstablishmentId, type LocalDate, type TenantId, type UserId } from '@app/kernel';
import {
  deputyWithoutOwner,
  forbiddenStep,
  nothingPlanned,
  peopleUnchanged,
  planNotAhead,
  restNeedsEnd,
  stepIncomplete,
} from '../errors.js';

/** How a Träger stands with a Betrieb: beobachtet, angesprochen, in Beratung, aktiv, ruht, abgemeldet. */
export const relationshipStates = ['observed', 'approached', 'in-consultation', 'active', 'resting', 'deregistered'] as const;
export type RelationshipState = (typeof relationshipStates)[number];

/** Where a rest can lead back to. */
export const restedStates = ['observed', 'approached', 'in-consultation', 'active'] as const satisfies readonly RelationshipState[];
export type RestedState = (typeof restedStates)[number];

export const relationshipEvents = [
  'approach',
  'consult',
  'activate',
  'rest',
  'end-contact',
  'resume',
  'deregister',
  'observe-again',
] as const;
export type RelationshipEvent = (typeof relationshipEvents)[number];

/** What can be planned for a day: nothing that has to be told then. */
export const plannableEvents = ['approach', 'resume', 'deregister'] as const satisfies readonly RelationshipEvent[];
export type PlannableEvent = (typeof plannableEvents)[number];

/** How a contact ended. */
export const contactOutcomes = ['goal-reached', 'again-later', 'not-suitable', 'company-declined'] as const;
export type ContactOutcome = (typeof contactOutcomes)[number];

/** Why it ended; nothing about the people of a Betrieb. */
export const endReasons = [
  'no-need',
  'no-time',
  'too-expensive',
  'works-council-undecided',
  'trains-itself',
  'other-funding',
  'not-reached',
  'not-eligible',
  'no-course',
  'contact-left',
  'other',
] as const;
export type EndReason = (typeof endReasons)[number];

/** What a step in the history is about. */
export const stepKinds = ['state', 'people', 'plan'] as const;
export type StepKind = (typeof stepKinds)[number];

/** How one Träger stands with one Betrieb. `version` 0 = nothing was ever entered. */
export type Relationship = {
  readonly id: string;
  readonly tenantId: TenantId;
  readonly establishmentId: EstablishmentId;
  readonly state: RelationshipState;
  readonly stateSince: string;
  /** Only while it rests. */
  readonly resumesTo: RestedState | null;
  readonly plannedEvent: PlannableEvent | null;
  readonly plannedOn: LocalDate | null;
  readonly ownerId: UserId | null;
  readonly deputyId: UserId | null;
  readonly version: number;
  readonly createdAt: string;
  readonly updatedAt: string;
};

/** What somebody says with an event; which of it an event needs, `needs` tells. */
export type MoveInput = {
  readonly event: RelationshipEvent;
  readonly reason: string | null;
  /** Last day of the rest, or the day to approach the company again. */
  readonly until: LocalDate | null;
  readonly outcome: ContactOutcome | null;
  readonly reasons: readonly EndReason[];
};

/** An event for a day; its reason stands in the history from the day it is planned. */
export type PlanInput = { readonly event: PlannableEvent; readonly on: LocalDate; readonly reason: string | null };

type Transition = {
  readonly event: RelationshipEvent;
  readonly from: readonly RelationshipState[];
  /** `resumes-to`: where the rest began. */
  readonly to: RelationshipState | 'resumes-to';
  readonly needs: readonly ('reason' | 'until' | 'outcome' | 'reasons')[];
};

/** The one table of events. What is not in it does not happen. */
export const transitions: readonly Transition[] = [
  { event: 'approach', from: ['observed'], to: 'approached', needs: [] },
  { event: 'consult', from: ['observed', 'approached'], to: 'in-consultation', needs: [] },
  { event: 'activate', from: ['in-consultation'], to: 'active', needs: [] },
  { event: 'rest', from: restedStates, to: 'resting', needs: ['reason', 'until'] },
  { event: 'end-contact', from: ['approached', 'in-consultation', 'active'], to: 'resting', needs: ['outcome', 'reasons', 'until'] },
  { event: 'resume', from: ['resting'], to: 'resumes-to', needs: [] },
  { event: 'deregister', from: [...restedStates, 'resting'], to: 'deregistered', needs: ['reason'] },
  { event: 'observe-again', from: ['deregistered'], to: 'observed', needs: ['reason'] },
];

/** After how many days a company is approached again unless somebody says otherwise. */
export const approachAgainAfterDays = 90;
const farthestDays = 730;

type Position = Pick<Relationship, 'state' | 'resumesTo'>;
type Plan = Pick<Relationship, 'plannedEvent' | 'plannedOn'>;

/** The events this state allows, with the state each leads to and what it needs; the screen offers these and no others. */
export const allowedEvents = ({ state, resumesTo }: Position) =>
  transitions
    .filter(({ from }) => from.includes(state))
    .map(({ event, to, needs }) => ({ event, to: to === 'resumes-to' ? (resumesTo ?? 'observed') : to, needs }));

const fits = (planned: PlannableEvent, state: RelationshipState): boolean =>
  state !== 'resting' && transitions.some(({ event, from }) => event === planned && from.includes(state));

/** Whether the step makes an end of what somebody planned: neither does it already happen, nor can it still, nor is it the end of a rest. */
export const dropsPlan = (
  planned: PlannableEvent | null,
  { event, to }: { readonly event: RelationshipEvent; readonly to: RelationshipState },
) => planned !== null && planned !== event && planned !== 'resume' && !fits(planned, to);

/**
 * Where the event leads, and what is planned from then on: what was planned stays as long as it is possible. Throws Problems `companies.forbidden-step` (names event and state),
 * `.step-incomplete` (names each missing field), `.plan-not-ahead`.
 */
export const move = (before: Position & Plan, input: MoveInput, today: LocalDate): Position & Plan => {
  const allowed = allowedEvents(before).find(({ event }) => event === input.event);
  if (!allowed) throw forbiddenStep(input.event, before.state);
  const missing = allowed.needs.filter((need) => (need === 'reasons' ? input.reasons.length === 0 : input[need] === null));
  if (missing.length > 0) throw stepIncomplete(input.event, missing);
  if (allowed.to !== 'resting') {
    const { plannedEvent, plannedOn } = before;
    const kept =
      plannedEvent !== null && fits(plannedEvent, allowed.to) ? { plannedEvent, plannedOn } : { plannedEvent: null, plannedOn: null };
    return { state: allowed.to, resumesTo: null, ...kept };
  }
  const until = input.until as LocalDate;
  refuseNear(until, today, '/until');
  // A contact that ended begins anew; a rest goes on where it began.
  const resumesTo = input.event === 'end-contact' ? 'observed' : (before.state as RestedState);
  return { state: 'resting', resumesTo, plannedEvent: 'resume', plannedOn: until };
};

/** Plans an event for a day, or moves it. Throws Problems `companies.forbidden-step`, `.step-incomplete`, `.plan-not-ahead`. */
export const plan = (before: Position, { event, on, reason }: PlanInput, today: LocalDate): Plan => {
  const allowed = allowedEvents(before).find((row) => row.event === event);
  if (!allowed) throw forbiddenStep(event, before.state);
  if (allowed.needs.includes('reason') && reason === null) throw stepIncomplete(event, ['reason']);
  refuseNear(on, today, '/on');
  return { plannedEvent: event, plannedOn: on };
};

/** Calls the plan off. Throws Problems `companies.nothing-planned`, `.rest-needs-end`: a rest ends by resuming. */
export const cancelPlan = ({ state, plannedEvent }: Position & Plan): Plan => {
  if (plannedEvent === null) throw nothingPlanned();
  if (state === 'resting') throw restNeedsEnd();
  return { plannedEvent: null, plannedOn: null };
};

/** Where the planned event leads on its day: as if somebody did it, without what a person would have to say. */
export const carryOut = (before: Position & Plan): Position & Plan => {
  const { plannedEvent } = before;
  const allowed = allowedEvents(before).find(({ event }) => event === plannedEvent);
  const after = allowed ? { state: allowed.to, resumesTo: null } : { state: before.state, resumesTo: before.resumesTo };
  return { ...after, plannedEvent: null, plannedOn: null };
};

type People = Pick<Relationship, 'ownerId' | 'deputyId'>;

/** The new owner and deputy. Throws Problems `companies.people-unchanged`, `.deputy-without-owner`. */
export const assign = (before: People, { ownerId, deputyId }: People): People => {
  if (before.ownerId === ownerId && before.deputyId === deputyId) throw peopleUnchanged();
  if (deputyId !== null && (ownerId === null || deputyId === ownerId)) throw deputyWithoutOwner();
  return { ownerId, deputyId };
};

/** Who looks after the company once this colleague has left: the deputy moves up. */
export const withoutColleague = ({ ownerId, deputyId }: People, left: UserId): People =>
  ownerId === left ? { ownerId: deputyId, deputyId: null } : { ownerId, deputyId: deputyId === left ? null : deputyId };

const refuseNear = (on: LocalDate, today: LocalDate, pointer: string): void => {
  if (on <= today || on > addDays(today, farthestDays)) throw planNotAhead(on, pointer);
};
