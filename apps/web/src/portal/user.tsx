import { createContext, use, type ReactNode } from 'react';
import type { PortalUser } from './session.api.js';

const Context = createContext<PortalUser | undefined>(undefined);

/** Tells the pages below who is signed in and for which company. */
export const UserProvider = ({ user, children }: { user: PortalUser; children: ReactNode }) => <Context value={user}>{children}</Context>;

/** Whoever is signed in; only below `UserProvider`. */
export const useUser = (): PortalUser => {
  const user = use(Context);
  if (!user) throw new Error('useUser needs a signed-in user');
  return user;
};
