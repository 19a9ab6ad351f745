import type { LocalDate, ParticipationId, UserId } from '@app/kernel';
import type { Hands } from '../application/actions.js';
import type { DocumentItemKind } from '../checklist/checklist.js';
import type { DropOut } from '../participation/drop-out.js';
import type { Settlement } from '../payment/due.js';
import type { StepEvent } from './step-table.js';

/** A step somebody records: what happened, on which day, and what the event asks for beside it. */
export type RecordStep = {
  readonly event: StepEvent;
  /** The day it happened. */
  readonly on: LocalDate;
  readonly reason: string | null;
  /** Last day of the Bildungsgutschein; asked for when it is issued. */
  readonly validUntil: LocalDate | null;
  /** Until when an interruption is planned; null or left out where nobody knows. */
  readonly until?: LocalDate | null;
  /** Whom it happened to; null = everybody it can happen to. */
  readonly participationId: ParticipationId | null;
  /** Asked for at a drop-out. */
  readonly dropOut: DropOut | null;
  /** Asked for at a revocation and at a refusal for lack of cooperation. */
  readonly hearing?: Hearing;
};

/** That those concerned were heard before a revocation (§ 24 SGB X), or warned before a refusal for lack of cooperation (§ 66(3) SGB I). */
export type Hearing = {
  readonly heardOn: LocalDate | null;
  /** Why nobody had to be heard, § 24(2) SGB X. */
  readonly noHearingReason: string | null;
  /** Last day of the period the written warning set. */
  readonly warningEndedOn: LocalDate | null;
};

/** What a step has to know beside the application. */
export type StepContext = {
  readonly today: LocalDate;
  readonly userId: UserId;
  readonly hands: Hands;
  /** Whether provider and measure are approved on the day the measure starts; unknown is not approved. */
  readonly approvedAtStart: boolean;
  /** What of the checklist has not arrived. */
  readonly missingDocuments: readonly DocumentItemKind[];
  /** What was granted and paid, benefit by benefit. */
  readonly settlements: readonly Settlement[];
  /** When what was granted was last amended; null = never. An amendment can be objected to like a decision. */
  readonly amendedOn: LocalDate | null;
  /** For a new Bildungsgutschein. */
  readonly newId: () => string;
};
