import { Module } from '@nestjs/common';
import { AccessLog } from './access/access-log.service.js';

@Module({ providers: [AccessLog], exports: [AccessLog] })
export class AuditModule {}
