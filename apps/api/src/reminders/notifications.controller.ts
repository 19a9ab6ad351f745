import { Controller, Get, Param, Post } from '@nestjs/common';
import type { NotificationId, StaffActor } from '@app/kernel';
import { Notifications } from '@app/reminders';
import { Answers, NoContent } from '../http/answers.js';
import { NotAudited } from '../http/audited.js';
import { CurrentActor, Requires } from '../http/requires.js';
import { idParam } from '../http/schemas.js';
import { notificationsView } from './notifications.schema.js';

/** What the person was told inside the product. */
@Controller('api/v1/notifications')
export class NotificationsController {
  constructor(private readonly notifications: Notifications) {}

  @Get()
  @Requires('notification.read')
  @NotAudited('own notifications: kinds and file numbers')
  @Answers(notificationsView)
  list(@CurrentActor() actor: StaffActor) {
    return this.notifications.list(actor);
  }

  @Post(':id/reading')
  @Requires('notification.read')
  @NotAudited('own notifications: kinds and file numbers')
  @NoContent()
  read(@CurrentActor() actor: StaffActor, @Param('id', { schema: idParam<NotificationId>() }) id: NotificationId) {
    return this.notifications.markRead(actor, id);
  }
}
