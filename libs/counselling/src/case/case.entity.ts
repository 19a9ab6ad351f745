import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CaseId, ClientId, EstablishmentId, LocalDate, NeedId, OfficeId, TenantId, UserId, Version } from '@app/kernel';
import { instantColumn } from '@app/platform';
import type { Case, CaseStatus, ClosingReason, FundingStage, RestingReason } from './case.js';

@Entity({ schema: 'counselling', name: 'case' })
export class CaseEntity implements Case {
  @PrimaryColumn('uuid') id: CaseId;
  @Column('uuid', { name: 'tenant_id' }) tenantId: TenantId;
  @Column('text') number: string;
  @Column('text') subject: string;
  @Column('text') status: CaseStatus;
  @Column('uuid', { name: 'client_id', nullable: true }) clientId: ClientId | null;
  @Column('uuid', { name: 'establishment_id', nullable: true }) establishmentId: EstablishmentId | null;
  @Column('uuid', { name: 'need_id', nullable: true }) needId: NeedId | null;
  @Column('uuid', { name: 'owner_id' }) ownerId: UserId;
  @Column('uuid', { name: 'integration_office_id' }) integrationOfficeId: OfficeId;
  @Column('uuid', { name: 'funding_office_id' }) fundingOfficeId: OfficeId;
  @Column('uuid', { name: 'funding_owner_id', nullable: true }) fundingOwnerId: UserId | null;
  @Column('date', { name: 'opened_on' }) openedOn: LocalDate;
  @Column('date', { name: 'closed_on', nullable: true }) closedOn: LocalDate | null;
  @Column('text', { name: 'closing_reason', nullable: true }) closingReason: ClosingReason | null;
  @Column('date', { name: 'last_contact_on', nullable: true }) lastContactOn: LocalDate | null;
  @Column('text', { name: 'referred_to', nullable: true }) referredTo: string | null;
  @Column(instantColumn({ name: 'status_since', nullable: true })) statusSince: string | null;
  @Column('boolean') enquiry: boolean;
  @Column('boolean') advised: boolean;
  @Column('text', { name: 'funding_stage' }) fundingStage: FundingStage;
  @Column('text', { name: 'resting_reason', nullable: true }) restingReason: RestingReason | null;
  @Column('date', { name: 'resting_until', nullable: true }) restingUntil: LocalDate | null;
  @Column('uuid', { name: 'offered_to', nullable: true }) offeredTo: UserId | null;
  @Column('int') version: Version;
  @Column(instantColumn({ name: 'created_at' })) createdAt: string;
  @Column('uuid', { name: 'created_by', nullable: true }) createdBy: UserId | null;
  @Column(instantColumn({ name: 'updated_at' })) updatedAt: string;
}
