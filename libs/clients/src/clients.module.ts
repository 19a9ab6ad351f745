import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditModule } from '@app/audit';
import { ReferenceModule } from '@app/reference';
import { ClientEntity } from './client/client.entity.js';
import { ClientLists } from './client/clients.query.js';
import { Clients } from './client/clients.service.js';
import { ClientsStore } from './client/clients.store.js';

@Module({
  imports: [TypeOrmModule.forFeature([ClientEntity]), AuditModule, ReferenceModule],
  providers: [Clients, ClientLists, ClientsStore],
  exports: [Clients, ClientLists],
})
export class ClientsModule {}
