import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, type ReactNode } from 'react';
import { onSignedOut } from '../../api/client.js';
import { asProblem } from '../../api/problem.js';
import { ErrorState } from '../feedback/ErrorState.js';
import { Loading } from '../feedback/Loading.js';
import type { SessionApi } from './session.js';
import { SignInAgain } from './SignInAgain.js';

type Props<User> = {
  api: SessionApi<User>;
  /** The full sign-in page; it calls `onSignedIn` with the answer. */
  signIn: (onSignedIn: (user: User) => void) => ReactNode;
  children: (user: User, signOut: () => Promise<void>) => ReactNode;
};

const key = ['session'] as const;

/**
 * Shows the pages to whoever is signed in and the sign-in page to everybody else, at the same address. A session that ends in the
 * middle of the work asks for the password over the page and keeps what is typed in it.
 */
export const SessionGate = <User extends { id: string; displayName: string }>({ api, signIn, children }: Props<User>) => {
  const queries = useQueryClient();
  const [ended, setEnded] = useState(false);
  const session = useQuery({
    queryKey: key,
    queryFn: () => api.read().catch((error: unknown) => (asProblem(error).status === 401 ? null : Promise.reject(asProblem(error)))),
    staleTime: Infinity,
    refetchOnWindowFocus: false,
  });
  useEffect(() => onSignedOut(() => setEnded(true)), []);

  if (session.isPending) return <CenteredWait />;
  if (session.isError) {
    return (
      <main className="wl-gate">
        <ErrorState error={session.error} onRetry={() => void session.refetch()} />
      </main>
    );
  }
  const user = session.data;
  if (user === null) return signIn((signedIn) => queries.setQueryData(key, signedIn));

  const signOut = async () => {
    await api.signOut().catch((error: unknown) => (asProblem(error).status === 401 ? undefined : Promise.reject(asProblem(error))));
    location.assign(import.meta.env.BASE_URL + (location.pathname.startsWith('/portal') ? 'portal/' : ''));
  };
  const backAgain = (again: User) => {
    // Somebody else at the same screen must not see what the first one had open.
    if (again.id !== user.id) return location.reload();
    setEnded(false);
    void queries.invalidateQueries();
  };
  return (
    <>
      {children(user, signOut)}
      {ended && <SignInAgain name={user.displayName} signIn={api.signIn} onSignedIn={backAgain} />}
    </>
  );
};

const CenteredWait = () => (
  <main className="wl-gate">
    <Loading lines={3} />
  </main>
);
