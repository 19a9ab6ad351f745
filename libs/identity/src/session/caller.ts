import type { PortalActor, PortalScope, StaffActor } from '@app/kernel';
import type { KnownSession } from './sessions.service.js';

/** Somebody who is signed in, or on the way there, and changes something about the own account. */
export type Caller = {
  readonly actor: StaffActor | PortalActor<PortalScope>;
  readonly session: KnownSession;
  /** Address of the network the request came from: guessing is counted per address. */
  readonly address: string;
};
