import type { StaffActor, UserId } from '@app/kernel';

/** Whose entries are meant: `me`, or the `desk`, which holds those of colleagues one stands in for at this moment too. */
export const ownersOf = ({ userId, scope: { reach } }: StaffActor, owner: 'me' | 'desk'): readonly UserId[] =>
  owner === 'desk' && reach.kind === 'people' ? [userId, ...reach.deputyFor] : [userId];
