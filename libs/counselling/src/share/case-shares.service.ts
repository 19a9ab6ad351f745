import { Injectable } from '@nestjs/common';
import { Clock, stale, type CaseId, type StaffActor, type TenantId, type Version } from '@app/kernel';
import { Transactions, type Tx } from '@app/platform';
import { CasesStore } from '../case/cases.store.js';
import { idTaken, shareOfProtected } from '../errors.js';
import { lockId, ownRow } from '../once.js';
import { fieldsOfPurpose, moveShare, offerShare, type CaseShare, type OfferShare, type SharePurpose } from './share.js';
import { ShareLog } from './share-log.js';
import { ShareTenants } from './share-tenants.js';
import { SharesStore, type SharedValues } from './shares.store.js';

/** Sharing an own case with another Agentur or Jobcenter (§ 69 SGB X): look first, offer, end at any time. */
@Injectable()
export class CaseShares {
  constructor(
    private readonly transactions: Transactions,
    private readonly cases: CasesStore,
    private readonly shares: SharesStore,
    private readonly log: ShareLog,
    private readonly tenants: ShareTenants,
    private readonly clock: Clock,
  ) {}

  /** With whom a case is shared, newest first. Throws Problem `kernel.not-found`. */
  list(actor: StaffActor, caseId: CaseId): Promise<readonly CaseShare[]> {
    return this.transactions.run(actor, async (tx) => {
      await this.cases.get(tx, actor.scope, caseId);
      return this.shares.ofCase(tx, actor.scope, caseId);
    });
  }

  /**
   * Exactly the fields and values that this Träger would see, and the law. Throws Problems `kernel.not-found`, `counselling.share-protected`,
   * `counselling.share-unknown-tenant`.
   */
  preview(actor: StaffActor, caseId: CaseId, to: TenantId, purpose: SharePurpose) {
    return this.transactions.run(actor, async (tx) => {
      await this.cases.get(tx, actor.scope, caseId);
      const legalBasis = await this.tenants.legalBasis(purpose, actor.scope.tenantId, to, this.clock.today());
      const values = await this.shares.preview(tx, caseId, fieldsOfPurpose[purpose], null);
      return { purpose, legalBasis, fields: fieldsOfPurpose[purpose], values: notProtected(values) };
    });
  }

  /**
   * Offers a case under the caller's id; the same id again by the same person answers the first row. From accepting on, the other Träger
   * sees the fields of the purpose. Throws Problems `kernel.not-found`, `kernel.id-taken`, `counselling.share-protected`,
   * `counselling.share-unknown-tenant` and those of `offerShare`.
   */
  offer(actor: StaffActor, caseId: CaseId, id: string, input: OfferShare): Promise<CaseShare> {
    return this.transactions.run(actor, async (tx) => {
      await lockId(tx, id);
      const earlier = await this.shares.findOwn(tx, actor.scope, id);
      if (earlier) return ownRow(earlier, actor);
      const share = await this.newShare(tx, actor, caseId, id, input);
      if (!(await this.shares.insert(tx, share))) throw idTaken();
      await this.log.offered(tx, actor, share);
      return share;
    });
  }

  /** Ends it at once, offered or accepted. Throws Problems `kernel.not-found`, `kernel.stale`, `counselling.share-over`. */
  end(actor: StaffActor, caseId: CaseId, id: string, expected: Version): Promise<CaseShare> {
    return this.transactions.run(actor, async (tx) => {
      const share = await this.shares.getOwn(tx, actor.scope, caseId, id);
      if (share.version !== expected) throw stale();
      const now = this.clock.now();
      const moved = moveShare(share, 'ended', this.clock.today());
      return this.shares.save(tx, share, expected, { ...moved, endedByTenantId: actor.scope.tenantId, endedAt: now, updatedAt: now });
    });
  }

  private async newShare(tx: Tx, actor: StaffActor, caseId: CaseId, id: string, input: OfferShare): Promise<CaseShare> {
    const kase = await this.cases.get(tx, actor.scope, caseId);
    const { tenantId } = actor.scope;
    const today = this.clock.today();
    const offered = offerShare(kase, input, await this.tenants.legalBasis(input.purpose, tenantId, input.toTenantId, today), today);
    notProtected(await this.shares.preview(tx, caseId, offered.fields, null));
    const now = this.clock.now();
    return {
      ...offered,
      id,
      tenantId,
      samePersonId: await this.log.markOf(tx, actor, offered.clientId),
      offeredBy: actor.userId,
      acceptedClientId: null,
      answeredBy: null,
      answeredAt: null,
      endedByTenantId: null,
      endedAt: null,
      version: 1,
      createdAt: now,
      createdBy: actor.userId,
      updatedAt: now,
    };
  }
}

// The function answers nothing about a protected person: neither to look at nor to share (Sperrvermerk).
const notProtected = (values: SharedValues): SharedValues => {
  if (Object.keys(values).length === 0) throw shareOfProtected();
  return values;
};
