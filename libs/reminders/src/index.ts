export {
  notificationKinds,
  notificationSubjectKinds,
  type NotificationKind,
  type NotificationRow,
  type NotificationSubjectKind,
  type Tell,
} from './notification/notification.js';
export { Notifications, type NotificationList } from './notification/notifications.service.js';
export {
  isOverdue,
  reminderKinds,
  reminderStates,
  shiftedDueDate,
  subjectKinds,
  type Reminder,
  type ReminderKind,
  type ReminderState,
  type ScheduleReminder,
  type ShiftReminder,
  type SubjectKind,
  waitedFor,
  type WaitedFor,
} from './reminder/reminder.js';
export {
  dueFilters,
  ReminderLists,
  type DueFilter,
  type NextReminder,
  type ReminderCounts,
  type ReminderRow,
} from './reminder/reminders.query.js';
export { ColleagueReminders, type ColleagueReminder } from './reminder/colleague-reminders.service.js';
export { Duties, type MoveDuty } from './reminder/duties.service.js';
export { Reminders, type Insider, type SeenReminder } from './reminder/reminders.service.js';
export { RemindersModule } from './reminders.module.js';
export { remindersPersonalData } from './personal-data.js';
export { visitedKinds, Visits, type VisitedRecord } from './visit/visits.service.js';
