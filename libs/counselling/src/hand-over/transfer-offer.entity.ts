import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CaseId, LocalDate, TenantId, TransferOfferId, UserId, Version } from '@app/kernel';
import { instantColumn } from '@app/platform';
import type { TransferOffer, TransferState } from './transfer-offer.js';

@Entity({ schema: 'counselling', name: 'transfer_offer' })
export class TransferOfferEntity implements TransferOffer {
  @PrimaryColumn('uuid') id: TransferOfferId;
  @Column('uuid', { name: 'tenant_id' }) tenantId: TenantId;
  @Column('uuid', { name: 'case_id' }) caseId: CaseId;
  @Column('uuid', { name: 'from_user_id' }) fromUserId: UserId;
  @Column('uuid', { name: 'to_user_id' }) toUserId: UserId;
  @Column('text') reason: string;
  @Column('text') state: TransferState;
  @Column('date', { name: 'due_on' }) dueOn: LocalDate;
  @Column('text', { name: 'answer_reason', nullable: true }) answerReason: string | null;
  @Column(instantColumn({ name: 'answered_at', nullable: true })) answeredAt: string | null;
  @Column('uuid', { name: 'answered_by', nullable: true }) answeredBy: UserId | null;
  @Column('int') version: Version;
  @Column(instantColumn({ name: 'created_at' })) createdAt: string;
  @Column('uuid', { name: 'created_by' }) createdBy: UserId;
  @Column(instantColumn({ name: 'updated_at' })) updatedAt: string;
}
