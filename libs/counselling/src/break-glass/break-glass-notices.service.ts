import { Injectable } from '@nestjs/common';
import type { AccessGrantId, SystemActor, UserId } from '@app/kernel';
import { AccessGrantsStore, Users, type AccessGrant } from '@app/identity';
import { Config, Mailer, type Tx } from '@app/platform';
import { Notifications } from '@app/reminders';
import { mailTextDe } from './mail-text.de.js';
import { mailTextEn } from './mail-text.en.js';
import type { MailText } from './mail-text.js';

const mailTexts: Readonly<Record<'de' | 'en', MailText>> = { de: mailTextDe, en: mailTextEn };

/** Tells data protection and the team leads of the person's team that a file was opened by break-glass, by notification and mail. */
@Injectable()
export class BreakGlassNotices {
  constructor(
    private readonly grants: AccessGrantsStore,
    private readonly users: Users,
    private readonly notifications: Notifications,
    private readonly mailer: Mailer,
    private readonly config: Config,
  ) {}

  async tell(tx: Tx, actor: SystemActor, id: AccessGrantId): Promise<void> {
    const grant = await this.grants.find(tx, actor.scope, id);
    if (!grant) return;
    const userIds = await this.addressees(tx, grant);
    const told = await this.notifications.tell(tx, actor, {
      kind: 'break-glass',
      subjectKind: 'opened-file',
      subjectId: grant.id,
      subjectNumber: grant.clientNumber,
      userIds,
    });
    for (const userId of told) await this.post(tx, grant, userId);
  }

  private async addressees(tx: Tx, { tenantId, teamId, userId }: AccessGrant): Promise<readonly UserId[]> {
    const [officers, leads] = [
      await this.users.withRole(tx, tenantId, 'data-protection'),
      teamId ? await this.users.inTeam(tx, tenantId, 'team-lead', teamId) : [],
    ];
    return [...new Set([...officers, ...leads])].filter((id) => id !== userId);
  }

  private async post(tx: Tx, { tenantId }: AccessGrant, userId: UserId): Promise<void> {
    const address = await this.users.mailAddress(tx, userId);
    if (!address) return;
    const { subject, body } = mailTexts[address.language];
    // Path of the staff screen (apps/web/src/staff/routes.tsx).
    const link = new URL('/notfallzugriffe', this.config.settings.PUBLIC_URL).href;
    await this.mailer.post(tx, { to: address.email, subject, body: body(link), tenantId });
  }
}
