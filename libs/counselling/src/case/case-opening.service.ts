import { Injectable } from '@nestjs/common';
import { Clock, type CaseId, type StaffActor } from '@app/kernel';
import { Journal, NumberRanges, type Tx } from '@app/platform';
import { idTaken } from '../errors.js';
import { lockId, ownRow } from '../once.js';
import { CaseOffices } from './case-offices.service.js';
import { openCase, type Case, type OpenCase } from './case.js';
import { CasesStore } from './cases.store.js';

/** Opens a case within the caller's transaction: from nothing, or from a need. */
@Injectable()
export class CaseOpening {
  constructor(
    private readonly cases: CasesStore,
    private readonly offices: CaseOffices,
    private readonly numbers: NumberRanges,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  /** The case an earlier request with this id opened, if any. Throws Problem `kernel.id-taken` (conflict) when somebody else did. */
  async earlier(tx: Tx, actor: StaffActor, id: CaseId): Promise<Case | null> {
    await lockId(tx, id);
    const kase = await this.cases.find(tx, actor.scope, id);
    return kase && ownRow(kase, actor);
  }

  /** Throws Problems `counselling.case-without-client-and-company`, `kernel.not-found` for a person of another Träger, `kernel.id-taken`. */
  async open(tx: Tx, actor: StaffActor, id: CaseId, input: OpenCase): Promise<Case> {
    const opened = openCase(input, actor.userId, this.clock.today());
    const now = this.clock.now();
    const kase: Case = {
      ...opened,
      ...(await this.offices.responsible(tx, actor, opened)),
      id,
      tenantId: actor.scope.tenantId,
      number: await this.numbers.next(tx, actor.scope.tenantId, 'case'),
      statusSince: now,
      version: 1,
      createdAt: now,
      createdBy: actor.userId,
      updatedAt: now,
    };
    if (!(await this.cases.insert(tx, kase))) throw idTaken();
    await this.journal.record(tx, actor, { name: 'counselling.case-opened', payload: { caseId: id, needId: kase.needId } });
    return kase;
  }
}
