import { staying, type PersonalTable } from '@app/kernel';

const { code, number } = staying;

/** Where this context keeps data about a person: everything set for her cases, applications and requests. */
export const remindersPersonalData: readonly PersonalTable[] = [
  {
    table: 'reminders.reminder',
    title: 'Wiedervorlagen und Fristen',
    english: 'Reminders and deadlines',
    kind: 'counselling-file',
    of: 't.subject_id = any($3)',
    shown: {
      kind: 'Art',
      state: 'Stand',
      subject_number: 'Zu',
      due_on: 'Fällig am',
      waiting_for: 'Wartet auf',
      shifts: 'Verschoben',
      completed_at: 'Erledigt am',
    },
    freeText: { text: 'Text', last_shift_reason: 'Grund der Verschiebung', completed_note: 'Vermerk' },
    internal: [
      'id',
      'tenant_id',
      'subject_kind',
      'subject_id',
      'owner_id',
      'office_id',
      'priority',
      'due_at',
      'fired_at',
      'completed_by',
      'version',
      'created_at',
      'created_by',
      'updated_at',
    ],
    blank: { text: 'gelöscht', last_shift_reason: null, completed_note: null },
    stays: { kind: code, state: code, subject_kind: code, subject_number: number, waiting_for: code },
  },
  {
    table: 'reminders.notification',
    title: 'Benachrichtigungen an Beschäftigte',
    english: 'Notifications to staff',
    kind: 'messages',
    of: 't.subject_id = any($3)',
    shown: { kind: 'Art', subject_number: 'Zu', created_at: 'Am' },
    internal: ['id', 'tenant_id', 'user_id', 'reminder_id', 'subject_kind', 'subject_id', 'read_at'],
    blank: {},
    stays: { kind: code, subject_kind: code, subject_number: number },
  },
];
