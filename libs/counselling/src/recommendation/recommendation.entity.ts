import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CaseId, ClientId, LocalDate, RecommendationId, RunId, TenantId, UserId, Version } from '@app/kernel';
import { instantColumn } from '@app/platform';
import type { Recommendation, RecommendationStatus } from './recommendation.js';

@Entity({ schema: 'counselling', name: 'recommendation' })
export class RecommendationEntity implements Recommendation {
  @PrimaryColumn('uuid') id: RecommendationId;
  @Column('uuid', { name: 'tenant_id' }) tenantId: TenantId;
  @Column('uuid', { name: 'case_id' }) caseId: CaseId;
  @Column('uuid', { name: 'client_id', nullable: true }) clientId: ClientId | null;
  @Column('uuid', { name: 'run_id' }) runId: RunId;
  @Column('text') purpose: string;
  @Column('text') status: RecommendationStatus;
  @Column('text', { name: 'declined_reason', nullable: true }) declinedReason: string | null;
  @Column('text', { name: 'prior_reason', nullable: true }) priorReason: string | null;
  @Column('date', { name: 'recommended_on' }) recommendedOn: LocalDate;
  @Column('uuid', { name: 'author_id' }) authorId: UserId;
  @Column('int') version: Version;
  @Column(instantColumn({ name: 'created_at' })) createdAt: string;
  @Column('uuid', { name: 'created_by', nullable: true }) createdBy: UserId | null;
  @Column(instantColumn({ name: 'updated_at' })) updatedAt: string;
}
