import { createContext, use, type ReactNode } from 'react';
import type { StaffUser } from './session.api.js';

const Context = createContext<StaffUser | undefined>(undefined);

/** Tells the pages below who is signed in. */
export const UserProvider = ({ user, children }: { user: StaffUser; children: ReactNode }) => <Context value={user}>{children}</Context>;

/** Whoever is signed in; only below `UserProvider`. */
export const useUser = (): StaffUser => {
  const user = use(Context);
  if (!user) throw new Error('useUser needs a signed-in user');
  return user;
};

/** Whether the person has this permission; hides what the server would refuse anyway. */
export const useMay = (permission: string): boolean => useUser().permissions.includes(permission);
