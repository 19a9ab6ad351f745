import type { ClientId, UserId } from '@app/kernel';
import type { ClientSummary } from '../client/clients.query.js';
import type { Likeness } from './likeness.js';

/** Why two persons who resemble each other are two: relatives, the same name by chance, or somebody asked them. */
export const dismissReasons = ['relatives', 'same-name', 'asked'] as const;
export type DismissReason = (typeof dismissReasons)[number];

/** Two persons of whom the night found that they may be one. */
export type DuplicatePair = Likeness & {
  readonly id: string;
  readonly first: ClientSummary;
  readonly second: ClientSummary;
  readonly foundAt: string;
};

/** Who said when and why that two persons are no duplicates. */
export type Dismissal = {
  readonly id: string;
  readonly firstId: ClientId;
  readonly secondId: ClientId;
  readonly dismissedAt: string | null;
  readonly dismissedBy: UserId | null;
  readonly dismissedBecause: DismissReason | null;
};
