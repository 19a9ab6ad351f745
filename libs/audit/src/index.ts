export { AccessLog, type Access } from './access/access-log.service.js';
export { AuditModule } from './audit.module.js';
