import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ReferenceModule } from '@app/reference';
import { AgreementEntity } from './agreement/agreement.entity.js';
import { Directory, EntryChecks } from './directory/directory.service.js';
import { DirectoryStore } from './directory/directory.store.js';
import { CompanyLists } from './establishment/companies.query.js';
import { Companies } from './establishment/companies.service.js';
import { CompaniesStore } from './establishment/companies.store.js';
import { HeadcountEntity } from './headcount/headcount.entity.js';

@Module({
  imports: [ReferenceModule, TypeOrmModule.forFeature([HeadcountEntity, AgreementEntity])],
  providers: [Companies, CompanyLists, CompaniesStore, Directory, DirectoryStore, EntryChecks],
  exports: [Companies, CompanyLists, Directory],
})
export class CompaniesModule {}
