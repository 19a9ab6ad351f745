/** Why an answer has to wait: the session has ended, or the step asks for a fresh proof. */
export type Interruption = 'sign-in' | 'step-up';

/** Settles an interruption with the person; false when they would rather not. */
export type Settle = (interruption: Interruption) => Promise<boolean>;

let settle: Settle | undefined;
const pending = new Map<Interruption, Promise<boolean>>();

/** Whoever shows the dialogs registers here; returns the way to stop. */
export const settleInterruptions = (handler: Settle): (() => void) => {
  settle = handler;
  return () => {
    if (settle === handler) settle = undefined;
  };
};

/**
 * Sends a request; when it comes back because the session has ended or a fresh proof is missing, waits until the person has settled that over
 * the page, and sends it again: nothing typed is lost, and nobody presses the button twice.
 */
export const sendSettled = async (request: Request): Promise<Response> => {
  // A body can be read only once.
  const again = request.clone();
  const response = await globalThis.fetch(request);
  noteSessionEnd(response);
  const interruption = await interruptionOf(request, response);
  if (!interruption || !settle) return response;
  const settled = pending.get(interruption) ?? settle(interruption).finally(() => pending.delete(interruption));
  pending.set(interruption, settled);
  return (await settled) ? sendSettled(again) : response;
};

const interruptionOf = async (request: Request, response: Response): Promise<Interruption | undefined> => {
  if (response.status === 401) return isSignIn(request) ? undefined : 'sign-in';
  if (response.status !== 403) return undefined;
  const body: unknown = await response
    .clone()
    .json()
    .catch(() => undefined);
  const type = typeof body === 'object' && body !== null && 'type' in body ? body.type : undefined;
  return type === 'urn:problem:identity.step-up-needed' ? 'step-up' : undefined;
};

// Asking who is signed in, and signing in, are what the dialog itself does.
const isSignIn = ({ url }: Request): boolean => /\/v1\/session(\/passkey(-options)?)?$/.test(new URL(url).pathname);

type EndListener = (secondsLeft: number) => void;
const endListeners = new Set<EndListener>();

/** Hears from every answer in how many seconds the session ends if nothing more happens; returns the way to stop. */
export const onSessionEnd = (listener: EndListener): (() => void) => {
  endListeners.add(listener);
  return () => endListeners.delete(listener);
};

const noteSessionEnd = (response: Response): void => {
  const header = response.headers.get('session-ends-in');
  if (header !== null && /^\d+$/.test(header)) for (const listener of endListeners) listener(Number(header));
};
