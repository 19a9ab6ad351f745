import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CaseId, DocumentId, TenantId, UserId, Version } from '@app/kernel';
import { instantColumn } from '@app/platform';
import type { MediaType } from '../content/content.js';
import type { Document, DocumentKind, DocumentState, StoredScanResult } from './document.js';

@Entity({ schema: 'documents', name: 'document' })
export class DocumentEntity implements Document {
  @PrimaryColumn('uuid') id: DocumentId;
  @Column('uuid', { name: 'tenant_id' }) tenantId: TenantId;
  @Column('uuid', { name: 'case_id' }) caseId: CaseId;
  @Column('text') kind: DocumentKind;
  @Column('text') name: string;
  @Column('text', { name: 'media_type' }) mediaType: MediaType;
  @Column('int') size: number;
  @Column('text') sha256: string;
  @Column('uuid', { name: 'file_id', nullable: true }) fileId: string | null;
  @Column('text') state: DocumentState;
  @Column('text', { name: 'scan_result', nullable: true }) scanResult: StoredScanResult | null;
  @Column('int') version: Version;
  @Column(instantColumn({ name: 'created_at' })) createdAt: string;
  @Column('uuid', { name: 'created_by' }) createdBy: UserId;
  @Column(instantColumn({ name: 'updated_at' })) updatedAt: string;
}
