import { Injectable } from '@nestjs/common';
import type { CaseId, ReminderId, StaffActor, TenantScope } from '@app/kernel';
import { Transactions, type Tx } from '@app/platform';
import { Reminders, type Reminder } from '@app/reminders';
import { refuseClosed, type Case, type OpenCase } from './case.js';
import { CaseOpening } from './case-opening.service.js';
import { CasesStore } from './cases.store.js';

/** What funding needs to know of a case. */
export type CaseForFunding = Pick<
  Case,
  'id' | 'number' | 'establishmentId' | 'clientId' | 'ownerId' | 'integrationOfficeId' | 'fundingOfficeId' | 'status'
>;

/** A follow-up somebody sets on a case. */
export type PlanFollowUp = Pick<Reminder, 'dueOn' | 'text'> & { readonly priority?: 1 | 2 | 3 | undefined };

/** Advice cases. */
@Injectable()
export class Cases {
  constructor(
    private readonly transactions: Transactions,
    private readonly cases: CasesStore,
    private readonly opening: CaseOpening,
    private readonly reminders: Reminders,
  ) {}

  /**
   * Opens a case for the person who asks. The same id again by the same person answers the first row. Throws Problems
   * `counselling.case-without-client-and-company`, `kernel.not-found`, `kernel.id-taken`.
   */
  open(actor: StaffActor, id: CaseId, input: OpenCase): Promise<Case> {
    return this.transactions.run(actor, async (tx) => {
      return (await this.opening.earlier(tx, actor, id)) ?? (await this.opening.open(tx, actor, id, input));
    });
  }

  /** Sets a Wiedervorlage on an open case. Throws Problems `kernel.not-found`, `counselling.case-closed`, `reminders.due-in-past`, `kernel.id-taken`. */
  followUp(actor: StaffActor, caseId: CaseId, id: ReminderId, { dueOn, text, priority = 2 }: PlanFollowUp): Promise<Reminder> {
    return this.transactions.run(actor, async (tx) => {
      const kase = await this.cases.get(tx, actor.scope, caseId);
      refuseClosed(kase);
      const subject = { subjectKind: 'case' as const, subjectId: kase.id, subjectNumber: kase.number };
      return this.reminders.plan(tx, actor, { ...subject, id, kind: 'wiedervorlage', ownerId: actor.userId, dueOn, text, priority });
    });
  }

  /** Throws Problem `kernel.not-found`. */
  async forFunding(tx: Tx, scope: TenantScope, id: CaseId): Promise<CaseForFunding> {
    const { number, establishmentId, clientId, ownerId, integrationOfficeId, fundingOfficeId, status } = await this.cases.get(
      tx,
      scope,
      id,
    );
    return { id, number, establishmentId, clientId, ownerId, integrationOfficeId, fundingOfficeId, status };
  }
}
