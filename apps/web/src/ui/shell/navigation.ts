import type { ComponentType, SVGProps } from 'react';

type Icon = ComponentType<SVGProps<SVGSVGElement> & { title?: string }>;

/** One entry of the main navigation. `permission` hides it from whoever lacks it; `keys` is its shortcut (`g h`). */
export type NavigationItem = {
  readonly to: string;
  readonly label: string;
  readonly icon: Icon;
  readonly permission?: string;
  readonly keys?: string;
  /** Small number beside the label (new needs). */
  readonly count?: number;
};

/** One entry of the menu «Neu»: a page to open or a thing to do. */
export type NewItem = {
  readonly id: string;
  readonly label: string;
  readonly icon: Icon;
  readonly permission?: string;
  readonly keys?: string;
} & ({ readonly to: string; readonly run?: never } | { readonly run: () => void; readonly to?: never });

/** The entries a person with these permissions may use. */
export const permitted = <Item extends { readonly permission?: string }>(
  items: readonly Item[],
  permissions: readonly string[],
): readonly Item[] => items.filter((item) => item.permission === undefined || permissions.includes(item.permission));
