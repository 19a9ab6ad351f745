import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ConsentPurpose } from '@app/clients';
import type { ClientId, LocalDate, PartnerId, ProviderId, TenantId, UserId, Version } from '@app/kernel';
import { instantColumn } from '@app/platform';
import type { DeclineReason, Referral, ReferralBasis, ReferralField, ReferralPurpose, ReferralState } from './referral.js';

@Entity({ schema: 'network', name: 'referral' })
export class ReferralEntity implements Referral {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'tenant_id' }) tenantId: TenantId;
  @Column('uuid', { name: 'client_id' }) clientId: ClientId;
  @Column('uuid', { name: 'provider_id', nullable: true }) providerId: ProviderId | null;
  @Column('uuid', { name: 'partner_id', nullable: true }) partnerId: PartnerId | null;
  @Column('text', { name: 'recipient_name' }) recipientName: string;
  @Column('text') purpose: ReferralPurpose;
  @Column('text', { name: 'legal_basis' }) legalBasis: ReferralBasis;
  @Column('text', { name: 'consent_purpose', nullable: true }) consentPurpose: ConsentPurpose | null;
  @Column('text', { array: true }) fields: ReferralField[];
  @Column('text', { nullable: true }) request: string | null;
  @Column('date') until: LocalDate;
  @Column('text') state: ReferralState;
  @Column('text', { name: 'notice_version', nullable: true }) noticeVersion: string | null;
  @Column('uuid', { name: 'committed_by', nullable: true }) committedBy: string | null;
  @Column(instantColumn({ name: 'committed_at', nullable: true })) committedAt: string | null;
  @Column('text', { name: 'decline_reason', nullable: true }) declineReason: DeclineReason | null;
  @Column('uuid', { name: 'answered_by', nullable: true }) answeredBy: string | null;
  @Column(instantColumn({ name: 'answered_at', nullable: true })) answeredAt: string | null;
  @Column('int') version: Version;
  @Column(instantColumn({ name: 'created_at' })) createdAt: string;
  @Column('uuid', { name: 'created_by', nullable: true }) createdBy: UserId | null;
  @Column(instantColumn({ name: 'updated_at' })) updatedAt: string;
}
