import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ClientId, LocalDate, TenantId, UserId, Version } from '@app/kernel';
import { instantColumn } from '@app/platform';
import type { EntryRow, ProfileEvidence } from '../profile/entry.js';
import type { Qualification, QualificationLevel, Recognition } from './qualification.js';

@Entity({ schema: 'clients', name: 'qualification' })
export class QualificationEntity implements Qualification, EntryRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'tenant_id' }) tenantId: TenantId;
  @Column('uuid', { name: 'client_id' }) clientId: ClientId;
  @Column('text') level: QualificationLevel;
  @Column('text', { nullable: true }) title: string | null;
  @Column('int', { nullable: true }) dqr: number | null;
  @Column('int', { name: 'training_months', nullable: true }) trainingMonths: number | null;
  @Column('date', { name: 'awarded_on', nullable: true }) awardedOn: LocalDate | null;
  @Column('text') recognition: Recognition;
  @Column('text', { nullable: true }) country: string | null;
  @Column('text', { nullable: true }) kldb: string | null;
  @Column('text') evidence: ProfileEvidence;
  @Column('date', { name: 'evidence_on', nullable: true }) evidenceOn: LocalDate | null;
  @Column('int') version: Version;
  @Column(instantColumn({ name: 'recorded_at' })) recordedAt: string;
  @Column('uuid', { name: 'recorded_by', nullable: true }) recordedBy: UserId | null;
  @Column(instantColumn({ name: 'updated_at' })) updatedAt: string;
  @Column('uuid', { name: 'updated_by', nullable: true }) updatedBy: UserId | null;
}
