import { Injectable } from '@nestjs/common';
import * as oidc from 'openid-client';
import { createRemoteJWKSet, jwtVerify, type JWTVerifyGetKey } from 'jose';
import { Problem } from '@app/kernel';
import type { Attempt, AnnouncedLogout, Audience, ExternalPerson } from '@app/identity';
import { Config } from '@app/platform';
import { readLogoutToken } from './logout-token.js';

type Registration = { readonly issuer: string; readonly clientId: string; readonly secret: string; readonly scopes: readonly string[] };

const callbacks: Readonly<Record<Audience, string>> = {
  staff: '/api/v1/session/oidc/callback',
  portal: '/portal/v1/session/oidc/callback',
};
const homes: Readonly<Record<Audience, string>> = { staff: '/', portal: '/portal/' };
const timeoutSeconds = 10;

/** Speaks OpenID Connect with the providers of staff and portal (openid-client): authorisation code with PKCE, and both ways to sign out. */
@Injectable()
export class OidcClient {
  private readonly configurations = new Map<Audience, Promise<oidc.Configuration>>();
  private readonly keys = new Map<Audience, JWTVerifyGetKey>();

  constructor(private readonly config: Config) {}

  /** True when this door offers another identity provider. */
  isConfigured(audience: Audience): boolean {
    return this.registration(audience) !== undefined;
  }

  /** What a new attempt keeps, and the provider's page to go to; a `fresh` sign-in is asked for even of somebody the provider still knows. */
  async begin(audience: Audience, returnTo: string, fresh: boolean): Promise<{ readonly attempt: Attempt; readonly url: URL }> {
    const [provider, registration] = [await this.provider(audience), this.registered(audience)];
    const attempt = { state: oidc.randomState(), nonce: oidc.randomNonce(), codeVerifier: oidc.randomPKCECodeVerifier(), returnTo };
    const url = oidc.buildAuthorizationUrl(provider, {
      redirect_uri: this.address(callbacks[audience]),
      scope: registration.scopes.join(' '),
      state: attempt.state,
      nonce: attempt.nonce,
      code_challenge: await oidc.calculatePKCECodeChallenge(attempt.codeVerifier),
      code_challenge_method: 'S256',
      // With `max_age` the provider has to say when it saw the proof (`auth_time`), and the session counts from there.
      ...(fresh && { prompt: 'login', max_age: '0' }),
    });
    return { attempt, url };
  }

  /**
   * Who came back. `query` is what the provider put behind `?`; state, nonce, PKCE, signature, issuer (RFC 9207 too), audience and times
   * are checked. Throws the library's errors.
   */
  async finish(audience: Audience, query: string, attempt: Attempt): Promise<ExternalPerson> {
    const provider = await this.provider(audience);
    const here = new URL(this.address(callbacks[audience]));
    here.search = query;
    const tokens = await oidc.authorizationCodeGrant(provider, here, {
      pkceCodeVerifier: attempt.codeVerifier,
      expectedState: attempt.state,
      expectedNonce: attempt.nonce,
      idTokenExpected: true,
    });
    const claims = tokens.claims();
    if (!claims) throw new Error('the provider sent no id token');
    const more = provider.serverMetadata().userinfo_endpoint ? await oidc.fetchUserInfo(provider, tokens.access_token, claims.sub) : {};
    const sid = typeof claims['sid'] === 'string' ? claims['sid'] : null;
    return { audience, issuer: claims.iss, subject: claims.sub, sid, claims: { ...more, ...claims } };
  }

  /** The provider's page that ends its session too; undefined when it has none or cannot be asked. */
  async signOutUrl(audience: Audience): Promise<string | undefined> {
    if (!this.isConfigured(audience)) return undefined;
    const provider = await this.provider(audience).catch(() => undefined);
    if (!provider?.serverMetadata().end_session_endpoint) return undefined;
    return oidc.buildEndSessionUrl(provider, { post_logout_redirect_uri: this.address(homes[audience]) }).href;
  }

  /** Checks a logout token (OpenID Connect Back-Channel Logout 1.0, section 2.6). Throws Problem `identity.logout-token`. */
  async announcedLogout(audience: Audience, token: string): Promise<AnnouncedLogout> {
    const refused = new Problem('invalid', 'identity.logout-token');
    const registration = this.registration(audience);
    if (!registration) throw refused;
    const metadata = (await this.provider(audience)).serverMetadata();
    const { payload } = await jwtVerify(token, this.keysOf(audience, metadata), {
      issuer: metadata.issuer,
      audience: registration.clientId,
      algorithms: asymmetric,
      requiredClaims: ['iat', 'jti'],
      maxTokenAge: '5 minutes',
    }).catch(() => {
      throw refused;
    });
    const announced = readLogoutToken(payload);
    if (!announced) throw refused;
    return { audience, issuer: metadata.issuer, ...announced };
  }

  private keysOf(audience: Audience, { jwks_uri }: oidc.ServerMetadata): JWTVerifyGetKey {
    if (!jwks_uri) throw new Error('the provider publishes no keys');
    const known = this.keys.get(audience) ?? createRemoteJWKSet(new URL(jwks_uri), { timeoutDuration: timeoutSeconds * 1_000 });
    this.keys.set(audience, known);
    return known;
  }

  // Asked once and kept; a provider that did not answer is asked again next time.
  private provider(audience: Audience): Promise<oidc.Configuration> {
    const known = this.configurations.get(audience) ?? this.discover(this.registered(audience));
    this.configurations.set(audience, known);
    known.catch(() => this.configurations.delete(audience));
    return known;
  }

  private discover({ issuer, clientId, secret }: Registration): Promise<oidc.Configuration> {
    return oidc.discovery(new URL(issuer), clientId, secret, oidc.ClientSecretBasic(secret), {
      timeout: timeoutSeconds,
      execute: this.config.settings.OIDC_ALLOW_HTTP ? [oidc.allowInsecureRequests] : [],
    });
  }

  private registered(audience: Audience): Registration {
    const registration = this.registration(audience);
    if (!registration) throw new Problem('not-found', 'http.not-found');
    return registration;
  }

  private registration(audience: Audience): Registration | undefined {
    const s = this.config.settings;
    const [issuer, clientId, secret, scopes] =
      audience === 'staff'
        ? [s.OIDC_STAFF_ISSUER, s.OIDC_STAFF_CLIENT_ID, s.OIDC_STAFF_CLIENT_SECRET, s.OIDC_STAFF_SCOPES]
        : [s.OIDC_PORTAL_ISSUER, s.OIDC_PORTAL_CLIENT_ID, s.OIDC_PORTAL_CLIENT_SECRET, s.OIDC_PORTAL_SCOPES];
    return issuer === undefined ? undefined : { issuer, clientId, secret, scopes };
  }

  private address(path: string): string {
    return new URL(path, this.config.settings.PUBLIC_URL).href;
  }
}

// A shared secret or no signature at all must never pass for the provider's own.
const asymmetric = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA'];
