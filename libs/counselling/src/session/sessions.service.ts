import { Injectable } from '@nestjs/common';
import type { CaseId, SessionId, StaffActor } from '@app/kernel';
import { Transactions } from '@app/platform';
import type { RecordSession, Session } from './session.js';
import { SessionRecording } from './session-recording.js';

/** Talks held on a case. */
@Injectable()
export class Sessions {
  constructor(
    private readonly transactions: Transactions,
    private readonly recording: SessionRecording,
  ) {}

  /**
   * Records a session, moves its case on, sets the follow-up and ends the draft, all or nothing. The same request again by the
   * same person answers the first row. Throws Problems `kernel.not-found`, `kernel.id-taken`, `counselling.session-saved-otherwise`
   * (conflict) when the id has a session that says something else, and those of the rule `recordSession`.
   */
  record(actor: StaffActor, caseId: CaseId, id: SessionId, input: RecordSession): Promise<Session> {
    return this.transactions.run(actor, (tx) => this.recording.record(tx, actor, caseId, id, input));
  }
}
