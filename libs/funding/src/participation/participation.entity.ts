import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ApplicationId, Cents, ClientId, LocalDate, ParticipationId, TenantId, UserId, Version } from '@app/kernel';
import { instantColumn } from '@app/platform';
import type { DropOutReason, DropOutReporter } from './drop-out.js';
import type { Participation, ParticipationState } from './participation.js';

@Entity({ schema: 'funding', name: 'participation' })
export class ParticipationEntity implements Participation {
  @PrimaryColumn('uuid') id: ParticipationId;
  @Column('uuid', { name: 'tenant_id' }) tenantId: TenantId;
  @Column('uuid', { name: 'application_id' }) applicationId: ApplicationId;
  @Column('uuid', { name: 'client_id' }) clientId: ClientId;
  @Column('text') state: ParticipationState;
  @Column('date', { name: 'starts_on' }) startsOn: LocalDate;
  @Column('date', { name: 'ends_on' }) endsOn: LocalDate;
  @Column('int', { name: 'monthly_gross_cents', nullable: true }) monthlyGrossCents: Cents | null;
  @Column('int', { name: 'comparable_tariff_cents', nullable: true }) comparableTariffCents: Cents | null;
  @Column('int', { name: 'weekly_minutes', nullable: true }) weeklyMinutes: number | null;
  @Column('int', { name: 'released_minutes_per_week', nullable: true }) releasedMinutesPerWeek: number | null;
  @Column('boolean', { name: 'missing_qualification_81_2', nullable: true }) missingQualification81_2: boolean | null;
  @Column('date', { name: 'last_82_participation_day', nullable: true }) last82ParticipationDay: LocalDate | null;
  @Column('boolean', { name: 'last_82_known' }) last82Known: boolean;
  @Column('boolean', { name: 'qualifizierungsgeld_same_measure', nullable: true }) qualifizierungsgeldSameMeasure: boolean | null;
  @Column('boolean', { name: 'erhoehung_bewilligt', nullable: true }) erhoehungBewilligt: boolean | null;
  @Column('text', { name: 'drop_out_reason', nullable: true }) dropOutReason: DropOutReason | null;
  @Column('text', { name: 'drop_out_reported_by', nullable: true }) dropOutReportedBy: DropOutReporter | null;
  @Column('boolean', { name: 'drop_out_important', nullable: true }) dropOutImportant: boolean | null;
  @Column('int', { name: 'drop_out_course_cost_cents', nullable: true }) dropOutCourseCostCents: Cents | null;
  @Column('int') version: Version;
  @Column(instantColumn({ name: 'created_at' })) createdAt: string;
  @Column('uuid', { name: 'created_by', nullable: true }) createdBy: UserId | null;
  @Column(instantColumn({ name: 'updated_at' })) updatedAt: string;
}
