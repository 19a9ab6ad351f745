import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { EstablishmentId, LocalDate, TenantId, UserId } from '@app/kernel';
import { instantColumn } from '@app/platform';
import type { Agreement, AgreementKind } from './agreement.js';

@Entity({ schema: 'companies', name: 'agreement' })
export class AgreementEntity implements Agreement {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'tenant_id' }) tenantId: TenantId;
  @Column('uuid', { name: 'establishment_id' }) establishmentId: EstablishmentId;
  @Column('text') kind: AgreementKind;
  @Column('date', { name: 'valid_from' }) validFrom: LocalDate;
  @Column('date', { name: 'valid_to', nullable: true }) validTo: LocalDate | null;
  @Column('text', { nullable: true }) scope: string | null;
  @Column('boolean', { name: 'covers_training' }) coversTraining: boolean;
  @Column('text', { nullable: true }) document: string | null;
  @Column('int') version: number;
  @Column(instantColumn({ name: 'updated_at', nullable: true })) updatedAt: string | null;
  @Column(instantColumn({ name: 'created_at' })) createdAt: string;
  @Column('uuid', { name: 'created_by', nullable: true }) createdBy: UserId | null;
  @Column('uuid', { name: 'updated_by', nullable: true }) updatedBy: UserId | null;
}
