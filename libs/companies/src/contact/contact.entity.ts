import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { EstablishmentId, LocalDate, TenantId, UserId } from '@app/kernel';
import { instantColumn } from '@app/platform';
import type { Contact } from './contact.js';

@Entity({ schema: 'companies', name: 'contact' })
export class ContactEntity implements Contact {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'tenant_id' }) tenantId: TenantId;
  @Column('uuid', { name: 'establishment_id' }) establishmentId: EstablishmentId;
  @Column('text', { name: 'display_name' }) displayName: string;
  @Column('text') role: string;
  @Column('text', { nullable: true }) phone: string | null;
  @Column('text', { nullable: true }) email: string | null;
  @Column('boolean') main: boolean;
  @Column('date', { name: 'valid_from', nullable: true }) validFrom: LocalDate | null;
  @Column('date', { name: 'valid_to', nullable: true }) validTo: LocalDate | null;
  @Column('int') version: number;
  @Column(instantColumn({ name: 'created_at' })) createdAt: string;
  @Column('uuid', { name: 'created_by', nullable: true }) createdBy: UserId | null;
  @Column(instantColumn({ name: 'updated_at', nullable: true })) updatedAt: string | null;
  @Column('uuid', { name: 'updated_by', nullable: true }) updatedBy: UserId | null;
}
