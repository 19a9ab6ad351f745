import { Injectable } from '@nestjs/common';
import { Clock, type CaseId, type StaffActor, type Version } from '@app/kernel';
import { Transactions, type Tx } from '@app/platform';
import type { Case } from '../case/case.js';
import { CaseSteps } from '../case/case-steps.service.js';
import { CasesStore } from '../case/cases.store.js';
import { MeasuresStore } from '../measure/measures.store.js';
import { closeCase, refuseEnquiry, reopen, type CloseCase, type FileKept, type RefuseEnquiry } from './closing.js';
import { CaseDuties } from './case-duties.service.js';

/** A context above that knows why a case cannot end yet: it throws. */
export type RefuseEnd = (tx: Tx, kase: Case) => Promise<void>;

/** The end of a case, and its beginning anew. */
@Injectable()
export class Closings {
  constructor(
    private readonly transactions: Transactions,
    private readonly cases: CasesStore,
    private readonly steps: CaseSteps,
    private readonly measures: MeasuresStore,
    private readonly duties: CaseDuties,
    private readonly clock: Clock,
  ) {}

  /**
   * Closes the case and settles every open Wiedervorlage as the caller says. Throws Problems `kernel.not-found`, `kernel.stale`, those of
   * `closeCase`, of `CaseDuties.settle` and what `refuse` throws.
   */
  close(actor: StaffActor, id: CaseId, expected: Version, input: CloseCase, refuse?: RefuseEnd): Promise<Case> {
    return this.transactions.run(actor, async (tx) => {
      await this.cases.getLocked(tx, actor.scope, id);
      const kase = await this.cases.getUnchanged(tx, actor.scope, id, expected);
      await refuse?.(tx, kase);
      const duties = await this.duties.openOf(tx, actor, kase);
      const measures = await this.measures.ofCase(tx, actor.scope, id);
      const offerOpen = await this.duties.isOffered(tx, actor, kase);
      const closed = closeCase(kase, input, { measures, duties, offerOpen }, this.clock.today());
      const saved = await this.steps.take(tx, actor, kase, closed, { event: 'close', code: input.reason, reason: input.note ?? null });
      await this.duties.settle(tx, actor, duties, input.duties);
      return saved;
    });
  }

  /**
   * Ends an enquiry for which another office is responsible, and settles every open Wiedervorlage as the caller says. Throws Problems
   * `kernel.not-found`, `kernel.stale`, those of `refuseEnquiry` and of `CaseDuties.settle`.
   */
  refuse(actor: StaffActor, id: CaseId, expected: Version, input: RefuseEnquiry, refuse?: RefuseEnd): Promise<Case> {
    return this.transactions.run(actor, async (tx) => {
      await this.cases.getLocked(tx, actor.scope, id);
      const kase = await this.cases.getUnchanged(tx, actor.scope, id, expected);
      await refuse?.(tx, kase);
      const duties = await this.duties.openOf(tx, actor, kase);
      const offerOpen = await this.duties.isOffered(tx, actor, kase);
      const refused = refuseEnquiry(kase, input, { duties, offerOpen }, this.clock.today());
      const saved = await this.steps.take(tx, actor, kase, refused, { event: 'refuse', code: 'not-responsible' });
      await this.duties.settle(tx, actor, duties, input.duties);
      return saved;
    });
  }

  /** `kept`: what keeps the file of the case. Where the owner works here no more, the case goes to whoever reopens it; a funding owner who left is taken off. Throws Problems `kernel.not-found`, `kernel.stale` and those of the rule `reopen`. */
  reopen(actor: StaffActor, id: CaseId, expected: Version, reason: string, kept: (tx: Tx, kase: Case) => Promise<FileKept>): Promise<Case> {
    return this.transactions.run(actor, async (tx) => {
      const kase = await this.cases.getUnchanged(tx, actor.scope, id, expected);
      const reopened = reopen(kase, { ...(await kept(tx, kase)), today: this.clock.today() });
      const ownerId = await this.duties.ownerOf(tx, actor, kase);
      const fundingOwnerId = await this.duties.fundingOwnerOf(tx, actor, kase);
      if (ownerId !== kase.ownerId) await this.cases.insertHandOver(tx, actor, kase, ownerId, reason, this.clock.now());
      return this.steps.take(tx, actor, kase, { ...reopened, ownerId, fundingOwnerId }, { event: 'reopen', reason });
    });
  }
}
