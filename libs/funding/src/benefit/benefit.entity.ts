import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ApplicationId, BenefitId, Cents, LocalDate, OfficeId, TenantId, UserId, Version } from '@app/kernel';
import { instantColumn } from '@app/platform';
import type { Applicant, Benefit, BenefitKind, BenefitState, Payee } from './benefit.js';

@Entity({ schema: 'funding', name: 'benefit' })
export class BenefitEntity implements Benefit {
  @PrimaryColumn('uuid') id: BenefitId;
  @Column('uuid', { name: 'tenant_id' }) tenantId: TenantId;
  @Column('uuid', { name: 'application_id' }) applicationId: ApplicationId;
  @Column('text') kind: BenefitKind;
  @Column('text') applicant: Applicant;
  @Column('text') payee: Payee;
  @Column('uuid', { name: 'competent_office_id' }) competentOfficeId: OfficeId;
  @Column('text') state: BenefitState;
  @Column('int', { name: 'computed_cents', nullable: true }) computedCents: Cents | null;
  @Column('int', { name: 'granted_cents', nullable: true }) grantedCents: Cents | null;
  @Column('uuid', { name: 'decided_by', nullable: true }) decidedBy: UserId | null;
  @Column('date', { name: 'decided_on', nullable: true }) decidedOn: LocalDate | null;
  @Column('text', { nullable: true }) reason: string | null;
  @Column('int') version: Version;
  @Column(instantColumn({ name: 'created_at' })) createdAt: string;
  @Column('uuid', { name: 'created_by', nullable: true }) createdBy: UserId | null;
  @Column(instantColumn({ name: 'updated_at' })) updatedAt: string;
}
