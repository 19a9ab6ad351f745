import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ClientId, LocalDate, TenantId, UserId, Version } from '@app/kernel';
import { instantColumn } from '@app/platform';
import type { AgeRange, Client, EmploymentStatus, Gender } from './client.js';

@Entity({ schema: 'clients', name: 'client' })
export class ClientEntity implements Client {
  @PrimaryColumn('uuid') id: ClientId;
  @Column('uuid', { name: 'tenant_id' }) tenantId: TenantId;
  @Column('text') number: string;
  @Column('text', { name: 'last_name' }) lastName: string;
  @Column('text', { name: 'first_name' }) firstName: string;
  @Column('date', { name: 'birth_date', nullable: true }) birthDate: LocalDate | null;
  @Column('text', { name: 'age_range', nullable: true }) ageRange: AgeRange | null;
  @Column('date', { name: 'age_range_on', nullable: true }) ageRangeOn: LocalDate | null;
  @Column('text', { nullable: true }) gender: Gender | null;
  @Column('text', { nullable: true }) phone: string | null;
  @Column('text', { nullable: true }) email: string | null;
  @Column('text', { nullable: true }) street: string | null;
  @Column('text', { nullable: true }) plz: string | null;
  @Column('text', { nullable: true }) town: string | null;
  @Column('text', { nullable: true }) ags: string | null;
  @Column('text', { name: 'employment_status', nullable: true }) employmentStatus: EmploymentStatus | null;
  @Column('boolean', { name: 'has_qualification', nullable: true }) hasQualification: boolean | null;
  @Column('date', { name: 'qualification_on', nullable: true }) qualificationOn: LocalDate | null;
  @Column('int') version: Version;
  @Column(instantColumn({ name: 'created_at' })) createdAt: string;
  @Column('uuid', { name: 'created_by', nullable: true }) createdBy: UserId | null;
  @Column(instantColumn({ name: 'updated_at' })) updatedAt: string;
}
