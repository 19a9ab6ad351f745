import { createContext, use, type ReactNode } from 'react';
import type { Sight, StaffUser } from './session.api.js';

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

/** Whether the person's roles see anything of this kind of data beyond figures. */
export const useSees = (data: Sight['data']): boolean =>
  useUser().sight.some((one) => one.data === data && one.cells.some((cell) => cell !== 'never' && cell !== 'aggregate'));
