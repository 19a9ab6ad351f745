import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ClientId, LocalDate, TenantId, UserId, Version } from '@app/kernel';
import { instantColumn } from '@app/platform';
import type { EmploymentStatus } from '../client/client.js';
import type { StatusPeriod, StatusSource } from './status-period.js';

@Entity({ schema: 'clients', name: 'status_period' })
export class StatusPeriodEntity implements StatusPeriod {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'tenant_id' }) tenantId: TenantId;
  @Column('uuid', { name: 'client_id' }) clientId: ClientId;
  @Column('text') status: EmploymentStatus;
  @Column('date', { name: 'valid_from' }) validFrom: LocalDate;
  @Column('text') source: StatusSource;
  @Column('boolean') planned: boolean;
  @Column('int') version: Version;
  @Column(instantColumn({ name: 'recorded_at' })) recordedAt: string;
  @Column('uuid', { name: 'recorded_by', nullable: true }) recordedBy: UserId | null;
  @Column(instantColumn({ name: 'updated_at' })) updatedAt: string;
  @Column('uuid', { name: 'updated_by', nullable: true }) updatedBy: UserId | null;
}
