import type { PasskeyOptions } from './account.js';

/** The person closed the browser's question, or it timed out. */
export class PasskeyDeclined extends Error {}

/** Whether this browser knows passkeys at all. */
export const knowsPasskeys = (): boolean => typeof globalThis.PublicKeyCredential === 'function';

/** Lets the browser make a passkey; rejects with PasskeyDeclined when the person would rather not. */
export const makePasskey = async (options: PasskeyOptions): Promise<object> => {
  const { startRegistration } = await import('@simplewebauthn/browser');
  return startRegistration({ optionsJSON: options as Parameters<typeof startRegistration>[0]['optionsJSON'] }).catch(declined);
};

/** Lets the browser ask for a passkey; rejects with PasskeyDeclined when the person would rather not. */
export const askForPasskey = async (options: PasskeyOptions): Promise<object> => {
  const { startAuthentication } = await import('@simplewebauthn/browser');
  return startAuthentication({ optionsJSON: options as Parameters<typeof startAuthentication>[0]['optionsJSON'] }).catch(declined);
};

const declined = (error: unknown): never => {
  throw error instanceof Error && ['NotAllowedError', 'AbortError', 'InvalidStateError'].includes(error.name)
    ? new PasskeyDeclined()
    : error;
};
