import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { TeamId, TenantId, TextBlockId, UserId, Version } from '@app/kernel';
import { instantColumn } from '@app/platform';
import type { TextBlock, TextBlockKind } from './text-block.js';

@Entity({ schema: 'counselling', name: 'text_block' })
export class TextBlockEntity implements TextBlock {
  @PrimaryColumn('uuid') id: TextBlockId;
  @Column('uuid', { name: 'tenant_id' }) tenantId: TenantId;
  @Column('uuid', { name: 'team_id', nullable: true }) teamId: TeamId | null;
  @Column('uuid', { name: 'owner_id', nullable: true }) ownerId: UserId | null;
  @Column('text') kind: TextBlockKind;
  @Column('text', { name: 'short_name' }) shortName: string;
  @Column('text') title: string;
  @Column('text') text: string;
  @Column(instantColumn({ name: 'retired_at', nullable: true })) retiredAt: string | null;
  @Column('int') version: Version;
  @Column(instantColumn({ name: 'created_at' })) createdAt: string;
  @Column('uuid', { name: 'created_by' }) createdBy: UserId;
  @Column(instantColumn({ name: 'updated_at' })) updatedAt: string;
}
