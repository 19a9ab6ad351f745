import { lazy, Suspense, useRef } from 'react';
import type { Credentials } from './session.js';

const SignInDialog = lazy(() => import('./SignInDialog.js').then((module) => ({ default: module.SignInDialog })));

type Props<User> = { name: string; signIn: (credentials: Credentials) => Promise<User>; onSignedIn: (user: User) => void };

/** Asks for the password again over the page; the dialog is fetched only then. */
export const SignInAgain = <User,>({ name, signIn, onSignedIn }: Props<User>) => {
  const answer = useRef<User>(undefined);
  return (
    <Suspense>
      <SignInDialog
        name={name}
        signIn={async (credentials) => {
          answer.current = await signIn(credentials);
        }}
        onSignedIn={() => answer.current !== undefined && onSignedIn(answer.current)}
      />
    </Suspense>
  );
};
