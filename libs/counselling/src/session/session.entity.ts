import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CaseId, ClientId, CourseId, GroupSessionId, LocalDate, SessionId, TenantId, UserId, Version } from '@app/kernel';
import { instantColumn } from '@app/platform';
import type { Session, SessionChannel, SessionOutcome } from './session.js';

@Entity({ schema: 'counselling', name: 'session' })
export class SessionEntity implements Session {
  @PrimaryColumn('uuid') id: SessionId;
  @Column('uuid', { name: 'tenant_id' }) tenantId: TenantId;
  @Column('uuid', { name: 'case_id' }) caseId: CaseId;
  @Column('uuid', { name: 'client_id', nullable: true }) clientId: ClientId | null;
  @Column('date', { name: 'held_on' }) heldOn: LocalDate;
  @Column(instantColumn({ name: 'started_at', nullable: true })) startedAt: string | null;
  @Column('int', { nullable: true }) minutes: number | null;
  @Column('text') channel: SessionChannel;
  @Column('text') outcome: SessionOutcome;
  @Column('text') notes: string;
  @Column('text', { nullable: true }) purpose: string | null;
  @Column('text', { nullable: true }) participants: string | null;
  @Column('text', { nullable: true }) agreements: string | null;
  @Column('text', { name: 'next_step', nullable: true }) nextStep: string | null;
  @Column('date', { name: 'follow_up_on', nullable: true }) followUpOn: LocalDate | null;
  @Column('text', { name: 'follow_up_text', nullable: true }) followUpText: string | null;
  @Column('uuid', { name: 'course_ids', array: true }) courseIds: CourseId[];
  @Column('boolean', { name: 'late_entry' }) lateEntry: boolean;
  @Column('uuid', { name: 'group_session_id', nullable: true }) groupSessionId: GroupSessionId | null;
  @Column(instantColumn({ name: 'signed_off_at', nullable: true })) signedOffAt: string | null;
  @Column('uuid', { name: 'signed_off_by', nullable: true }) signedOffBy: UserId | null;
  @Column('uuid', { name: 'author_id' }) authorId: UserId;
  @Column('uuid', { name: 'deputy_for', nullable: true }) deputyFor: UserId | null;
  @Column('int') version: Version;
  @Column(instantColumn({ name: 'created_at' })) createdAt: string;
  @Column('uuid', { name: 'created_by', nullable: true }) createdBy: UserId | null;
  @Column(instantColumn({ name: 'updated_at' })) updatedAt: string;
}
