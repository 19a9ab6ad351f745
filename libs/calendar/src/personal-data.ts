import { staying, type PersonalTable } from '@app/kernel';

const { code } = staying;

/** What this context holds about persons: their appointments. */
export const calendarPersonalData: readonly PersonalTable[] = [
  {
    table: 'calendar.appointment',
    title: 'Termine',
    english: 'Appointments',
    kind: 'counselling-file',
    of: 't.client_id = $1',
    subject: true,
    shown: {
      kind: 'Art',
      channel: 'Weg',
      starts_at: 'Beginn',
      ends_at: 'Ende',
      place: 'Ort',
      state: 'Stand',
      reason: 'Grund',
    },
    freeText: { topic: 'Anlass' },
    internal: [
      'id',
      'tenant_id',
      'office_id',
      'team_id',
      'owner_id',
      'room_id',
      'client_id',
      'establishment_id',
      'case_id',
      'sequence',
      'remind_days_before',
      'version',
      'created_at',
      'created_by',
      'updated_at',
    ],
    blank: { topic: null, place: null },
    stays: { kind: code, channel: code, state: code, reason: code },
  },
];
