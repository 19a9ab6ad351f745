import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { EstablishmentId, LocalDate, TenantId, UserId } from '@app/kernel';
import { instantColumn } from '@app/platform';
import type { Headcount, HeadcountSource } from './headcount.js';

@Entity({ schema: 'companies', name: 'headcount' })
export class HeadcountEntity implements Headcount {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'tenant_id' }) tenantId: TenantId;
  @Column('uuid', { name: 'establishment_id' }) establishmentId: EstablishmentId;
  @Column('date', { name: 'as_of' }) asOf: LocalDate;
  @Column('int', { name: 'over_30' }) over30: number;
  @Column('int', { name: 'up_to_30' }) upTo30: number;
  @Column('int', { name: 'up_to_20' }) upTo20: number;
  @Column('int', { name: 'up_to_10' }) upTo10: number;
  @Column('text') source: HeadcountSource;
  @Column('text', { nullable: true }) evidence: string | null;
  @Column('uuid', { name: 'replaced_by', nullable: true }) replacedBy: string | null;
  @Column(instantColumn({ name: 'replaced_at', nullable: true })) replacedAt: string | null;
  @Column('text', { name: 'replaced_reason', nullable: true }) replacedReason: string | null;
  @Column(instantColumn({ name: 'created_at' })) createdAt: string;
  @Column('uuid', { name: 'created_by', nullable: true }) createdBy: UserId | null;
}
