import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { EstablishmentId, LocalDate, TenantId, UserId } from '@app/kernel';
import { instantColumn } from '@app/platform';
import type { PlannableEvent, Relationship, RelationshipState, RestedState } from './relationship.js';

@Entity({ schema: 'companies', name: 'relationship' })
export class RelationshipEntity implements Relationship {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'tenant_id' }) tenantId: TenantId;
  @Column('uuid', { name: 'establishment_id' }) establishmentId: EstablishmentId;
  @Column('text') state: RelationshipState;
  @Column(instantColumn({ name: 'state_since' })) stateSince: string;
  @Column('text', { name: 'resumes_to', nullable: true }) resumesTo: RestedState | null;
  @Column('text', { name: 'planned_event', nullable: true }) plannedEvent: PlannableEvent | null;
  @Column('date', { name: 'planned_on', nullable: true }) plannedOn: LocalDate | null;
  @Column('uuid', { name: 'owner_id', nullable: true }) ownerId: UserId | null;
  @Column('uuid', { name: 'deputy_id', nullable: true }) deputyId: UserId | null;
  @Column('int') version: number;
  @Column(instantColumn({ name: 'created_at' })) createdAt: string;
  @Column(instantColumn({ name: 'updated_at' })) updatedAt: string;
}
