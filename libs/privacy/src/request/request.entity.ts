import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ClientId, LocalDate, TenantId, UserId, Version } from '@app/kernel';
import type { RestrictionScope } from '@app/clients';
import { instantColumn } from '@app/platform';
import type { DataRequest, IdentityCheck, RequestChannel, RequestKind, RequestState } from './request.js';

@Entity({ schema: 'privacy', name: 'request' })
export class RequestEntity implements DataRequest {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'tenant_id' }) tenantId: TenantId;
  @Column('uuid', { name: 'client_id' }) clientId: ClientId;
  @Column('text') kind: RequestKind;
  @Column('date', { name: 'received_on' }) receivedOn: LocalDate;
  @Column('text') channel: RequestChannel;
  @Column('text', { name: 'identity_check' }) identityCheck: IdentityCheck;
  @Column('boolean', { name: 'by_representative' }) byRepresentative: boolean;
  @Column('text', { nullable: true }) details: string | null;
  @Column('text', { nullable: true }) stops: RestrictionScope | null;
  @Column('date', { name: 'due_on' }) dueOn: LocalDate;
  @Column('text', { name: 'extended_because', nullable: true }) extendedBecause: string | null;
  @Column('text') state: RequestState;
  @Column('date', { name: 'closed_on', nullable: true }) closedOn: LocalDate | null;
  @Column('text', { nullable: true }) outcome: string | null;
  @Column('uuid', { name: 'closed_by', nullable: true }) closedBy: UserId | null;
  @Column('int') version: Version;
  @Column(instantColumn({ name: 'created_at' })) createdAt: string;
  @Column('uuid', { name: 'created_by', nullable: true }) createdBy: UserId | null;
  @Column(instantColumn({ name: 'updated_at' })) updatedAt: string;
}
