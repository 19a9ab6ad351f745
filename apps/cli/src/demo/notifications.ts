import type { Application } from './applications.js';
import type { Calendar } from './calendar.js';
import type { Need } from './needs.js';
import { demoId, Random } from './random.js';
import type { Reminder } from './reminders.js';
import { decidersOf, type StaffMember } from './staff.js';
import type { Row } from './write.js';

const recentDays = 30;

type Message = {
  readonly kind: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly subjectNumber: string;
  readonly tenantId: string;
  readonly userId: string;
  readonly at: string;
  readonly reminderId?: string;
  readonly read: boolean;
};

/** What the bell shows of the last thirty days: reminders that fired, needs that came in, applications to decide and decided. */
export const notificationRows = (
  {
    reminders,
    needs,
    applications,
    staff,
  }: { reminders: readonly Reminder[]; needs: readonly Need[]; applications: readonly Application[]; staff: readonly StaffMember[] },
  calendar: Calendar,
): Row[] => {
  const random = new Random('notifications');
  const since = calendar.day(-recentDays);
  const rows: Row[] = [];
  const tell = ({ kind, subjectKind, subjectId, subjectNumber, tenantId, userId, at, reminderId, read }: Message): void => {
    rows.push({
      id: demoId('notification', rows.length),
      tenant_id: tenantId,
      user_id: userId,
      reminder_id: reminderId ?? null,
      kind,
      subject_kind: subjectKind,
      subject_id: subjectId,
      subject_number: subjectNumber,
      created_at: at,
      read_at: read ? at : null,
    });
  };
  for (const { id, tenantId, ownerId, state, subjectKind, subjectId, subjectNumber, dueOn } of reminders) {
    if (ownerId === null || dueOn < since || dueOn >= calendar.today) continue;
    tell({
      kind: 'reminder-due',
      subjectKind,
      subjectId,
      subjectNumber,
      tenantId,
      userId: ownerId,
      at: calendar.at(dueOn, 8 * 60),
      reminderId: id,
      read: state !== 'OFFEN' || random.chance(0.5),
    });
  }
  for (const { id, number, tenant, office, status, submittedOn } of needs) {
    if (submittedOn < since) continue;
    for (const user of staff.filter(({ roles, office: own }) => own === office && roles.includes('employer-service')))
      tell({
        kind: 'need-submitted',
        subjectKind: 'need',
        subjectId: id,
        subjectNumber: number,
        tenantId: tenant.id,
        userId: user.id,
        at: calendar.at(submittedOn, 14 * 60 + 21),
        read: status !== 'submitted',
      });
  }
  for (const { id, number, kase, appliedOn, decidedOn } of applications) {
    const subject = { subjectKind: 'application', subjectId: id, subjectNumber: number, tenantId: kase.tenant.id };
    if (appliedOn !== null && appliedOn >= since)
      for (const user of decidersOf(staff, kase.tenant))
        tell({
          ...subject,
          kind: 'application-to-decide',
          userId: user.id,
          at: calendar.at(appliedOn, 12 * 60),
          read: decidedOn !== null || random.chance(0.6),
        });
    if (decidedOn !== null && decidedOn >= since)
      tell({
        ...subject,
        kind: 'application-decided',
        userId: kase.owner.id,
        at: calendar.at(decidedOn, 13 * 60),
        read: random.chance(0.7),
      });
  }
  return rows;
};
