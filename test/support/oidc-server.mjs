import { Provider } from 'oidc-provider';

/**
 * A real OpenID Connect provider for tests, as a process of its own. Settings come as JSON in OIDC_SERVER; whoever is said to sign in next
 * (`PUT /control`) is signed in without a form.
 */
const { port, jwks, clients } = JSON.parse(process.env.OIDC_SERVER);
const issuer = `http://127.0.0.1:${port}`;
const people = new Map();
let next = { login: { accountId: 'nobody' } };

const provider = new Provider(issuer, {
  jwks,
  clients,
  acrValues: ['1', '2', '3', 'gold'],
  cookies: { keys: ['only for tests'] },
  conformIdTokenClaims: false,
  // The provider keeps away from addresses of its own machine, where the API of a test is.
  fetch: (url, options) => globalThis.fetch(url, { ...options, dispatcher: undefined }),
  pkce: { required: () => true },
  claims: {
    openid: ['sub', 'acr', 'amr', 'preferred_username', 'realm_access', 'department', 'betriebsnummer'],
    email: ['email', 'email_verified'],
    profile: ['name'],
  },
  features: { devInteractions: { enabled: false }, backchannelLogout: { enabled: true }, rpInitiatedLogout: { enabled: true } },
  interactions: { url: (_ctx, { uid }) => `/interaction/${uid}` },
  findAccount: (_ctx, id) => ({ accountId: id, claims: () => ({ sub: id, ...people.get(id) }) }),
  // Everybody agrees to everything.
  loadExistingGrant: async ({ oidc }) => {
    const grant = new oidc.provider.Grant({ clientId: oidc.client.clientId, accountId: oidc.session.accountId });
    grant.addOIDCScope('openid email profile');
    await grant.save();
    return grant;
  },
});

const bodyOf = async (request) => {
  let text = '';
  for await (const part of request) text += part;
  return JSON.parse(text);
};

provider.use(async (ctx, follow) => {
  if (ctx.method === 'PUT' && ctx.path === '/control') {
    const { account, claims, acr, amr } = await bodyOf(ctx.req);
    people.set(account, claims);
    next = { login: { accountId: account, remember: false, ...(acr && { acr }), ...(amr && { amr }) } };
    ctx.status = 204;
    return;
  }
  if (!ctx.path.startsWith('/interaction/')) return follow();
  ctx.redirect(await provider.interactionResult(ctx.req, ctx.res, next, { mergeWithLastSubmission: false }));
});

provider.on('backchannel.error', (_ctx, error) => process.stdout.write(`${error.message}\n`));
provider.listen(port, '127.0.0.1', () => process.stdout.write('ready\n'));
