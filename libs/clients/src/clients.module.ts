import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ReferenceModule } from '@app/reference';
import { ClientEntity } from './client/client.entity.js';
import { ClientRecords } from './client/client-records.service.js';
import { ClientLists } from './client/clients.query.js';
import { Clients } from './client/clients.service.js';
import { LinkedClients } from './client/linked-clients.service.js';
import { ClientsStore } from './client/clients.store.js';
import { ConsentEntity } from './consent/consent.entity.js';
import { Consents } from './consent/consents.service.js';
import { ConsentsStore } from './consent/consents.store.js';
import { RestrictedFacts } from './restricted-fact/restricted-facts.service.js';
import { RestrictedFactsStore } from './restricted-fact/restricted-facts.store.js';
import { RestrictionsStore } from './restriction/restrictions.store.js';
import { ProtectionsStore } from './protection/protections.store.js';
import { SevereDisabilities } from './client/severe-disabilities.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([ClientEntity, ConsentEntity]), ReferenceModule],
  providers: [
    Clients,
    ClientRecords,
    SevereDisabilities,
    LinkedClients,
    ClientLists,
    ClientsStore,
    Consents,
    ConsentsStore,
    RestrictedFacts,
    RestrictedFactsStore,
    ProtectionsStore,
    RestrictionsStore,
  ],
  exports: [
    ProtectionsStore,
    RestrictionsStore,
    Clients,
    ClientRecords,
    SevereDisabilities,
    LinkedClients,
    ClientLists,
    Consents,
    RestrictedFacts,
  ],
})
export class ClientsModule {}
