import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { EstablishmentId, LocalDate, NeedId, OfficeId, PortalUserId, TenantId, UserId, Version } from '@app/kernel';
import { instantColumn } from '@app/platform';
import type { Need, NeedChannel, NeedStatus } from './need.js';

@Entity({ schema: 'counselling', name: 'need' })
export class NeedEntity implements Need {
  @PrimaryColumn('uuid') id: NeedId;
  @Column('uuid', { name: 'tenant_id' }) tenantId: TenantId;
  @Column('text') number: string;
  @Column('uuid', { name: 'establishment_id' }) establishmentId: EstablishmentId;
  @Column('uuid', { name: 'portal_user_id', nullable: true }) portalUserId: PortalUserId | null;
  @Column('text') channel: NeedChannel;
  @Column('text') status: NeedStatus;
  @Column('text') topic: string;
  @Column('int') headcount: number;
  @Column('date', { name: 'starts_from', nullable: true }) startsFrom: LocalDate | null;
  @Column('text', { name: 'occupation_code', nullable: true }) occupationCode: string | null;
  @Column('boolean', { name: 'part_time' }) partTime: boolean;
  @Column('text', { nullable: true }) remarks: string | null;
  @Column('text', { name: 'contact_name' }) contactName: string;
  @Column('text', { name: 'contact_phone', nullable: true }) contactPhone: string | null;
  @Column('text', { name: 'contact_email', nullable: true }) contactEmail: string | null;
  @Column('uuid', { name: 'office_id' }) officeId: OfficeId;
  @Column('uuid', { name: 'accepted_by', nullable: true }) acceptedBy: UserId | null;
  @Column(instantColumn({ name: 'accepted_at', nullable: true })) acceptedAt: string | null;
  @Column(instantColumn({ name: 'submitted_at' })) submittedAt: string;
  @Column('int') version: Version;
  @Column(instantColumn({ name: 'created_at' })) createdAt: string;
  @Column('uuid', { name: 'created_by', nullable: true }) createdBy: PortalUserId | UserId | null;
  @Column(instantColumn({ name: 'updated_at' })) updatedAt: string;
}
