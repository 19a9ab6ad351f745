import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditModule } from '@app/audit';
import { ClientsModule } from '@app/clients';
import { DocumentsModule } from '@app/documents';
import { IdentityModule } from '@app/identity';
import { RemindersModule } from '@app/reminders';
import { AccessPacks } from './access-pack/access-packs.service.js';
import { AccessPacksStore } from './access-pack/access-packs.store.js';
import { Consultations } from './access-pack/consultations.store.js';
import { PackBuilder } from './access-pack/pack-builder.service.js';
import { PackContents } from './access-pack/pack-contents.service.js';
import { PackDesk } from './access-pack/pack-desk.service.js';
import { PackFiles } from './access-pack/pack-files.service.js';
import { PackVault } from './access-pack/pack-vault.js';
import { Eraser } from './erasure/eraser.store.js';
import { ErasureDocuments } from './erasure/erasure-documents.service.js';
import { ErasureParts } from './erasure/erasure-parts.service.js';
import { RetentionTerms } from './erasure/retention-terms.service.js';
import { ErasurePlans } from './erasure/erasure-plans.service.js';
import { ErasureRuns } from './erasure/erasure-runs.service.js';
import { Erasures } from './erasure/erasures.service.js';
import { ErasuresStore } from './erasure/erasures.store.js';
import { FileFactsStore } from './erasure/file-facts.store.js';
import { Holds } from './erasure/holds.service.js';
import { Notices } from './notice/notices.service.js';
import { NoticesStore } from './notice/notices.store.js';
import { ProcessingRegisters } from './processing/processing-registers.service.js';
import { PrivacyReactions } from './reactions.js';
import { PersonalRecords } from './registry/personal-records.store.js';
import { RequestDeadlines } from './request/request-deadlines.service.js';
import { AnswerLetters } from './request/answer-letters.service.js';
import { RequestEffects } from './request/request-effects.service.js';
import { RequestEntity } from './request/request.entity.js';
import { RequestLists } from './request/requests.query.js';
import { Requests } from './request/requests.service.js';
import { RequestsStore } from './request/requests.store.js';

@Module({
  imports: [TypeOrmModule.forFeature([RequestEntity]), AuditModule, ClientsModule, DocumentsModule, IdentityModule, RemindersModule],
  providers: [
    Requests,
    RequestsStore,
    RequestLists,
    RequestDeadlines,
    PersonalRecords,
    AccessPacks,
    AccessPacksStore,
    PackBuilder,
    PackContents,
    PackFiles,
    PackDesk,
    PackVault,
    Consultations,
    Eraser,
    ErasureDocuments,
    ErasureParts,
    ErasurePlans,
    RetentionTerms,
    ErasureRuns,
    Erasures,
    ErasuresStore,
    FileFactsStore,
    Holds,
    Notices,
    NoticesStore,
    AnswerLetters,
    RequestEffects,
    ProcessingRegisters,
    PrivacyReactions,
  ],
  exports: [
    Requests,
    RequestLists,
    AccessPacks,
    Erasures,
    ErasureDocuments,
    ErasureRuns,
    Holds,
    Notices,
    AnswerLetters,
    ProcessingRegisters,
    RetentionTerms,
  ],
})
export class PrivacyModule {}
