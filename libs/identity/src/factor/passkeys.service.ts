import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
  RegistrationResponseJSON,
} from '@simplewebauthn/server';
import { Clock } from '@app/kernel';
import { Config, plusMilliseconds, Transactions, type Tx } from '@app/platform';
import type { Audience } from '../session/session.js';
import type { Owner } from './factors.store.js';
import { PasskeysStore, type Challenge, type ChallengePurpose, type ListedPasskey, type Passkey } from './passkeys.store.js';

// Loaded with the first passkey: it is a large part of the time to start.
const webauthn = () => import('@simplewebauthn/server');

/** What a passkey signs for: a sign-in by itself, or one more proof within a session. */
export type Ceremony = { readonly purpose: ChallengePurpose; readonly audience: Audience; readonly sessionId: string | null };

export type RegisteredPasskey = Pick<Passkey, 'id' | 'publicKey' | 'counter' | 'transports'>;

const productName = 'Weiterlotse';
const lifetimeMs = 5 * 60_000;
const timeout = 120_000;

/** WebAuthn (W3C level 3): the questions a browser puts to an authenticator, and what is in its answers. */
@Injectable()
export class Passkeys {
  constructor(
    private readonly transactions: Transactions,
    private readonly store: PasskeysStore,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  /** What the browser needs to make a passkey for this person. */
  async registrationOptions(
    { audience, userId }: Owner,
    sessionId: string,
    names: { username: string; displayName: string },
  ): Promise<PublicKeyCredentialCreationOptionsJSON> {
    const { generateRegistrationOptions } = await webauthn();
    const options = await generateRegistrationOptions({
      rpName: productName,
      rpID: this.relyingParty,
      userID: new TextEncoder().encode(userId),
      userName: names.username,
      userDisplayName: names.displayName,
      timeout,
      attestationType: 'none',
      excludeCredentials: (await this.store.handles({ audience, userId })).map(asDescriptor),
      authenticatorSelection: { residentKey: 'preferred', userVerification: 'preferred' },
    });
    await this.remember({ purpose: 'register', audience, sessionId }, options.challenge);
    return options;
  }

  /** The passkey in a browser's answer; undefined when the answer does not fit the question. */
  async registered(audience: Audience, sessionId: string, response: object): Promise<RegisteredPasskey | undefined> {
    const { verifyRegistrationResponse } = await webauthn();
    const { registrationInfo } = await unlessMalformed(
      verifyRegistrationResponse({
        response: response as RegistrationResponseJSON,
        expectedChallenge: (challenge) => this.take({ purpose: 'register', audience, sessionId }, challenge),
        expectedOrigin: this.origin,
        expectedRPID: this.relyingParty,
        requireUserVerification: false,
      }),
      { registrationInfo: undefined },
    );
    if (!registrationInfo) return undefined;
    const { id, publicKey, counter, transports = [] } = registrationInfo.credential;
    return { id, publicKey: Buffer.from(publicKey), counter, transports };
  }

  /**
   * What the browser needs to ask for a passkey: for a sign-in any that it knows (nobody is named, so nothing tells who has one), within a
   * session those of its owner.
   */
  async requestOptions(ceremony: Ceremony, owner?: Owner): Promise<PublicKeyCredentialRequestOptionsJSON> {
    const { generateAuthenticationOptions } = await webauthn();
    const options = await generateAuthenticationOptions({
      rpID: this.relyingParty,
      timeout,
      userVerification: ceremony.purpose === 'sign-in' ? 'required' : 'preferred',
      allowCredentials: owner ? (await this.store.handles(owner)).map(asDescriptor) : [],
    });
    await this.remember(ceremony, options.challenge);
    return options;
  }

  /** Whose passkey signed the challenge; undefined when none did. Alone (`sign-in`) it has to have seen its owner too, by PIN or body. */
  async proven(ceremony: Ceremony, response: object): Promise<string | undefined> {
    const answer = response as AuthenticationResponseJSON;
    const passkey = await this.store.find(ceremony.audience, answer.id);
    if (!passkey) return undefined;
    const { verifyAuthenticationResponse } = await webauthn();
    const { verified, authenticationInfo } = await unlessMalformed(
      verifyAuthenticationResponse({
        response: answer,
        expectedChallenge: (challenge) => this.take(ceremony, challenge),
        expectedOrigin: this.origin,
        expectedRPID: this.relyingParty,
        credential: { ...passkey, publicKey: new Uint8Array(passkey.publicKey), transports: [...passkey.transports] },
        requireUserVerification: ceremony.purpose === 'sign-in',
      }),
      { verified: false, authenticationInfo: undefined },
    );
    if (!verified || !authenticationInfo) return undefined;
    const used = await this.transactions.runUnscoped((tx) =>
      this.store.use(tx, passkey.id, authenticationInfo.newCounter, this.clock.now()),
    );
    return used ? passkey.userId : undefined;
  }

  list(owner: Owner): Promise<readonly ListedPasskey[]> {
    return this.store.list(owner);
  }

  /** Keeps a new passkey; false when somebody has it already. */
  add(tx: Tx, owner: Owner, passkey: RegisteredPasskey, name: string): Promise<boolean> {
    return this.store.insert(tx, owner, { ...passkey, name, now: this.clock.now() });
  }

  remove(tx: Tx, owner: Owner, id: string): Promise<boolean> {
    return this.store.delete(tx, owner, id);
  }

  /** Removes challenges nobody answered; answers how many. */
  purge(): Promise<number> {
    return this.transactions.runUnscoped((tx) => this.store.deleteOldChallenges(tx, this.clock.now()));
  }

  private remember(ceremony: Ceremony, challenge: string): Promise<void> {
    const expiresAt = plusMilliseconds(this.clock.now(), lifetimeMs);
    return this.transactions.runUnscoped((tx) => this.store.addChallenge(tx, asked(ceremony, challenge), expiresAt));
  }

  private take(ceremony: Ceremony, challenge: string): Promise<boolean> {
    return this.transactions.runUnscoped((tx) => this.store.takeChallenge(tx, asked(ceremony, challenge), this.clock.now()));
  }

  private get origin(): string {
    return new URL(this.config.settings.PUBLIC_URL).origin;
  }

  private get relyingParty(): string {
    return new URL(this.config.settings.PUBLIC_URL).hostname;
  }
}

const asked = (ceremony: Ceremony, challenge: string): Challenge => ({
  ...ceremony,
  challengeHash: createHash('sha256').update(challenge).digest('hex'),
});

const asDescriptor = ({ id, transports }: Pick<Passkey, 'id' | 'transports'>) => ({ id, transports: [...transports] });

// The library throws for everything that does not fit; which part it was is nobody's business.
const unlessMalformed = <T, Failed>(verification: Promise<T>, failed: Failed): Promise<T | Failed> => verification.catch(() => failed);
