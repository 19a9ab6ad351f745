import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ApplicationId, BildungsgutscheinId, LocalDate, TenantId, UserId, Version } from '@app/kernel';
import { instantColumn } from '@app/platform';
import type { Bildungsgutschein, BildungsgutscheinState } from './bildungsgutschein.js';

@Entity({ schema: 'funding', name: 'bildungsgutschein' })
export class BildungsgutscheinEntity implements Bildungsgutschein {
  @PrimaryColumn('uuid') id: BildungsgutscheinId;
  @Column('uuid', { name: 'tenant_id' }) tenantId: TenantId;
  @Column('uuid', { name: 'application_id' }) applicationId: ApplicationId;
  @Column('text') state: BildungsgutscheinState;
  @Column('date', { name: 'issued_on' }) issuedOn: LocalDate;
  @Column('date', { name: 'valid_until' }) validUntil: LocalDate;
  @Column('date', { name: 'redeemed_on', nullable: true }) redeemedOn: LocalDate | null;
  @Column('int') version: Version;
  @Column(instantColumn({ name: 'created_at' })) createdAt: string;
  @Column('uuid', { name: 'created_by', nullable: true }) createdBy: UserId | null;
  @Column(instantColumn({ name: 'updated_at' })) updatedAt: string;
}
