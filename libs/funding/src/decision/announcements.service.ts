import { Injectable } from '@nestjs/common';
import type { ApplicationId, SystemActor, UserId } from '@app/kernel';
import { PortalUsers, Users } from '@app/identity';
import { Config, Mailer, type Tx } from '@app/platform';
import { Notifications, type NotificationKind } from '@app/reminders';
import type { Application } from '../application/application.js';
import { DossiersStore } from '../application/dossiers.store.js';
import { decisionMailLabels as mailDe } from './decision-mail.labels.de.js';
import { decisionMailLabels as mailEn } from './decision-mail.labels.en.js';

/** Who is told of what happened to an application. */
@Injectable()
export class Announcements {
  constructor(
    private readonly dossiers: DossiersStore,
    private readonly users: Users,
    private readonly portalUsers: PortalUsers,
    private readonly notifications: Notifications,
    private readonly mailer: Mailer,
    private readonly config: Config,
  ) {}

  /** Those who decide in this Träger hear that something waits for them, except whoever prepared it or proposed the decision. */
  async tellDeciders(tx: Tx, actor: SystemActor, id: ApplicationId, proposedBy?: UserId): Promise<void> {
    const { application } = await this.dossiers.get(tx, actor.scope, id);
    const deciders = await this.users.withRole(tx, application.tenantId, 'decider');
    const others = deciders.filter((userId) => userId !== application.preparedBy && userId !== proposedBy);
    await this.notifications.tell(tx, actor, { ...about(application, 'application-to-decide'), userIds: others });
  }

  /** The company's active portal users get a mail with number and link, each in the own language; no content leaves the house. */
  async tellCompany(tx: Tx, actor: SystemActor, id: ApplicationId): Promise<void> {
    const { application } = await this.dossiers.get(tx, actor.scope, id);
    const { number, establishmentId, tenantId } = application;
    const link = new URL('/portal/', this.config.settings.PUBLIC_URL).href;
    for (const { email, language } of await this.portalUsers.mailAddressesOf(tx, establishmentId)) {
      const labels = language === 'en' ? mailEn : mailDe;
      await this.mailer.post(tx, { to: email, subject: labels.subject(number), body: labels.body(number, link), tenantId });
    }
  }

  /** Whoever prepared the application hears that it was decided. */
  async tellPreparer(tx: Tx, actor: SystemActor, id: ApplicationId): Promise<void> {
    const { application } = await this.dossiers.get(tx, actor.scope, id);
    await this.notifications.tell(tx, actor, { ...about(application, 'application-decided'), userIds: [application.preparedBy] });
  }
}

const about = ({ id, number }: Application, kind: NotificationKind) =>
  ({ kind, subjectKind: 'application', subjectId: id, subjectNumber: number }) as const;
