import { Problem, type Brand, type StaffActor, type TeamId, type UserId, type Version } from '@app/kernel';

export type SavedViewId = Brand<string, 'SavedViewId'>;

/** Lists that keep views. */
export const viewedLists = ['cases', 'clients', 'companies'] as const;
export type ViewedList = (typeof viewedLists)[number];

/** How somebody looks at a list: what it is narrowed by (as in its address), the columns in their order, and what it is sorted by. */
export type Look = {
  readonly filters: Readonly<Record<string, string>>;
  readonly columns: readonly string[];
  readonly sort: string;
};

/** A look under a name, of one person, perhaps shared with her team. */
export type SavedView = Look & {
  readonly id: SavedViewId;
  readonly list: ViewedList;
  readonly name: string;
  readonly ownerId: UserId;
  readonly teamId: TeamId | null;
  readonly removedAt: string | null;
  readonly version: Version;
};

/** What its owner decides about a view. */
export type WriteView = Look & { readonly name: string; readonly shared: boolean };

/** Its owner changes a view; one of a team also whoever leads that team, so that what somebody left behind can be kept in order. */
export const mayChangeView = (
  { ownerId, teamId }: Pick<SavedView, 'ownerId' | 'teamId'>,
  { userId, scope: { reach } }: StaffActor,
): boolean => ownerId === userId || (teamId !== null && reach.kind === 'people' && reach.ledTeamIds.includes(teamId));

/** Throws Problem `platform.view-of-others` (forbidden) unless this person may change the view. */
export const checkMayChange = (view: Pick<SavedView, 'ownerId' | 'teamId'>, actor: StaffActor): void => {
  if (!mayChangeView(view, actor)) throw new Problem('forbidden', 'platform.view-of-others');
};

/** Throws Problem `platform.view-unshared` (forbidden) unless its owner takes the view from the team: nobody else would see it again. */
export const checkUnshare = ({ ownerId, teamId }: Pick<SavedView, 'ownerId' | 'teamId'>, { userId }: StaffActor, shared: boolean): void => {
  if (teamId !== null && !shared && ownerId !== userId)
    throw new Problem('forbidden', 'platform.view-unshared', {}, [{ pointer: '/shared', code: 'invalid' }]);
};

export const viewNameTaken = (name: string): Problem =>
  new Problem('conflict', 'platform.view-name-taken', { name }, [{ pointer: '/name', code: 'taken' }]);
