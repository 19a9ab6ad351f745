import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { IdentityModule } from '@app/identity';
import { DueNotices } from './notification/due-notices.service.js';
import { Notifications } from './notification/notifications.service.js';
import { NotificationsStore } from './notification/notifications.store.js';
import { RemindersReactions } from './reactions.js';
import { ColleagueReminders } from './reminder/colleague-reminders.service.js';
import { Duties } from './reminder/duties.service.js';
import { ReminderEntity } from './reminder/reminder.entity.js';
import { ReminderLists } from './reminder/reminders.query.js';
import { Reminders } from './reminder/reminders.service.js';
import { RemindersStore } from './reminder/reminders.store.js';
import { Visits } from './visit/visits.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([ReminderEntity]), IdentityModule],
  providers: [
    Reminders,
    ColleagueReminders,
    Duties,
    ReminderLists,
    Notifications,
    DueNotices,
    RemindersReactions,
    RemindersStore,
    NotificationsStore,
    Visits,
  ],
  exports: [Reminders, ColleagueReminders, Duties, ReminderLists, Notifications, Visits],
})
export class RemindersModule {}
