import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AgreementEntity } from './agreement/agreement.entity.js';
import { CompanyLists } from './establishment/companies.query.js';
import { Companies } from './establishment/companies.service.js';
import { CompaniesStore } from './establishment/companies.store.js';
import { HeadcountEntity } from './headcount/headcount.entity.js';

@Module({
  imports: [TypeOrmModule.forFeature([HeadcountEntity, AgreementEntity])],
  providers: [Companies, CompanyLists, CompaniesStore],
  exports: [Companies, CompanyLists],
})
export class CompaniesModule {}
