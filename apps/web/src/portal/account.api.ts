import { background, bodyOf, done } from '../api/client.js';
import { portalApi as api } from '../api/portal.js';
import type { AccountApi } from '../ui/session/account.js';

// What the browser makes of a passkey goes to the server as it is.
const asIs = (response: object) => response as never;

/** The own account of whoever is signed in on this side. */
export const portalAccount: AccountApi = {
  signInOptions: () => bodyOf(api.POST('/portal/v1/session/passkey-options')),
  signInByPasskey: (response) => done(api.POST('/portal/v1/session/passkey', { body: { response: asIs(response) } })),
  proofs: () => bodyOf(api.GET('/portal/v1/session/proof')),
  proofOptions: () => bodyOf(api.POST('/portal/v1/session/proof/passkey-options')),
  prove: (proof) => done(api.POST('/portal/v1/session/proof', { body: asIs(proof) })),
  extend: () => bodyOf(api.POST('/portal/v1/session/extension')),
  look: () => bodyOf(api.GET('/portal/v1/session', { headers: background })),
  security: () => bodyOf(api.GET('/portal/v1/account')),
  changePassword: (body) => done(api.PUT('/portal/v1/account/password', { body })),
  startTotp: () => bodyOf(api.POST('/portal/v1/account/totp')),
  confirmTotp: (code) => bodyOf(api.POST('/portal/v1/account/totp/confirmation', { body: { code } })),
  removeTotp: () => done(api.DELETE('/portal/v1/account/totp')),
  passkeyOptions: () => bodyOf(api.POST('/portal/v1/account/passkeys/options')),
  addPasskey: ({ name, response }) => bodyOf(api.POST('/portal/v1/account/passkeys', { body: { name, response: asIs(response) } })),
  removePasskey: (passkeyId) => done(api.DELETE('/portal/v1/account/passkeys/{passkeyId}', { params: { path: { passkeyId } } })),
  newRecoveryCodes: async () => (await bodyOf(api.POST('/portal/v1/account/recovery-codes'))).recoveryCodes,
  sessions: async () => (await bodyOf(api.GET('/portal/v1/account/sessions'))).items,
  endSession: (sessionId) => done(api.DELETE('/portal/v1/account/sessions/{sessionId}', { params: { path: { sessionId } } })),
  endOtherSessions: () => done(api.DELETE('/portal/v1/account/sessions')),
};
