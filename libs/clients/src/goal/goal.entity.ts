import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ClientId, LocalDate, TenantId, UserId, Version } from '@app/kernel';
import { instantColumn } from '@app/platform';
import type { EntryRow } from '../profile/entry.js';
import type { Goal, GoalKind, GoalState, WorkingTime } from './goal.js';

@Entity({ schema: 'clients', name: 'goal' })
export class GoalEntity implements Goal, EntryRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'tenant_id' }) tenantId: TenantId;
  @Column('uuid', { name: 'client_id' }) clientId: ClientId;
  @Column('text') kind: GoalKind;
  @Column('text') title: string;
  @Column('text', { nullable: true }) kldb: string | null;
  @Column('text', { name: 'working_time' }) workingTime: WorkingTime;
  @Column('date', { name: 'start_from', nullable: true }) startFrom: LocalDate | null;
  @Column('date', { name: 'stated_on' }) statedOn: LocalDate;
  @Column('text') state: GoalState;
  @Column('date', { name: 'settled_on', nullable: true }) settledOn: LocalDate | null;
  @Column('int') version: Version;
  @Column(instantColumn({ name: 'recorded_at' })) recordedAt: string;
  @Column('uuid', { name: 'recorded_by', nullable: true }) recordedBy: UserId | null;
  @Column(instantColumn({ name: 'updated_at' })) updatedAt: string;
  @Column('uuid', { name: 'updated_by', nullable: true }) updatedBy: UserId | null;
}
