import { Injectable } from '@nestjs/common';
import { Clock, type CaseId, type LocalDate, type SessionId, type SystemActor } from '@app/kernel';
import type { Tx } from '@app/platform';
import { nextWorkingDay } from '@app/reference';
import type { Insider } from '@app/reminders';
import { isClosed, type Case } from '../case/case.js';
import { CaseReminders } from '../case/case-reminders.service.js';
import { CasesStore } from '../case/cases.store.js';
import { MeasuresStore } from '../measure/measures.store.js';
import { isContact } from '../session/session.js';
import { SessionsStore } from '../session/sessions.store.js';
import { rhythmChanges, rhythmOf, type RhythmFacts, type RhythmLabel } from './contact-rhythm.js';

/** Keeps the Wiedervorlagen of measures where their facts put them. */
@Injectable()
export class ContactRhythms {
  constructor(
    private readonly cases: CasesStore,
    private readonly measures: MeasuresStore,
    private readonly sessions: SessionsStore,
    private readonly reminders: CaseReminders,
    private readonly clock: Clock,
  ) {}

  /** Sets anew what a change of facts moves, within its transaction; everything else stays as people left it. */
  async changed(tx: Tx, actor: Insider, kase: Case, before: RhythmFacts['measures'], after: RhythmFacts['measures']): Promise<void> {
    const { lastContactOn } = kase;
    const [was, is] = [
      rhythmOf({ measures: before, lastContactOn }, nextWorkingDay),
      rhythmOf({ measures: after, lastContactOn }, nextWorkingDay),
    ];
    for (const label of rhythmChanges(was, is)) await this.place(tx, actor, kase, label, is[label]);
  }

  /** After a talk the next contact is reckoned from the last; where nobody was reached it stays as it is. */
  async talked(tx: Tx, actor: SystemActor, id: CaseId, sessionId: SessionId): Promise<void> {
    const session = await this.sessions.find(tx, actor.scope, sessionId);
    if (session === null || isContact(session)) await this.contactMoved(tx, actor, id);
  }

  /** The last contact is another: the next is reckoned from it. */
  async contactMoved(tx: Tx, actor: Insider, id: CaseId): Promise<void> {
    const kase = await this.cases.get(tx, actor.scope, id);
    if (isClosed(kase)) return;
    const measures = await this.measures.ofCase(tx, actor.scope, id);
    if (!measures.some(({ stage }) => stage === 'running')) return;
    const { keepContact } = rhythmOf({ measures, lastContactOn: kase.lastContactOn }, nextWorkingDay);
    await this.place(tx, actor, kase, 'keepContact', keepContact);
  }

  // What is late already comes at once.
  private async place(tx: Tx, actor: Insider, kase: Case, label: RhythmLabel, dueOn: LocalDate | null): Promise<void> {
    await this.reminders.cancel(tx, actor, kase, [label]);
    const today = this.clock.today();
    if (dueOn !== null) await this.reminders.set(tx, actor, kase, label, dueOn < today ? today : dueOn);
  }
}
