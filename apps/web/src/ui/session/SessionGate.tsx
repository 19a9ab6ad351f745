import { useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useState, type ReactNode } from 'react';
import { settleInterruptions, type Interruption } from '../../api/interruption.js';
import { ErrorState } from '../feedback/ErrorState.js';
import { Loading } from '../feedback/Loading.js';
import { AccountProvider } from './account.js';
import { tellOtherWindows } from './other-windows.js';
import { standing, type OwnWays, type SessionApi, type SignInStep, type Standing } from './session.js';
import { SignInSteps } from './SignInSteps.js';

const SignInDialog = lazy(() =>
  import('./SignInDialog.js').then((module) => ({ default: module.SignInDialog })),
) as unknown as typeof import('./SignInDialog.js').SignInDialog;
const StepUpDialog = lazy(() => import('./StepUpDialog.js').then((module) => ({ default: module.StepUpDialog })));
const EndWarning = lazy(() => import('./EndWarning.js').then((module) => ({ default: module.EndWarning })));

type Props<User> = {
  api: SessionApi<User>;
  usernameLabel: string;
  /** The page before the pages: a frame around the form of a step. */
  frame: (step: SignInStep, form: ReactNode) => ReactNode;
  /** The ways in, around those that need nobody else. */
  ways: (own: OwnWays) => ReactNode;
  children: (user: User, signOut: () => Promise<void>) => ReactNode;
};

type Open = { readonly interruption: Interruption; readonly settle: (settled: boolean) => void };

const key = ['session'] as const;

/**
 * Shows the pages to whoever is signed in and the sign-in page to everybody else, at the same address. A session that ends in the
 * middle of the work asks for the sign-in over the page, keeps what is typed in it and sends again what was just being sent.
 */
export const SessionGate = <User extends { id: string; displayName: string }>(props: Props<User>) => {
  const { api, usernameLabel, ways } = props;
  const session = useQuery({ queryKey: key, queryFn: () => standing(api), staleTime: Infinity, refetchOnWindowFocus: false });
  if (session.isPending) return <CenteredWait />;
  if (session.isError) {
    return (
      <main className="wl-gate">
        <ErrorState error={session.error} onRetry={() => void session.refetch()} />
      </main>
    );
  }
  const now = session.data;
  return (
    <AccountProvider value={api.account}>
      {now.step === 'in' ? (
        <SignedIn {...props} user={now.user} />
      ) : (
        props.frame(
          now.step,
          <SignInSteps api={api} step={now.step} usernameLabel={usernameLabel} ways={ways} onStep={() => void session.refetch()} />,
        )
      )}
    </AccountProvider>
  );
};

const SignedIn = <User extends { id: string; displayName: string }>(props: Props<User> & { user: User }) => {
  const { api, user, usernameLabel, ways } = props;
  const queries = useQueryClient();
  const [open, setOpen] = useState<Open>();
  // A window whose session has ended may be waiting for this one, which came from another provider or a mail link.
  useEffect(tellOtherWindows, []);
  useEffect(() => settleInterruptions((interruption) => new Promise((resolve) => setOpen({ interruption, settle: resolve }))), []);
  const close = (settled: boolean) => {
    open?.settle(settled);
    setOpen(undefined);
  };
  const backAgain = (again: User) => {
    // Somebody else at the same screen must not see what the first one had open, nor send it.
    if (again.id !== user.id) return location.reload();
    queries.setQueryData(key, { step: 'in', user: again } satisfies Standing<User>);
    close(true);
    void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== key[0] });
  };
  const signOut = async () => {
    const elsewhere = await api.signOut();
    location.assign(elsewhere ?? import.meta.env.BASE_URL + (location.pathname.startsWith('/portal') ? 'portal/' : ''));
  };
  return (
    <>
      {props.children(user, signOut)}
      <Suspense>
        {open?.interruption === 'sign-in' ? (
          <SignInDialog api={api} name={user.displayName} usernameLabel={usernameLabel} ways={ways} onSignedIn={backAgain} />
        ) : (
          <EndWarning />
        )}
        {open?.interruption === 'step-up' && (
          <StepUpDialog
            ways={ways({ password: null, passkey: null, overPage: true })}
            onProven={() => close(true)}
            onCancel={() => close(false)}
          />
        )}
      </Suspense>
    </>
  );
};

const CenteredWait = () => (
  <main className="wl-gate">
    <Loading lines={3} />
  </main>
);
