import type { ReactNode } from 'react';
import type { ProblemError } from '../../api/problem.js';
import { asProblem } from '../../api/problem.js';
import type { AccountApi } from './account.js';

/** What the sign-in form sends. */
export type Credentials = { readonly username: string; readonly password: string };

/** How one audience signs in and out; all reject with ProblemError. */
export type SessionApi<User> = {
  readonly read: () => Promise<User>;
  readonly signIn: (credentials: Credentials) => Promise<User>;
  /** Answers the page that ends the session at another identity provider too, where there is one. */
  readonly signOut: () => Promise<string | null>;
  readonly account: AccountApi;
};

/** The ways in that need nobody else, to be placed among those an installation offers. */
export type OwnWays = {
  readonly password: ReactNode;
  readonly passkey: ReactNode;
  /** Over a page with something typed in it: no way may lead away from there. */
  readonly overPage: boolean;
};

/** What stands between a visitor and the pages. */
export type SignInStep = 'credentials' | 'prove' | 'enrol' | 'change-password';

/** Where somebody stands on the way in. */
export type Standing<User> = { readonly step: SignInStep } | { readonly step: 'in'; readonly user: User };

/** Asks the server who is signed in, or what is still missing. Rejects with ProblemError for everything else. */
export const standing = async <User>(api: SessionApi<User>): Promise<Standing<User>> => {
  try {
    return { step: 'in', user: await api.read() };
  } catch (error) {
    const step = stepOf(asProblem(error));
    if (!step) throw asProblem(error);
    return { step };
  }
};

/** The step a refusal asks for; undefined when it refuses for another reason. */
export const stepOf = ({ status, code, params }: ProblemError): SignInStep | undefined => {
  if (code === 'identity.password-change-due') return 'change-password';
  if (code === 'identity.second-factor-needed') return params['step'] === 'enrol' ? 'enrol' : 'prove';
  return status === 401 ? 'credentials' : undefined;
};
