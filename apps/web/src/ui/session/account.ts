import { createContext, use } from 'react';

/** How somebody proves who they are. */
export type Proof =
  | { readonly kind: 'password'; readonly password: string }
  | { readonly kind: 'totp'; readonly code: string }
  | { readonly kind: 'recovery-code'; readonly code: string }
  | { readonly kind: 'passkey'; readonly response: object };

export type AvailableProofs = Readonly<Record<'password' | 'totp' | 'passkey' | 'recoveryCodes', boolean>>;
/** A question to an authenticator, as the server asks it. */
export type PasskeyOptions = { readonly challenge: string };

export type Security = {
  readonly hasPassword: boolean;
  readonly passwordChangedAt: string | null;
  readonly totpSince: string | null;
  readonly passkeys: readonly {
    readonly id: string;
    readonly name: string;
    readonly createdAt: string;
    readonly lastUsedAt: string | null;
  }[];
  readonly recoveryCodesLeft: number;
  readonly factorRequired: boolean;
};

/** What another identity provider has asked for or vouches for. */
type Vouched = 'oidc-second-factor' | 'trust-low' | 'trust-substantial' | 'trust-high';

export type OwnSession = {
  readonly id: string;
  readonly createdAt: string;
  readonly lastSeenAt: string;
  readonly methods: readonly ('password' | 'totp' | 'recovery-code' | 'passkey' | 'oidc' | 'mail-link' | Vouched)[];
  readonly browser: 'chromium' | 'edge' | 'firefox' | 'safari' | 'other';
  readonly system: 'android' | 'ios' | 'linux' | 'macos' | 'windows' | 'other';
  readonly current: boolean;
};

type Enrolled = { readonly recoveryCodes: readonly string[] | null };

/** The own account of one audience; all reject with ProblemError. */
export type AccountApi = {
  readonly signInOptions: () => Promise<PasskeyOptions>;
  readonly signInByPasskey: (response: object) => Promise<void>;
  readonly proofs: () => Promise<AvailableProofs>;
  readonly proofOptions: () => Promise<PasskeyOptions>;
  readonly prove: (proof: Proof) => Promise<void>;
  readonly extend: () => Promise<unknown>;
  /** Asks who is signed in without counting as use. */
  readonly look: () => Promise<unknown>;
  readonly security: () => Promise<Security>;
  readonly changePassword: (change: { current: string; next: string }) => Promise<void>;
  readonly startTotp: () => Promise<{ readonly secret: string; readonly qrCode: string }>;
  readonly confirmTotp: (code: string) => Promise<Enrolled>;
  readonly removeTotp: () => Promise<void>;
  readonly passkeyOptions: () => Promise<PasskeyOptions>;
  readonly addPasskey: (passkey: { name: string; response: object }) => Promise<Enrolled>;
  readonly removePasskey: (id: string) => Promise<void>;
  readonly newRecoveryCodes: () => Promise<readonly string[]>;
  readonly sessions: () => Promise<readonly OwnSession[]>;
  readonly endSession: (id: string) => Promise<void>;
  readonly endOtherSessions: () => Promise<void>;
};

const Context = createContext<AccountApi | undefined>(undefined);

/** Tells the pages and dialogs below whose API they speak to. */
export const AccountProvider = Context;

/** The account API of this audience; only below the session gate. */
export const useAccount = (): AccountApi => {
  const api = use(Context);
  if (!api) throw new Error('useAccount needs a session gate');
  return api;
};
