import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ClientId, LocalDate, TenantId, UserId, Version } from '@app/kernel';
import { instantColumn } from '@app/platform';
import type { EntryRow, ProfileEvidence } from '../profile/entry.js';
import type { LanguageLevel, LanguageSkill } from './language-skill.js';

@Entity({ schema: 'clients', name: 'language_skill' })
export class LanguageSkillEntity implements LanguageSkill, EntryRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'tenant_id' }) tenantId: TenantId;
  @Column('uuid', { name: 'client_id' }) clientId: ClientId;
  @Column('text') language: string;
  @Column('text') level: LanguageLevel;
  @Column('text') evidence: ProfileEvidence;
  @Column('date', { name: 'evidence_on', nullable: true }) evidenceOn: LocalDate | null;
  @Column('int') version: Version;
  @Column(instantColumn({ name: 'recorded_at' })) recordedAt: string;
  @Column('uuid', { name: 'recorded_by', nullable: true }) recordedBy: UserId | null;
  @Column(instantColumn({ name: 'updated_at' })) updatedAt: string;
  @Column('uuid', { name: 'updated_by', nullable: true }) updatedBy: UserId | null;
}
