import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ClientId, LocalDate, TenantId, UserId, Version } from '@app/kernel';
import { instantColumn } from '@app/platform';
import type { EntryRow } from '../profile/entry.js';
import type { WorkKind, WorkPeriod } from './work-period.js';

@Entity({ schema: 'clients', name: 'work_period' })
export class WorkPeriodEntity implements WorkPeriod, EntryRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'tenant_id' }) tenantId: TenantId;
  @Column('uuid', { name: 'client_id' }) clientId: ClientId;
  @Column('text') kind: WorkKind;
  @Column('text', { nullable: true }) employer: string | null;
  @Column('uuid', { name: 'establishment_id', nullable: true }) establishmentId: string | null;
  @Column('text', { nullable: true }) occupation: string | null;
  @Column('text', { nullable: true }) kldb: string | null;
  @Column('date', { name: 'started_on' }) startedOn: LocalDate;
  @Column('date', { name: 'ended_on', nullable: true }) endedOn: LocalDate | null;
  @Column('int', { name: 'weekly_minutes', nullable: true }) weeklyMinutes: number | null;
  @Column('int') version: Version;
  @Column(instantColumn({ name: 'recorded_at' })) recordedAt: string;
  @Column('uuid', { name: 'recorded_by', nullable: true }) recordedBy: UserId | null;
  @Column(instantColumn({ name: 'updated_at' })) updatedAt: string;
  @Column('uuid', { name: 'updated_by', nullable: true }) updatedBy: UserId | null;
}
