import { lazy, Suspense, type ReactNode } from 'react';
import { asProblem } from '../../api/problem.js';
import { Loading } from '../feedback/Loading.js';
import { PasskeySignIn } from './PasskeySignIn.js';
import { stepOf, type Credentials, type OwnWays, type SessionApi, type SignInStep } from './session.js';
import { SignInForm } from './SignInForm.js';

const ProofForm = lazy(() => import('./ProofForm.js').then((module) => ({ default: module.ProofForm })));
const EnrolmentForm = lazy(() => import('./EnrolmentForm.js').then((module) => ({ default: module.EnrolmentForm })));
const PasswordForm = lazy(() => import('./PasswordForm.js').then((module) => ({ default: module.PasswordForm })));

type Props<User> = {
  api: SessionApi<User>;
  step: SignInStep;
  usernameLabel: string;
  ways: (own: OwnWays) => ReactNode;
  overPage?: boolean;
  /** A step is done; the server knows what comes next. */
  onStep: () => void;
};

/** The form for whatever stands between a visitor and the pages: name and password or passkey, second factor, setting one up, a first password. */
export const SignInSteps = <User,>({ api, step, usernameLabel, ways, overPage = false, onStep }: Props<User>) => {
  // Right, but not enough yet: the next form says what is missing.
  const signIn = (credentials: Credentials) =>
    api.signIn(credentials).then(
      () => undefined,
      (error: unknown) => {
        const next = stepOf(asProblem(error));
        if (next === undefined || next === 'credentials') throw error;
      },
    );
  if (step === 'credentials') {
    return ways({
      password: <SignInForm usernameLabel={usernameLabel} signIn={signIn} onSignedIn={onStep} />,
      passkey: <PasskeySignIn onSignedIn={onStep} />,
      overPage,
    });
  }
  return (
    <Suspense fallback={<Loading lines={3} />}>
      {step === 'prove' && <ProofForm onProven={onStep} />}
      {step === 'enrol' && <EnrolmentForm onDone={onStep} />}
      {step === 'change-password' && <PasswordForm onChanged={onStep} />}
    </Suspense>
  );
};
