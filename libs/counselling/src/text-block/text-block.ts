import type { TeamId, TenantId, TextBlockId, UserId, Version } from '@app/kernel';
import { textBlockRetired } from '../errors.js';

/** A block is put into a note where one writes; a template is what a note of its kind begins with. */
export const textBlockKinds = ['block', 'template'] as const;
export type TextBlockKind = (typeof textBlockKinds)[number];

/** Whose it is. */
export const textBlockShelves = ['own', 'team'] as const;
export type TextBlockShelf = (typeof textBlockShelves)[number];

export type TextBlock = {
  readonly id: TextBlockId;
  readonly tenantId: TenantId;
  /** Of a team, or of one person: exactly one of the two. */
  readonly teamId: TeamId | null;
  readonly ownerId: UserId | null;
  readonly kind: TextBlockKind;
  /** What is typed after `;`. */
  readonly shortName: string;
  readonly title: string;
  /** `[…]` are places to fill in, `{name}` and the like are filled in where known. */
  readonly text: string;
  readonly retiredAt: string | null;
  readonly version: Version;
  readonly createdAt: string;
  readonly createdBy: UserId;
  readonly updatedAt: string;
};

export type WriteTextBlock = Pick<TextBlock, 'kind' | 'shortName' | 'title' | 'text'>;

/** Throws Problem `counselling.text-block-retired` (conflict): what is out of use is not changed any more. */
export const refuseRetired = ({ retiredAt }: Pick<TextBlock, 'retiredAt'>): void => {
  if (retiredAt !== null) throw textBlockRetired();
};

/** Whether the block stands on this shelf: one's own are nobody else's, a team's are changed by its lead only. */
export const standsOn = ({ ownerId, teamId }: TextBlock, shelf: TextBlockShelf, by: UserId, team: TeamId): boolean =>
  shelf === 'own' ? ownerId === by : teamId === team;
