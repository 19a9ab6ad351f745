import { Injectable } from '@nestjs/common';
import type { SessionId, StaffActor } from '@app/kernel';
import type { Tx } from '@app/platform';
import { Reminders } from '@app/reminders';
import type { Case } from '../case/case.js';
import { waitingForOf, type GivePromise } from '../promise/promise.js';
import { PromisesStore } from '../promise/promises.store.js';
import type { FollowUp, Session } from './session.js';

/** What a session leaves to be done: its follow-up, and a duty for everything that was promised. */
@Injectable()
export class SessionDuties {
  constructor(
    private readonly reminders: Reminders,
    private readonly promises: PromisesStore,
  ) {}

  /** What was promised in a session. */
  promised(tx: Tx, actor: StaffActor, sessionId: SessionId): Promise<readonly GivePromise[]> {
    return this.promises.ofSession(tx, actor.scope, sessionId);
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
    if (followUp) await this.reminders.schedule(tx, actor, { ...common, ...followUp });
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
