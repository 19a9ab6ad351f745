import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LocalDate, TenantId, UserId, Version } from '@app/kernel';
import { instantColumn } from '@app/platform';
import type { Hours, WorkingPattern } from './working-pattern.js';

@Entity({ schema: 'calendar', name: 'working_pattern' })
export class WorkingPatternEntity implements WorkingPattern {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'tenant_id' }) tenantId: TenantId;
  @Column('uuid', { name: 'user_id' }) userId: UserId;
  @Column('date', { name: 'valid_from' }) validFrom: LocalDate;
  @Column('date', { name: 'valid_until', nullable: true }) validUntil: LocalDate | null;
  @Column('jsonb') hours: Hours[];
  @Column('int') version: Version;
  @Column(instantColumn({ name: 'created_at' })) createdAt: string;
  @Column('uuid', { name: 'created_by', nullable: true }) createdBy: UserId | null;
  @Column(instantColumn({ name: 'updated_at' })) updatedAt: string;
}
