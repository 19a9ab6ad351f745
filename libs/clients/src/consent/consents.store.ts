import { Injectable } from '@nestjs/common';
import { notFound, type ClientId, type TenantScope, type Version } from '@app/kernel';
import { guardedUpdate, type Tx } from '@app/platform';
import type { Consent } from './consent.js';
import { ConsentEntity } from './consent.entity.js';

/** SQL of consents: rows are added and withdrawn, never changed. */
@Injectable()
export class ConsentsStore {
  /** False when the id is taken. */
  async insert(tx: Tx, consent: Consent): Promise<boolean> {
    const { raw } = await tx.createQueryBuilder().insert().into(ConsentEntity).values(consent).orIgnore().returning('id').execute();
    return (raw as unknown[]).length === 1;
  }

  find(tx: Tx, scope: TenantScope, id: string): Promise<Consent | null> {
    return tx.findOneBy(ConsentEntity, { id, tenantId: scope.tenantId });
  }

  /** Of this person. Throws Problem `kernel.not-found`. */
  async get(tx: Tx, scope: TenantScope, clientId: ClientId, id: string): Promise<Consent> {
    const consent = await tx.findOneBy(ConsentEntity, { id, clientId, tenantId: scope.tenantId });
    if (!consent) throw notFound();
    return consent;
  }

  /** Newest first. */
  of(tx: Tx, scope: TenantScope, clientId: ClientId): Promise<Consent[]> {
    return tx.find(ConsentEntity, {
      where: { clientId, tenantId: scope.tenantId },
      order: { givenOn: 'DESC', createdAt: 'DESC', id: 'ASC' },
    });
  }

  /** Throws Problem `kernel.stale` when somebody was faster. */
  async save(tx: Tx, consent: Consent, expected: Version, changes: Partial<Consent>): Promise<Consent> {
    const version = await guardedUpdate(tx, ConsentEntity, consent.id, expected, changes);
    return { ...consent, ...changes, version };
  }
}
