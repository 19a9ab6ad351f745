import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ClientId, LocalDate, TenantId, UserId, Version } from '@app/kernel';
import { instantColumn } from '@app/platform';
import type { Consent, ConsentChannel, ConsentPurpose } from './consent.js';

@Entity({ schema: 'clients', name: 'consent' })
export class ConsentEntity implements Consent {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'tenant_id' }) tenantId: TenantId;
  @Column('uuid', { name: 'client_id' }) clientId: ClientId;
  @Column('text') purpose: ConsentPurpose;
  @Column('uuid', { name: 'recipient_id', nullable: true }) recipientId: string | null;
  @Column('text', { name: 'recipient_name', nullable: true }) recipientName: string | null;
  @Column('text', { name: 'text_version' }) textVersion: string;
  @Column('text') channel: ConsentChannel;
  @Column('date', { name: 'given_on' }) givenOn: LocalDate;
  @Column('date', { name: 'valid_until', nullable: true }) validUntil: LocalDate | null;
  @Column('boolean', { name: 'consequence_told' }) consequenceTold: boolean;
  @Column('text', { nullable: true }) document: string | null;
  @Column('date', { name: 'withdrawn_on', nullable: true }) withdrawnOn: LocalDate | null;
  @Column(instantColumn({ name: 'withdrawn_at', nullable: true })) withdrawnAt: string | null;
  @Column('uuid', { name: 'withdrawn_by', nullable: true }) withdrawnBy: UserId | null;
  @Column('int') version: Version;
  @Column(instantColumn({ name: 'created_at' })) createdAt: string;
  @Column('uuid', { name: 'created_by', nullable: true }) createdBy: UserId | null;
}
