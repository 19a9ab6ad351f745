import { Injectable } from '@nestjs/common';
import { Clock, type ClientId, type StaffActor, type UserId, type Version } from '@app/kernel';
import { Journal, Transactions, type Tx } from '@app/platform';
import { atDesk, reachingAll } from '../desk.js';
import { erasureOpen, idTaken, notAnErasureRequest, nothingToErase } from '../errors.js';
import { mayWorkOn } from '../request/request.js';
import { RequestsStore } from '../request/requests.store.js';
import { approve, executableFrom, reject, type Erasure, type ErasureCause, type ErasurePlan } from './erasure.js';
import { ErasurePlans } from './erasure-plans.service.js';
import { ErasuresStore } from './erasures.store.js';

/** Erasures and restrictions: proposed with a dry run, approved by somebody else, carried out in the background. */
@Injectable()
export class Erasures {
  constructor(
    private readonly transactions: Transactions,
    private readonly erasures: ErasuresStore,
    private readonly plans: ErasurePlans,
    private readonly requests: RequestsStore,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  /**
   * From a request for erasure or restriction; the same id again by the same person answers the first. Throws Problems `kernel.not-found`,
   * `kernel.id-taken`, `privacy.not-an-erasure-request`, `.identity-pending`, `.nothing-to-erase` (rule), `.request-closed`, `.erasure-open` (conflict).
   */
  propose(actor: StaffActor, requestId: string, id: string): Promise<Erasure> {
    const eyes = atDesk(actor);
    return this.transactions.run(eyes, async (tx) => {
      const request = await this.requests.get(tx, eyes.scope, requestId);
      if (request.kind !== 'erasure' && request.kind !== 'restriction') throw notAnErasureRequest();
      mayWorkOn(request);
      const repeated = await this.erasures.find(tx, eyes.scope, id);
      if (repeated) return ownProposal(actor, requestId, repeated);
      const plan = await this.plans.of(tx, eyes.scope, request.clientId, 'request');
      const wanted = request.kind === 'restriction' ? restrictedOnly(plan) : plan;
      if (wanted.kinds.every(({ fate }) => fate === 'keep')) throw nothingToErase();
      return this.insert(tx, eyes, { id, clientId: request.clientId, requestId, cause: 'request', plan: wanted, proposedBy: actor.userId });
    });
  }

  /** All of the Träger, those to be decided first; numbers and codes only. */
  list(actor: StaffActor): Promise<readonly Erasure[]> {
    const eyes = reachingAll(actor, 'privacy.approve');
    return this.transactions.run(eyes, (tx) => this.erasures.list(tx, eyes.scope));
  }

  /** Throws Problem `kernel.not-found`. */
  get(actor: StaffActor, id: string): Promise<Erasure> {
    const eyes = reachingAll(actor, 'privacy.approve');
    return this.transactions.run(eyes, (tx) => this.erasures.get(tx, eyes.scope, id));
  }

  /** The second pair of eyes; the background carries it out. Throws Problems of `approve`, `kernel.not-found`, `kernel.stale`. */
  approve(actor: StaffActor, id: string, expected: Version): Promise<Erasure> {
    const eyes = reachingAll(actor, 'privacy.approve');
    return this.transactions.run(eyes, async (tx) => {
      const erasure = await this.erasures.get(tx, eyes.scope, id);
      const now = this.clock.now();
      const saved = await this.erasures.decide(tx, erasure, expected, approve(erasure, actor.userId, now, this.clock.today()), now);
      await this.journal.record(tx, eyes, { name: 'privacy.erasure-approved', payload: { erasureId: id } });
      return saved;
    });
  }

  /** Called off. Throws Problems `privacy.erasure-decided`, `kernel.not-found`, `kernel.stale`. */
  reject(actor: StaffActor, id: string, expected: Version, reason: string): Promise<Erasure> {
    const eyes = reachingAll(actor, 'privacy.approve');
    return this.transactions.run(eyes, async (tx) => {
      const erasure = await this.erasures.get(tx, eyes.scope, id);
      const now = this.clock.now();
      return this.erasures.decide(tx, erasure, expected, reject(erasure, reason, actor.userId, now), now);
    });
  }

  private async insert(
    tx: Tx,
    actor: StaffActor,
    made: { id: string; clientId: ClientId; requestId: string; cause: ErasureCause; plan: ErasurePlan; proposedBy: UserId },
  ): Promise<Erasure> {
    const erasure = newErasure({
      ...made,
      tenantId: actor.scope.tenantId,
      now: this.clock.now(),
      executableFrom: executableFrom(made.cause, this.clock.today()),
    });
    if (await this.erasures.insert(tx, erasure)) return erasure;
    // Two at once with the same id: the second has waited for the first.
    const first = await this.erasures.find(tx, actor.scope, made.id);
    if (!first) throw erasureOpen();
    return ownProposal(actor, made.requestId, first);
  }
}

/** A proposal as it begins. */
export const newErasure = ({
  now,
  ...made
}: Pick<Erasure, 'id' | 'tenantId' | 'clientId' | 'requestId' | 'cause' | 'plan' | 'proposedBy' | 'executableFrom'> & {
  now: string;
}): Erasure => ({
  ...made,
  state: 'proposed',
  decidedBy: null,
  decidedAt: null,
  decisionReason: null,
  executedAt: null,
  result: null,
  version: 1,
  createdAt: now,
  updatedAt: now,
});

const ownProposal = (actor: StaffActor, requestId: string, erasure: Erasure): Erasure => {
  if (erasure.proposedBy !== actor.userId || erasure.requestId !== requestId) throw idTaken();
  return erasure;
};

// Art. 18 DSGVO: everything stays, out of sight.
const restrictedOnly = ({ kinds, places }: ErasurePlan): ErasurePlan => ({
  kinds: kinds.map((planned) => (planned.kind === 'access-log' ? planned : { ...planned, fate: 'restrict' })),
  places: places.map((place) => ({ ...place, fate: place.fate === 'keep' ? 'keep' : 'restrict' })),
});
