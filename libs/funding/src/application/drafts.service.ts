import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, Problem, type ApplicationId, type CaseId, type StaffActor } from '@app/kernel';
import { Transactions } from '@app/platform';
import type { Application, Dossier } from './application.js';
import { Deadlines } from './deadlines.service.js';
import { DossiersStore } from './dossiers.store.js';
import { DraftBases, type DraftApplication } from './draft-basis.service.js';
import { draftOf } from './draft.js';
import { Steps } from './steps.service.js';

/** New applications. */
@Injectable()
export class Drafts {
  constructor(
    private readonly transactions: Transactions,
    private readonly bases: DraftBases,
    private readonly dossiers: DossiersStore,
    private readonly steps: Steps,
    private readonly deadlines: Deadlines,
    private readonly clock: Clock,
  ) {}

  /**
   * An application out of a recommendation of the case, under the caller's id; the same id again by the same person answers the first
   * one. The case follows; sets the reminder to apply. Throws Problems `kernel.not-found`, `kernel.id-taken`,
   * `counselling.case-closed`, `counselling.prior-reason-missing`, and those of `measureOf` and `draftOf`.
   */
  draft(actor: StaffActor, caseId: CaseId, id: ApplicationId, input: DraftApplication): Promise<Application> {
    return this.transactions.run(actor, async (tx) => {
      const repeated = await this.dossiers.find(tx, actor.scope, id);
      if (repeated) return ownRepeat(actor, caseId, repeated);
      const basis = await this.bases.load(tx, actor, caseId, input);
      await this.bases.explain(tx, actor, basis, input.priorReason ?? null);
      const draft = draftOf(basis, {
        id,
        tenantId: actor.scope.tenantId,
        preparedBy: actor.userId,
        now: this.clock.now(),
        newId: randomUUID,
      });
      if (!(await this.steps.begin(tx, actor, draft))) return ownRepeat(actor, caseId, await this.dossiers.find(tx, actor.scope, id));
      await this.deadlines.drafted(tx, actor, draft.application);
      return draft.application;
    });
  }
}

const ownRepeat = (actor: StaffActor, caseId: CaseId, existing: Dossier | undefined): Application => {
  const application = existing?.application;
  if (application?.createdBy !== actor.userId || application.caseId !== caseId) throw new Problem('conflict', 'kernel.id-taken');
  return application;
};
