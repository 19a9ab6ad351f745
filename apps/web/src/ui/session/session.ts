/** What the sign-in form sends. */
export type Credentials = { readonly username: string; readonly password: string };

/** How one audience signs in and out; all reject with ProblemError. */
export type SessionApi<User> = {
  readonly read: () => Promise<User>;
  readonly signIn: (credentials: Credentials) => Promise<User>;
  readonly signOut: () => Promise<void>;
};
