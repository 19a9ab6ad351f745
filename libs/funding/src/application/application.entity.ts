import { Column, Entity, PrimaryColumn } from 'typeorm';
import type {
  ApplicationId,
  CaseId,
  Cents,
  EstablishmentId,
  LocalDate,
  RecommendationId,
  RunId,
  TenantId,
  UserId,
  Version,
} from '@app/kernel';
import { instantColumn } from '@app/platform';
import type { Application, Instrument } from './application.js';
import type { ApplicationState } from './application-states.js';

@Entity({ schema: 'funding', name: 'application' })
export class ApplicationEntity implements Application {
  @PrimaryColumn('uuid') id: ApplicationId;
  @Column('uuid', { name: 'tenant_id' }) tenantId: TenantId;
  @Column('text') number: string;
  @Column('uuid', { name: 'case_id' }) caseId: CaseId;
  @Column('uuid', { name: 'recommendation_id', nullable: true }) recommendationId: RecommendationId | null;
  @Column('uuid', { name: 'establishment_id' }) establishmentId: EstablishmentId;
  @Column('uuid', { name: 'run_id' }) runId: RunId;
  @Column('text') instrument: Instrument;
  @Column('text') state: ApplicationState;
  @Column(instantColumn({ name: 'state_since' })) stateSince: string;
  @Column('uuid', { name: 'prepared_by' }) preparedBy: UserId;
  @Column('date', { name: 'applied_on', nullable: true }) appliedOn: LocalDate | null;
  @Column('date', { name: 'measure_start' }) measureStart: LocalDate;
  @Column('date', { name: 'measure_end' }) measureEnd: LocalDate;
  @Column('int', { name: 'measure_minutes' }) measureMinutes: number;
  @Column('int', { name: 'course_cost_cents' }) courseCostCents: Cents;
  @Column('text', { name: 'check_note', nullable: true }) checkNote: string | null;
  @Column('int') version: Version;
  @Column(instantColumn({ name: 'created_at' })) createdAt: string;
  @Column('uuid', { name: 'created_by', nullable: true }) createdBy: UserId | null;
  @Column(instantColumn({ name: 'updated_at' })) updatedAt: string;
}
