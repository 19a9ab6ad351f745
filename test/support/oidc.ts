import { exportJWK, generateKeyPair, SignJWT, type JWTPayload } from 'jose';
import path from 'node:path';
import { eventually, projectFolder, runNode } from './child-process.js';
import { freePort } from './free-port.js';

export type OidcPerson = {
  readonly account: string;
  readonly claims?: Readonly<Record<string, unknown>>;
  readonly acr?: string;
  readonly amr?: readonly string[];
};

/** A real OpenID Connect provider (oidc-provider) with one client per door of `publicUrl`. */
export type OidcServer = {
  readonly issuer: string;
  /** Settings that make the API its client. */
  readonly settings: Readonly<Record<string, string>>;
  /** Who signs in next, with which claims. */
  readonly nextIs: (person: OidcPerson) => Promise<void>;
  /** Signs a token with the provider's own key. */
  readonly sign: (claims: JWTPayload) => Promise<string>;
  readonly stop: () => Promise<void>;
};

const secret = 'a-secret-that-only-this-test-knows';

/** Starts the provider in a process of its own. */
export const startOidcServer = async (publicUrl: string): Promise<OidcServer> => {
  const port = await freePort();
  const issuer = `http://127.0.0.1:${port}`;
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  const jwks = { keys: [{ ...(await exportJWK(privateKey)), kid: 'test', use: 'sig', alg: 'RS256' }] };
  const server = runNode([path.join(projectFolder, 'test/support/oidc-server.mjs')], {
    OIDC_SERVER: JSON.stringify({ port, jwks, clients: [client('staff', publicUrl), client('portal', publicUrl)] }),
  });
  await eventually(() => server.output().includes('ready'), 30, server.output);
  return {
    issuer,
    settings: {
      PUBLIC_URL: publicUrl,
      OIDC_ALLOW_HTTP: 'true',
      ...Object.fromEntries(
        ['STAFF', 'PORTAL'].flatMap((door) => [
          [`OIDC_${door}_ISSUER`, issuer],
          [`OIDC_${door}_CLIENT_ID`, door.toLowerCase()],
          [`OIDC_${door}_CLIENT_SECRET`, secret],
        ]),
      ),
    },
    nextIs: async (person) => {
      await fetch(`${issuer}/control`, { method: 'PUT', body: JSON.stringify(person) });
    },
    sign: (claims) => new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid: 'test', typ: 'logout+jwt' }).sign(privateKey),
    stop: async () => {
      server.child.kill('SIGTERM');
      await server.ended;
    },
  };
};

const client = (door: 'staff' | 'portal', publicUrl: string) => {
  const [api, home] = door === 'staff' ? ['/api/v1', '/'] : ['/portal/v1', '/portal/'];
  return {
    client_id: door,
    client_secret: secret,
    redirect_uris: [`${publicUrl}${api}/session/oidc/callback`],
    post_logout_redirect_uris: [`${publicUrl}${home}`],
    backchannel_logout_uri: `${publicUrl}${api}/session/oidc/backchannel-logout`,
    backchannel_logout_session_required: true,
  };
};

/** A browser as far as the provider needs one: it keeps cookies and follows redirects. */
export class ProviderBrowser {
  private readonly cookies = new Map<string, string>();

  constructor(private readonly issuer: string) {}

  /** Follows redirects until they leave the provider; answers where they lead, or the page they end at. */
  async follow(url: string, form?: URLSearchParams): Promise<{ readonly location?: string; readonly page: string }> {
    const response = await fetch(url, {
      redirect: 'manual',
      headers: { Cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(form && { method: 'POST', body: form }),
    });
    this.keep(response);
    const location = response.headers.get('location');
    const page = await response.text();
    if (!location) return { page };
    const next = new URL(location, url).href;
    return next.startsWith(this.issuer) ? this.follow(next) : { location: next, page };
  }

  /** Goes to the provider's page for signing out, and confirms. */
  async signOut(url: string): Promise<string | undefined> {
    const { page } = await this.follow(url);
    const action = /action="([^"]+)"/.exec(page)?.[1] ?? '';
    const xsrf = /name="xsrf" value="([^"]+)"/.exec(page)?.[1] ?? '';
    return (await this.follow(action, new URLSearchParams({ xsrf, logout: 'yes' }))).location;
  }

  private keep(response: Response): void {
    for (const cookie of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      if (name && value) this.cookies.set(name, value);
      else if (name) this.cookies.delete(name);
    }
  }
}

/** The `name=value` of a cookie that an answer sets. */
export const cookieOf = (answer: { headers: Record<string, unknown> }, name: string): string | undefined =>
  (answer.headers['set-cookie'] as string[] | undefined)
    ?.map((cookie) => cookie.split(';')[0]!)
    .find((cookie) => cookie.startsWith(`${name}=`));

/** Path and query of an address. */
export const pathOf = (location: string): string => location.slice(new URL(location).origin.length);
