import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LocalDate, OfficeId, TenantId, UserId, Version } from '@app/kernel';
import { instantColumn } from '@app/platform';
import type { Closure } from './closure.js';

@Entity({ schema: 'calendar', name: 'closure' })
export class ClosureEntity implements Closure {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'tenant_id' }) tenantId: TenantId;
  @Column('uuid', { name: 'office_id', nullable: true }) officeId: OfficeId | null;
  @Column('date', { name: 'starts_on' }) startsOn: LocalDate;
  @Column('date', { name: 'ends_on' }) endsOn: LocalDate;
  @Column('text') reason: string;
  @Column('int') version: Version;
  @Column(instantColumn({ name: 'created_at' })) createdAt: string;
  @Column('uuid', { name: 'created_by', nullable: true }) createdBy: UserId | null;
  @Column(instantColumn({ name: 'updated_at' })) updatedAt: string;
}
