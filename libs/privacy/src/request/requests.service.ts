import { Injectable } from '@nestjs/common';
import { Clock, type LocalDate, type StaffActor, type Version } from '@app/kernel';
import { Clients } from '@app/clients';
import { Journal, Transactions, type Tx } from '@app/platform';
import { atDesk, deskOrOwn } from '../desk.js';
import { idTaken } from '../errors.js';
import { answerBy, checkReceived, close, extend, identify, type DataRequest, type IdentityCheck, type ReceiveRequest } from './request.js';
import { RequestEffects } from './request-effects.service.js';
import { RequestsStore } from './requests.store.js';

/** Requests of persons about their own data: anybody who works with the person takes one in, the desk answers it. */
@Injectable()
export class Requests {
  constructor(
    private readonly transactions: Transactions,
    private readonly requests: RequestsStore,
    private readonly clients: Clients,
    private readonly effects: RequestEffects,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  /**
   * A request under the caller's id; its deadline of one month becomes a Frist of the desk, and the processing it is about rests. The
   * same id again by the same person answers the first row. Throws Problems `kernel.not-found`, `kernel.id-taken` (conflict),
   * `privacy.received-in-future`, `privacy.stops-mismatch`.
   */
  receive(actor: StaffActor, id: string, input: ReceiveRequest): Promise<DataRequest> {
    checkReceived(input, this.clock.today());
    const eyes = deskOrOwn(actor);
    return this.transactions.run(eyes, async (tx) => {
      const { number } = await this.clients.get(tx, eyes.scope, input.clientId);
      const request = this.newRequest(actor, id, input);
      if (!(await this.requests.insert(tx, request))) return ownRepeat(actor, await this.requests.find(tx, eyes.scope, id));
      await this.effects.begin(tx, eyes, request, number);
      eyes.scope.note?.tell({ subjectKind: 'client', subjectId: input.clientId });
      await this.journal.record(tx, eyes, { name: 'privacy.request-received', payload: { requestId: id } });
      return request;
    });
  }

  /** It is certain who asks. Throws Problems `kernel.not-found`, `kernel.stale`, `privacy.request-closed`, `privacy.identity-pending`. */
  identify(actor: StaffActor, id: string, expected: Version, identityCheck: IdentityCheck): Promise<DataRequest> {
    return this.change(actor, id, expected, (request) => identify(request, identityCheck));
  }

  /** Takes two more months. Throws Problems `kernel.not-found`, `kernel.stale`, `privacy.request-closed`, `privacy.extended-before`. */
  extend(actor: StaffActor, id: string, expected: Version, because: string): Promise<DataRequest> {
    return this.change(
      actor,
      id,
      expected,
      (request) => extend(request, because),
      async (tx, eyes, request) => {
        const { number } = await this.clients.get(tx, eyes.scope, request.clientId);
        await this.effects.prolong(tx, eyes, request, number);
      },
    );
  }

  /**
   * Answered or refused: what rested goes on or stays restricted, and who got the data before is to be told. Throws Problems `kernel.not-found`,
   * `kernel.stale`, `privacy.request-closed`, `privacy.identity-pending`, `privacy.outcome-missing`.
   */
  close(actor: StaffActor, id: string, expected: Version, state: 'done' | 'refused', outcome: string | null): Promise<DataRequest> {
    return this.change(
      actor,
      id,
      expected,
      (request, today) => close(request, state, outcome, actor.userId, today),
      async (tx, eyes, request) => {
        await this.effects.end(tx, eyes, request);
        await this.journal.record(tx, eyes, { name: 'privacy.request-closed', payload: { requestId: request.id } });
      },
    );
  }

  private change(
    actor: StaffActor,
    id: string,
    expected: Version,
    decide: (request: DataRequest, today: LocalDate) => Partial<DataRequest>,
    then: (tx: Tx, eyes: StaffActor, request: DataRequest) => Promise<void> = () => Promise.resolve(),
  ): Promise<DataRequest> {
    const eyes = atDesk(actor);
    return this.transactions.run(eyes, async (tx) => {
      const request = await this.requests.get(tx, eyes.scope, id);
      const changes = { ...decide(request, this.clock.today()), updatedAt: this.clock.now() };
      eyes.scope.note?.tell({ subjectKind: 'client', subjectId: request.clientId });
      const saved = await this.requests.save(tx, request, expected, changes);
      await then(tx, eyes, saved);
      return saved;
    });
  }

  private newRequest(actor: StaffActor, id: string, input: ReceiveRequest): DataRequest {
    const now = this.clock.now();
    return {
      ...input,
      id,
      tenantId: actor.scope.tenantId,
      dueOn: answerBy(input.receivedOn),
      extendedBecause: null,
      state: input.identityCheck === 'pending' ? 'received' : 'in-progress',
      closedOn: null,
      outcome: null,
      closedBy: null,
      version: 1,
      createdAt: now,
      createdBy: actor.userId,
      updatedAt: now,
    };
  }
}

const ownRepeat = (actor: StaffActor, existing: DataRequest | null): DataRequest => {
  if (existing?.createdBy !== actor.userId) throw idTaken();
  return existing;
};
