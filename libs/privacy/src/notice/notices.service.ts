import { Injectable } from '@nestjs/common';
import { Clock, notFound, type StaffActor } from '@app/kernel';
import { ChangeLog, type FieldChange } from '@app/audit';
import { RestrictionsStore, type Restriction } from '@app/clients';
import { Journal, Transactions } from '@app/platform';
import { atDesk } from '../desk.js';
import { rectificationReason, type DataRequest } from '../request/request.js';
import { checkSettlement, type Notice, type NoticeOutcome } from './notice.js';
import { NoticesStore } from './notices.store.js';

/** What a request led to: the processing that rests, what was corrected, and who has to be told. */
export type Consequences = {
  readonly restriction: Restriction | null;
  readonly corrections: readonly FieldChange[];
  readonly notices: readonly Notice[];
};

/** The desk follows a request up: recipients are told (Art. 19 DSGVO), a restriction ends. */
@Injectable()
export class Notices {
  constructor(
    private readonly transactions: Transactions,
    private readonly notices: NoticesStore,
    private readonly restrictions: RestrictionsStore,
    private readonly changes: ChangeLog,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  /** Everything that followed from a request. */
  async consequences(actor: StaffActor, { id, kind, clientId }: DataRequest): Promise<Consequences> {
    const { scope } = atDesk(actor);
    const [restriction, corrections, notices] = await Promise.all([
      this.restrictions.ofRequest(scope, id),
      kind === 'rectification' ? this.changes.forReason(scope, 'client', clientId, rectificationReason(id)) : [],
      this.notices.ofRequest(scope, id),
    ]);
    return { restriction, corrections, notices };
  }

  /** A recipient was told, or cannot be. Throws Problems `kernel.not-found`, `privacy.notice-settled`, `privacy.notice-reason-missing`. */
  settle(actor: StaffActor, notice: Pick<Notice, 'requestId' | 'id'>, outcome: NoticeOutcome, note: string | null): Promise<Notice> {
    checkSettlement(outcome, note);
    const eyes = atDesk(actor);
    return this.transactions.run(eyes, (tx) =>
      this.notices.settle(tx, eyes.scope, notice, { outcome, note }, actor.userId, this.clock.now()),
    );
  }

  /** The processing goes on, after the person was told so (Art. 18(3) DSGVO). Throws Problem `kernel.not-found` where nothing rests. */
  lift(actor: StaffActor, requestId: string): Promise<void> {
    const eyes = atDesk(actor);
    return this.transactions.run(eyes, async (tx) => {
      if (!(await this.restrictions.lift(tx, eyes.scope, requestId, actor.userId, this.clock.now()))) throw notFound();
      await this.journal.record(tx, eyes, { name: 'privacy.restriction-lifted', payload: { requestId } });
    });
  }
}
