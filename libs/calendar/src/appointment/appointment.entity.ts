import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CaseId, ClientId, EstablishmentId, OfficeId, TeamId, TenantId, UserId, Version } from '@app/kernel';
import { instantColumn } from '@app/platform';
import type { AbsenceReason, Appointment, AppointmentChannel, AppointmentKind, AppointmentState } from './appointment.js';

@Entity({ schema: 'calendar', name: 'appointment' })
export class AppointmentEntity implements Appointment {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'tenant_id' }) tenantId: TenantId;
  @Column('uuid', { name: 'office_id' }) officeId: OfficeId;
  @Column('uuid', { name: 'team_id' }) teamId: TeamId;
  @Column('uuid', { name: 'owner_id' }) ownerId: UserId;
  @Column('text') kind: AppointmentKind;
  @Column('text') channel: AppointmentChannel;
  @Column('text', { nullable: true }) topic: string | null;
  @Column(instantColumn({ name: 'starts_at' })) startsAt: string;
  @Column(instantColumn({ name: 'ends_at' })) endsAt: string;
  @Column('uuid', { name: 'room_id', nullable: true }) roomId: string | null;
  @Column('text', { nullable: true }) place: string | null;
  @Column('uuid', { name: 'client_id', nullable: true }) clientId: ClientId | null;
  @Column('uuid', { name: 'establishment_id', nullable: true }) establishmentId: EstablishmentId | null;
  @Column('uuid', { name: 'case_id', nullable: true }) caseId: CaseId | null;
  @Column('text') state: AppointmentState;
  @Column('boolean') confirmed: boolean;
  @Column('text', { nullable: true }) reason: AbsenceReason | null;
  @Column('int') sequence: number;
  @Column('int', { name: 'remind_days_before', nullable: true }) remindDaysBefore: number | null;
  @Column('int') version: Version;
  @Column(instantColumn({ name: 'created_at' })) createdAt: string;
  @Column('uuid', { name: 'created_by', nullable: true }) createdBy: UserId | null;
  @Column(instantColumn({ name: 'updated_at' })) updatedAt: string;
}
