import { Module } from '@nestjs/common';
import { AccessLog } from './access/access-log.service.js';
import { Chain } from './chain/chain.service.js';
import { ChainStore } from './chain/chain.store.js';
import { Disclosures } from './disclosure/disclosures.service.js';
import { ChangeLog } from './change/change-log.service.js';
import { AccessRows } from './desk/access-rows.query.js';

@Module({
  providers: [AccessLog, AccessRows, Chain, ChainStore, ChangeLog, Disclosures],
  exports: [AccessLog, AccessRows, Chain, ChangeLog, Disclosures],
})
export class AuditModule {}
