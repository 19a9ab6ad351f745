import type { ClientId } from '@app/kernel';
import { sealedIn, type KeyRing } from '@app/platform';
import type { SevereDisability } from './severe-disability.js';

type Sealed = Pick<SevereDisability, 'severelyDisabled' | 'evidence' | 'reason' | 'seenOn'>;

const contextOf = (clientId: ClientId): string => sealedIn('clients.severe_disability.record_sealed', clientId);

/** The fact and its evidence as one value that opens in this client's row only. */
export const sealDisability = (keyRing: KeyRing, clientId: ClientId, { severelyDisabled, evidence, reason, seenOn }: Sealed): string =>
  keyRing.seal(contextOf(clientId), JSON.stringify({ severelyDisabled, evidence, reason, seenOn }));

/** Throws an Error when the value is of another row or its key is missing. */
export const openDisability = (keyRing: KeyRing, clientId: ClientId, sealed: string): Sealed =>
  // What was sealed before reason and day were asked has neither.
  ({ reason: null, seenOn: null, ...(JSON.parse(keyRing.open(contextOf(clientId), sealed)) as Partial<Sealed>) }) as Sealed;
