import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditModule } from '@app/audit';
import { ReferenceModule } from '@app/reference';
import { ClientEntity } from './client/client.entity.js';
import { ClientRecords } from './client/client-records.service.js';
import { ClientLists } from './client/clients.query.js';
import { Clients } from './client/clients.service.js';
import { ClientsStore } from './client/clients.store.js';
import { FileAccess } from './client/file-access.js';
import { SevereDisabilities } from './client/severe-disabilities.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([ClientEntity]), AuditModule, ReferenceModule],
  providers: [Clients, ClientRecords, SevereDisabilities, ClientLists, ClientsStore, FileAccess],
  exports: [Clients, ClientRecords, SevereDisabilities, ClientLists],
})
export class ClientsModule {}
