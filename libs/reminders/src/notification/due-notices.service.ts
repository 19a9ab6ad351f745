import { Injectable } from '@nestjs/common';
import type { ReminderId, SystemActor, UserId } from '@app/kernel';
import { Users } from '@app/identity';
import { Config, Mailer, type Tx } from '@app/platform';
import { mailTextsDe } from '../mail-texts.de.js';
import { mailTextsEn } from '../mail-texts.en.js';
import type { MailTexts } from '../mail-texts.js';
import { calls, type Reminder, type SubjectKind } from '../reminder/reminder.js';
import { RemindersStore } from '../reminder/reminders.store.js';
import { Notifications } from './notifications.service.js';

const mailTexts: Readonly<Record<'de' | 'en', MailTexts>> = { de: mailTextsDe, en: mailTextsEn };

// Paths of the staff screens (apps/web/src/staff/navigation.ts).
const pages: Readonly<Record<SubjectKind, string>> = {
  case: 'faelle',
  need: 'bedarf',
  application: 'antraege',
  'privacy-request': 'datenschutz/anfragen',
  appointment: 'kalender',
};

/** Tells the owner of a due reminder, or the employer service of its office, by notification and mail. */
@Injectable()
export class DueNotices {
  constructor(
    private readonly reminders: RemindersStore,
    private readonly notifications: Notifications,
    private readonly users: Users,
    private readonly mailer: Mailer,
    private readonly config: Config,
  ) {}

  /** Does nothing when the reminder was done or moved in the meantime, or when everybody has been told of this firing. */
  async tell(tx: Tx, actor: SystemActor, id: ReminderId): Promise<void> {
    const reminder = await this.reminders.get(tx, actor.scope, id);
    if (!calls(reminder) || reminder.firedAt === null) return;
    const { subjectKind, subjectId, subjectNumber, firedAt } = reminder;
    const userIds = await this.addressees(tx, reminder);
    const tell = { kind: 'reminder-due' as const, subjectKind, subjectId, subjectNumber, userIds };
    const told = await this.notifications.tellFired(tx, actor, tell, { reminderId: id, firedAt });
    for (const userId of told) await this.post(tx, reminder, userId);
  }

  private async addressees(tx: Tx, { ownerId, officeId, tenantId }: Reminder): Promise<readonly UserId[]> {
    if (ownerId !== null) return [ownerId];
    return officeId === null ? [] : this.users.withRole(tx, tenantId, 'employer-service', officeId);
  }

  private async post(tx: Tx, { kind, subjectKind, subjectId, subjectNumber, tenantId }: Reminder, userId: UserId): Promise<void> {
    const address = await this.users.mailAddress(tx, userId);
    if (!address) return;
    const texts = mailTexts[address.language];
    const [what, about] = [texts.kinds[kind], texts.subjects[subjectKind]];
    const link = new URL(`/${pages[subjectKind]}/${subjectId}`, this.config.settings.PUBLIC_URL).href;
    await this.mailer.post(tx, {
      to: address.email,
      subject: texts.subject(what, about, subjectNumber),
      body: texts.body(what, about, subjectNumber, link),
      tenantId,
    });
  }
}
