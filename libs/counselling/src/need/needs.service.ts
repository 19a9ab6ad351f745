import { Injectable } from '@nestjs/common';
import { Clock, type NeedId, type OfficeId, type PortalActor } from '@app/kernel';
import { Journal, Transactions } from '@app/platform';
import { idTaken } from '../errors.js';
import { lockId, ownRow } from '../once.js';
import { submitNeed, type Need, type SubmitNeed } from './need.js';
import { NeedCompetence, type NeedPlace } from './need-competence.service.js';
import { NeedsStore } from './needs.store.js';

/** What companies need, as they report it in the portal. */
@Injectable()
export class Needs {
  constructor(
    private readonly transactions: Transactions,
    private readonly needs: NeedsStore,
    private readonly competence: NeedCompetence,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  /**
   * A company reports a need; it belongs to the Träger and office competent for the company's municipality. The same id again by the
   * same person answers the first row. Throws Problems `counselling.need-without-contact`, `.need-starts-in-past`,
   * `.no-responsible-office`, `kernel.id-taken`.
   */
  submit(actor: PortalActor, id: NeedId, input: SubmitNeed): Promise<Need> {
    return this.transactions.run(actor, async (tx) => {
      await lockId(tx, id);
      const earlier = await this.needs.find(tx, actor.scope, id);
      if (earlier) return ownRow(earlier, actor);
      const submitted = submitNeed(input, this.clock.today());
      const need = this.newNeed(actor, id, submitted, await this.competence.place(tx, actor));
      if (!(await this.needs.insert(tx, need))) throw idTaken();
      await this.journal.record(tx, actor, { name: 'counselling.need-submitted', payload: { needId: id } }, need.tenantId);
      return need;
    });
  }

  /** The office that looks after the company; undefined when none is known here. */
  officeOf(actor: PortalActor): Promise<OfficeId | undefined> {
    return this.transactions.run(actor, (tx) => this.competence.office(tx, actor));
  }

  private newNeed(actor: PortalActor, id: NeedId, submitted: ReturnType<typeof submitNeed>, place: NeedPlace): Need {
    const now = this.clock.now();
    return {
      ...submitted,
      ...place,
      id,
      establishmentId: actor.scope.establishmentId,
      portalUserId: actor.userId,
      channel: 'portal',
      occupationCode: null,
      acceptedBy: null,
      acceptedAt: null,
      submittedAt: now,
      version: 1,
      createdAt: now,
      createdBy: actor.userId,
      updatedAt: now,
    };
  }
}
