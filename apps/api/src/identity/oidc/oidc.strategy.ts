import { Injectable } from '@nestjs/common';
import { AuthGuard, PassportStrategy } from '@nestjs/passport';
import { Strategy, type StrategyCreated } from 'passport';
import { Companies } from '@app/companies';
import { ExternalSignIn, SignInAttempts, type Account, type Audience, type ExternalPerson, type SignedIn } from '@app/identity';
import { Problem } from '@app/kernel';
import { Config, Reader } from '@app/platform';
import { audienceOf } from '../../http/authentication.guard.js';
import type { Request } from '../../http/request.js';
import { attemptCookie } from './attempt-cookie.js';
import { OidcClient } from './oidc-client.js';

/** Why somebody who came back from another identity provider is not let in; the sign-in page says so in words. */
export const refusals = ['unknown-person', 'other-tenant', 'other-organisation', 'expired', 'refused', 'failed', 'unavailable'] as const;
export type Refusal = (typeof refusals)[number];

/** How the return from another identity provider ended. */
export type Outcome = { readonly signedIn: SignedIn; readonly returnTo: string } | { readonly refusal: Refusal };
export type ReturnedRequest = Request & { user: Outcome };

const refusalOfProblem: Readonly<Record<string, Refusal>> = {
  'identity.oidc-unknown-person': 'unknown-person',
  'identity.oidc-other-tenant': 'other-tenant',
  'identity.oidc-other-organisation': 'other-organisation',
};

type Done = (error: unknown, outcome?: object) => void;

// Nest hands over a function that asks `validate`; all else openid-client does.
class ReturnStrategy extends Strategy {
  constructor(readonly verify: (request: unknown, done: Done) => void) {
    super();
  }

  override authenticate(this: StrategyCreated<this>, request: unknown): void {
    this.verify(request, (error, outcome) => (error ? this.error(error) : this.success(outcome ?? {})));
  }
}

/** The way back from another identity provider, for staff and portal alike; which of the two the path tells. */
@Injectable()
export class OidcStrategy extends PassportStrategy(ReturnStrategy, 'oidc') {
  constructor(
    private readonly client: OidcClient,
    private readonly attempts: SignInAttempts,
    private readonly signIn: ExternalSignIn,
    private readonly companies: Companies,
    private readonly reader: Reader,
    private readonly config: Config,
  ) {
    super();
  }

  async validate(request: Request): Promise<Outcome> {
    const audience = audienceOf(request);
    const key = request.cookies[attemptCookie(audience)];
    const attempt = key ? await this.attempts.take(audience, key) : undefined;
    if (!attempt) return { refusal: 'expired' };
    const [, query = ''] = request.url.split('?');
    if (new URLSearchParams(query).has('error')) return { refusal: 'refused' };
    try {
      const person = await this.client.finish(audience, query, attempt);
      return { signedIn: await this.open(audience, person, request), returnTo: attempt.returnTo };
    } catch (error) {
      const code = error instanceof Problem ? error.code : undefined;
      // The library's words for what did not fit; never a claim of the person.
      request.log.warn({ code: code ?? codeOf(error) }, 'sign-in through another provider refused');
      return { refusal: (code === undefined ? undefined : refusalOfProblem[code]) ?? 'failed' };
    }
  }

  private open(audience: Audience, person: ExternalPerson, request: Request): Promise<SignedIn> {
    return this.signIn.signIn({
      person,
      isOrganisation: (account) => (audience === 'staff' ? Promise.resolve(true) : this.isOrganisation(account, person)),
      userAgent: request.headers['user-agent'],
      correlationId: request.id,
    });
  }

  // Only companies have an entry that their Betriebsnummer names; nobody else is guessed at.
  private async isOrganisation({ portalScope }: Account, { claims }: ExternalPerson): Promise<boolean> {
    if (portalScope?.kind !== 'company') return false;
    const { establishment } = await this.companies.entry(this.reader, portalScope.establishmentId);
    return claims[this.config.settings.OIDC_PORTAL_ORGANISATION_CLAIM] === establishment.betriebsnummer;
  }
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'unknown';

/** Runs the strategy; its outcome, good or bad, is the handler's. */
@Injectable()
export class OidcGuard extends AuthGuard('oidc') {}
