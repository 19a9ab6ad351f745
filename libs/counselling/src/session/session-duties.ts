import { Injectable } from '@nestjs/common';
import type { CaseId, ReminderId, SessionId, StaffActor } from '@app/kernel';
import type { Tx } from '@app/platform';
import { Reminders } from '@app/reminders';
import type { Case } from '../case/case.js';
import { ContactRhythms } from '../contact-rhythm/contact-rhythms.service.js';
import { waitingForOf, type GivePromise } from '../promise/promise.js';
import { PromisesStore } from '../promise/promises.store.js';
import type { FollowUp, Session } from './session.js';

// A follow-up bears the id of its session: there is one at most, and it is found again.
const followUpId = ({ id }: Session): ReminderId => id as string as ReminderId;

/** What a session leaves to be done: its follow-up, and a duty for everything that was promised. */
@Injectable()
export class SessionDuties {
  constructor(
    private readonly reminders: Reminders,
    private readonly promises: PromisesStore,
    private readonly rhythms: ContactRhythms,
  ) {}

  /** What was promised in a session. */
  promised(tx: Tx, actor: StaffActor, sessionId: SessionId): Promise<readonly GivePromise[]> {
    return this.promises.ofSession(tx, actor.scope, sessionId);
  }

  /** Calls the follow-up of a session off that is opened again; the promises stay, somebody else may count on them. */
  takeBack(tx: Tx, actor: StaffActor, session: Session): Promise<void> {
    return this.reminders.callOff(tx, actor, followUpId(session));
  }

  /** The follow-up comes back with the signature. */
  giveBack(tx: Tx, actor: StaffActor, session: Session): Promise<void> {
    return this.reminders.callOn(tx, actor, followUpId(session));
  }

  /** Another last contact also moves the next one. */
  contactMoved(tx: Tx, actor: StaffActor, caseId: CaseId): Promise<void> {
    return this.rhythms.contactMoved(tx, actor, caseId);
  }

  /** Sets the follow-up and the reminders of all promises, within the caller's transaction. */
  async set(
    tx: Tx,
    actor: StaffActor,
    kase: Case,
    session: Session,
    { followUp, promises = [] }: { readonly followUp?: FollowUp | undefined; readonly promises?: readonly GivePromise[] | undefined },
  ): Promise<void> {
    const about = { subjectKind: 'case' as const, subjectId: kase.id, subjectNumber: kase.number };
    const common = { ...about, kind: 'wiedervorlage' as const, ownerId: actor.userId };
    if (followUp) await this.reminders.schedule(tx, actor, { ...common, ...followUp, id: followUpId(session) });
    for (const promise of promises) {
      const { text, dueOn } = promise;
      const { id } = await this.reminders.schedule(tx, actor, {
        ...common,
        text,
        dueOn,
        promised: true,
        waitingFor: waitingForOf(promise.by),
      });
      await this.promises.insert(tx, actor, session, promise, id, session.createdAt);
    }
  }
}
