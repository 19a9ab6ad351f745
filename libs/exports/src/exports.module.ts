import { Module } from '@nestjs/common';
import { ClientsModule } from '@app/clients';
import { CompaniesModule } from '@app/companies';
import { CounsellingModule } from '@app/counselling';
import { IdentityModule } from '@app/identity';
import { ListExportBuilder } from './list-export/list-export-builder.service.js';
import { ListExports } from './list-export/list-exports.service.js';
import { ListExportsStore } from './list-export/list-exports.store.js';
import { ListRows } from './list-export/list-rows.js';
import { ExportReactions } from './reactions.js';

/** Lists that leave the house as a file. */
@Module({
  imports: [ClientsModule, CompaniesModule, CounsellingModule, IdentityModule],
  providers: [ListExports, ListExportsStore, ListExportBuilder, ListRows, ExportReactions],
  exports: [ListExports],
})
export class ExportsModule {}
