import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ReferenceModule } from '@app/reference';
import { AgreementEntity } from './agreement/agreement.entity.js';
import { ContactEntity } from './contact/contact.entity.js';
import { Contacts } from './contact/contacts.service.js';
import { ContactLists } from './contact/contacts.query.js';
import { ContactRetention } from './contact/contact-retention.service.js';
import { ContactsStore } from './contact/contacts.store.js';
import { Directory, EntryChecks } from './directory/directory.service.js';
import { DirectoryStore } from './directory/directory.store.js';
import { CompanyLists } from './establishment/companies.query.js';
import { Companies } from './establishment/companies.service.js';
import { CompaniesStore } from './establishment/companies.store.js';
import { HeadcountEntity } from './headcount/headcount.entity.js';
import { HeadcountLists } from './headcount/headcounts.query.js';
import { CompaniesReactions } from './reactions.js';
import { RelationshipEntity } from './relationship/relationship.entity.js';
import { Relationships } from './relationship/relationships.service.js';
import { RelationshipsStore } from './relationship/relationships.store.js';

@Module({
  imports: [ReferenceModule, TypeOrmModule.forFeature([HeadcountEntity, AgreementEntity, ContactEntity, RelationshipEntity])],
  providers: [
    Companies,
    CompanyLists,
    CompaniesStore,
    Directory,
    DirectoryStore,
    EntryChecks,
    Contacts,
    ContactsStore,
    ContactLists,
    ContactRetention,
    HeadcountLists,
    Relationships,
    RelationshipsStore,
    CompaniesReactions,
  ],
  exports: [Companies, CompanyLists, Directory, Contacts, ContactLists, ContactRetention, HeadcountLists, Relationships],
})
export class CompaniesModule {}
