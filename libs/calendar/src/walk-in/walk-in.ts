import type { ClientId, LocalDate, OfficeId, TenantId, UserId, Version } from '@app/kernel';
import { walkInOver } from '../errors.js';

/** Why somebody comes without an appointment: the six big choices of the desk. */
export const walkInReasons = ['first-visit', 'training', 'documents', 'application', 'job-loss', 'other'] as const;
export type WalkInReason = (typeof walkInReasons)[number];

/** In which language somebody wants to talk, where not in German. */
export const walkInLanguages = ['plain-german', 'sign-language', 'ar', 'bg', 'en', 'fa', 'pl', 'ro', 'ru', 'tr', 'uk', 'other'] as const;
export type WalkInLanguage = (typeof walkInLanguages)[number];

/** What makes the talk reachable for somebody; never why. */
export const walkInNeeds = ['step-free', 'hearing', 'seeing', 'reading', 'more-time'] as const;
export type WalkInNeed = (typeof walkInNeeds)[number];

export const walkInStates = ['waiting', 'taken', 'left'] as const;
export type WalkInState = (typeof walkInStates)[number];

/** Called to a place; gone without a talk; back in the queue. */
export const walkInSteps = ['take', 'leave', 'return'] as const;
export type WalkInStep = (typeof walkInSteps)[number];

/** Somebody who came without an appointment. */
export type WalkIn = {
  readonly id: string;
  readonly tenantId: TenantId;
  readonly officeId: OfficeId;
  readonly cameOn: LocalDate;
  /** Counts from 1 each day in each office. */
  readonly ticket: number;
  readonly state: WalkInState;
  /** A known person, who is then not named here. */
  readonly clientId: ClientId | null;
  readonly lastName: string | null;
  readonly firstName: string | null;
  readonly bornOn: LocalDate | null;
  readonly reason: WalkInReason;
  readonly language: WalkInLanguage | null;
  readonly need: WalkInNeed | null;
  readonly cameAt: string;
  readonly endedAt: string | null;
  readonly takenBy: UserId | null;
  /** Where to, as the display shows it, e.g. `Zimmer 2.14`. */
  readonly place: string | null;
  readonly version: Version;
  readonly createdBy: UserId | null;
};

/** What the desk writes down: a known person, or a name. */
export type EnterWalkIn = Pick<WalkIn, 'reason' | 'language' | 'need' | 'clientId' | 'lastName' | 'firstName' | 'bornOn'>;

/** The name goes where the person is known by the file. */
export const enteredWalkIn = (input: EnterWalkIn): EnterWalkIn =>
  input.clientId === null ? input : { ...input, lastName: null, firstName: null, bornOn: null };

const from: Readonly<Record<WalkInStep, readonly WalkInState[]>> = { take: ['waiting'], leave: ['waiting'], return: ['taken', 'left'] };

/**
 * What a step makes of a ticket. Throws Problem `calendar.walk-in-over` (conflict) where the ticket is in no state for it, or of another day
 * than `today`.
 */
export const stepWalkIn = (
  walkIn: Pick<WalkIn, 'state' | 'cameOn'>,
  step: WalkInStep,
  { by, place, now, today }: { readonly by: UserId; readonly place: string | null; readonly now: string; readonly today: LocalDate },
): Pick<WalkIn, 'state' | 'endedAt' | 'takenBy' | 'place'> => {
  if (!from[step].includes(walkIn.state) || walkIn.cameOn !== today) throw walkInOver();
  if (step === 'take') return { state: 'taken', endedAt: now, takenBy: by, place };
  return { state: step === 'leave' ? 'left' : 'waiting', endedAt: step === 'leave' ? now : null, takenBy: null, place: null };
};

/** The steps that are open, for the page that offers them. */
export const allowedWalkInSteps = ({ state }: Pick<WalkIn, 'state'>): readonly WalkInStep[] =>
  walkInSteps.filter((step) => from[step].includes(state));
