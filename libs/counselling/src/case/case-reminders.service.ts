import { Injectable } from '@nestjs/common';
import type { LocalDate, UserId } from '@app/kernel';
import { Users } from '@app/identity';
import type { Tx } from '@app/platform';
import { Reminders, type Insider } from '@app/reminders';
import { caseReminderLabels as labelsDe, type CaseReminderLabels } from './case-reminder.labels.de.js';
import { caseReminderLabels as labelsEn } from './case-reminder.labels.en.js';
import type { Case } from './case.js';

export type CaseReminderLabel = keyof CaseReminderLabels;

/** The Wiedervorlagen a case sets by itself, each in the language of whose desk it lies on. */
@Injectable()
export class CaseReminders {
  constructor(
    private readonly reminders: Reminders,
    private readonly users: Users,
  ) {}

  /** Sets one; on the owner's desk unless somebody else is named. */
  async set(
    tx: Tx,
    actor: Insider,
    kase: Pick<Case, 'id' | 'number' | 'ownerId'>,
    label: CaseReminderLabel,
    dueOn: LocalDate,
    to?: UserId,
  ) {
    const ownerId = to ?? kase.ownerId;
    const address = await this.users.mailAddress(tx, ownerId);
    const text = (address?.language === 'en' ? labelsEn : labelsDe)[label];
    const subject = { subjectKind: 'case' as const, subjectId: kase.id, subjectNumber: kase.number };
    await this.reminders.schedule(tx, actor, { ...subject, kind: 'wiedervorlage', ownerId, text, dueOn });
  }

  /** As `set`, the same for many cases on one desk. */
  async setAll(
    tx: Tx,
    actor: Insider,
    cases: readonly Pick<Case, 'id' | 'number'>[],
    label: CaseReminderLabel,
    dueOn: LocalDate,
    ownerId: UserId,
  ): Promise<void> {
    const address = await this.users.mailAddress(tx, ownerId);
    const text = (address?.language === 'en' ? labelsEn : labelsDe)[label];
    const common = { subjectKind: 'case' as const, kind: 'wiedervorlage' as const, ownerId, text, dueOn };
    await this.reminders.planAll(
      tx,
      actor,
      cases.map(({ id, number }) => ({ ...common, subjectId: id, subjectNumber: number })),
    );
  }

  /** Whether a text is this one, in whatever language it was set. */
  says(text: string, label: CaseReminderLabel): boolean {
    return text === labelsDe[label] || text === labelsEn[label];
  }

  /** Calls off those of the case that say one of these, whatever language they were set in. */
  cancel(tx: Tx, actor: Insider, { id }: Pick<Case, 'id'>, labels: readonly CaseReminderLabel[]): Promise<void> {
    return this.reminders.cancelFor(
      tx,
      actor,
      'case',
      id,
      labels.flatMap((label) => [labelsDe[label], labelsEn[label]]),
    );
  }
}
