import { background, bodyOf, done } from '../api/client.js';
import { staffApi as api } from '../api/staff.js';
import type { AccountApi } from '../ui/session/account.js';

// What the browser makes of a passkey goes to the server as it is.
const asIs = (response: object) => response as never;

/** The own account of whoever is signed in on this side. */
export const staffAccount: AccountApi = {
  signInOptions: () => bodyOf(api.POST('/api/v1/session/passkey-options')),
  signInByPasskey: (response) => done(api.POST('/api/v1/session/passkey', { body: { response: asIs(response) } })),
  proofs: () => bodyOf(api.GET('/api/v1/session/proof')),
  proofOptions: () => bodyOf(api.POST('/api/v1/session/proof/passkey-options')),
  prove: (proof) => done(api.POST('/api/v1/session/proof', { body: asIs(proof) })),
  extend: () => bodyOf(api.POST('/api/v1/session/extension')),
  look: () => bodyOf(api.GET('/api/v1/session', { headers: background })),
  security: () => bodyOf(api.GET('/api/v1/account')),
  changePassword: (body) => done(api.PUT('/api/v1/account/password', { body })),
  startTotp: () => bodyOf(api.POST('/api/v1/account/totp')),
  confirmTotp: (code) => bodyOf(api.POST('/api/v1/account/totp/confirmation', { body: { code } })),
  removeTotp: () => done(api.DELETE('/api/v1/account/totp')),
  passkeyOptions: () => bodyOf(api.POST('/api/v1/account/passkeys/options')),
  addPasskey: ({ name, response }) => bodyOf(api.POST('/api/v1/account/passkeys', { body: { name, response: asIs(response) } })),
  removePasskey: (passkeyId) => done(api.DELETE('/api/v1/account/passkeys/{passkeyId}', { params: { path: { passkeyId } } })),
  newRecoveryCodes: async () => (await bodyOf(api.POST('/api/v1/account/recovery-codes'))).recoveryCodes,
  sessions: async () => (await bodyOf(api.GET('/api/v1/account/sessions'))).items,
  endSession: (sessionId) => done(api.DELETE('/api/v1/account/sessions/{sessionId}', { params: { path: { sessionId } } })),
  endOtherSessions: () => done(api.DELETE('/api/v1/account/sessions')),
};
