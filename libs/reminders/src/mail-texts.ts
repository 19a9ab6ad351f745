import type { ReminderKind, SubjectKind } from './reminder/reminder.js';

/** Words of the mail about a due reminder; no text of the reminder and no name stands in it. */
export type MailTexts = {
  readonly kinds: Readonly<Record<ReminderKind, string>>;
  readonly subjects: Readonly<Record<SubjectKind, string>>;
  readonly subject: (kind: string, about: string, number: string) => string;
  readonly body: (kind: string, about: string, number: string, link: string) => string;
};
