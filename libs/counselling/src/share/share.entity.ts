import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CaseId, ClientId, LocalDate, TenantId, UserId, Version } from '@app/kernel';
import { instantColumn } from '@app/platform';
import type { CaseShare, ShareBasis, ShareField, SharePurpose, ShareState } from './share.js';

@Entity({ schema: 'counselling', name: 'case_share' })
export class CaseShareEntity implements CaseShare {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'tenant_id' }) tenantId: TenantId;
  @Column('uuid', { name: 'to_tenant_id' }) toTenantId: TenantId;
  @Column('uuid', { name: 'case_id' }) caseId: CaseId;
  @Column('uuid', { name: 'client_id' }) clientId: ClientId;
  @Column('uuid', { name: 'same_person_id' }) samePersonId: string;
  @Column('text') purpose: SharePurpose;
  @Column('text', { name: 'legal_basis' }) legalBasis: ShareBasis;
  @Column('text', { array: true }) fields: ShareField[];
  @Column('text', { name: 'transfer_summary', nullable: true }) transferSummary: string | null;
  @Column('date') until: LocalDate;
  @Column('text') state: ShareState;
  @Column('uuid', { name: 'offered_by' }) offeredBy: UserId;
  @Column('uuid', { name: 'accepted_client_id', nullable: true }) acceptedClientId: ClientId | null;
  @Column('uuid', { name: 'answered_by', nullable: true }) answeredBy: UserId | null;
  @Column(instantColumn({ name: 'answered_at', nullable: true })) answeredAt: string | null;
  @Column('uuid', { name: 'ended_by_tenant_id', nullable: true }) endedByTenantId: TenantId | null;
  @Column(instantColumn({ name: 'ended_at', nullable: true })) endedAt: string | null;
  @Column('int') version: Version;
  @Column(instantColumn({ name: 'created_at' })) createdAt: string;
  @Column('uuid', { name: 'created_by', nullable: true }) createdBy: UserId | null;
  @Column(instantColumn({ name: 'updated_at' })) updatedAt: string;
}
