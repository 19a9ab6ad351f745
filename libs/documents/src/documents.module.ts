import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DocumentDelivery } from './document/document-delivery.service.js';
import { DocumentEntity } from './document/document.entity.js';
import { Documents } from './document/documents.service.js';
import { DocumentsStore } from './document/documents.store.js';
import { FileTidying } from './document/file-tidying.service.js';
import { DocumentsReactions } from './reactions.js';
import { DocumentScans } from './scan/document-scans.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([DocumentEntity])],
  providers: [Documents, DocumentDelivery, DocumentScans, FileTidying, DocumentsReactions, DocumentsStore],
  exports: [Documents, DocumentDelivery, DocumentScans, FileTidying],
})
export class DocumentsModule {}
