import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { OfficeId, TenantId, UserId, Version } from '@app/kernel';
import { instantColumn } from '@app/platform';
import type { Room } from './room.js';

@Entity({ schema: 'calendar', name: 'room' })
export class RoomEntity implements Room {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'tenant_id' }) tenantId: TenantId;
  @Column('uuid', { name: 'office_id' }) officeId: OfficeId;
  @Column('text') name: string;
  @Column('int') capacity: number;
  @Column('boolean', { name: 'barrier_free' }) barrierFree: boolean;
  @Column('boolean') active: boolean;
  @Column('int') version: Version;
  @Column(instantColumn({ name: 'created_at' })) createdAt: string;
  @Column('uuid', { name: 'created_by', nullable: true }) createdBy: UserId | null;
  @Column(instantColumn({ name: 'updated_at' })) updatedAt: string;
}
