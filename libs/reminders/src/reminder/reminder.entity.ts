import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LocalDate, OfficeId, ReminderId, TenantId, UserId, Version } from '@app/kernel';
import { instantColumn } from '@app/platform';
import type { Reminder, ReminderKind, ReminderState, SubjectKind, WaitedFor } from './reminder.js';

@Entity({ schema: 'reminders', name: 'reminder' })
export class ReminderEntity implements Reminder {
  @PrimaryColumn('uuid') id: ReminderId;
  @Column('uuid', { name: 'tenant_id' }) tenantId: TenantId;
  @Column('text') kind: ReminderKind;
  @Column('text') state: ReminderState;
  @Column('text', { name: 'subject_kind' }) subjectKind: SubjectKind;
  @Column('uuid', { name: 'subject_id' }) subjectId: string;
  @Column('text', { name: 'subject_number' }) subjectNumber: string;
  @Column('uuid', { name: 'owner_id', nullable: true }) ownerId: UserId | null;
  @Column('uuid', { name: 'office_id', nullable: true }) officeId: OfficeId | null;
  @Column('text') text: string;
  @Column('text', { name: 'waiting_for', nullable: true }) waitingFor: WaitedFor | null;
  @Column('boolean') promised: boolean;
  @Column('int') priority: number;
  @Column('date', { name: 'due_on' }) dueOn: LocalDate;
  @Column(instantColumn({ name: 'due_at' })) dueAt: string;
  @Column(instantColumn({ name: 'fired_at', nullable: true })) firedAt: string | null;
  @Column('int') shifts: number;
  @Column('text', { name: 'last_shift_reason', nullable: true }) lastShiftReason: string | null;
  @Column(instantColumn({ name: 'completed_at', nullable: true })) completedAt: string | null;
  @Column('uuid', { name: 'completed_by', nullable: true }) completedBy: UserId | null;
  @Column('text', { name: 'completed_note', nullable: true }) completedNote: string | null;
  @Column('int') version: Version;
  @Column(instantColumn({ name: 'created_at' })) createdAt: string;
  @Column('uuid', { name: 'created_by', nullable: true }) createdBy: UserId | null;
  @Column(instantColumn({ name: 'updated_at' })) updatedAt: string;
}
