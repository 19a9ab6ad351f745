import { Injectable } from '@nestjs/common';
import { notFound, type TenantScope, type Version } from '@app/kernel';
import { guardedUpdate, type Tx } from '@app/platform';
import { RequestEntity } from './request.entity.js';
import type { DataRequest } from './request.js';

/** SQL of requests. */
@Injectable()
export class RequestsStore {
  /** False when the id is taken. */
  async insert(tx: Tx, request: DataRequest): Promise<boolean> {
    const { raw } = await tx.createQueryBuilder().insert().into(RequestEntity).values(request).orIgnore().returning('id').execute();
    return (raw as unknown[]).length === 1;
  }

  find(tx: Tx, scope: TenantScope, id: string): Promise<DataRequest | null> {
    return tx.findOneBy(RequestEntity, { id, tenantId: scope.tenantId });
  }

  /** Throws Problem `kernel.not-found`. */
  async get(tx: Tx, scope: TenantScope, id: string): Promise<DataRequest> {
    const request = await this.find(tx, scope, id);
    if (!request) throw notFound();
    return request;
  }

  /** Throws Problem `kernel.stale` when somebody was faster. */
  async save(tx: Tx, request: DataRequest, expected: Version, changes: Partial<DataRequest>): Promise<DataRequest> {
    const version = await guardedUpdate(tx, RequestEntity, request.id, expected, changes);
    return { ...request, ...changes, version };
  }
}
