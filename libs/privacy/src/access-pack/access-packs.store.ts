import { Injectable } from '@nestjs/common';
import { notFound, stale, type TenantScope, type Version } from '@app/kernel';
import type { Tx } from '@app/platform';
import type { AccessPack } from './access-pack.js';

/** The two files of a pack, sealed. */
export type SealedFiles = { readonly pdf: string; readonly zip: string };

const columns = `id, tenant_id as "tenantId", client_id as "clientId", request_id as "requestId", state, marks, checklist,
  reviewed_by as "reviewedBy", reviewed_at as "reviewedAt", built_at as "builtAt", expires_at as "expiresAt", version,
  created_at as "createdAt", created_by as "createdBy", updated_at as "updatedAt"`;

/** SQL of access packs; their files are read apart from them. */
@Injectable()
export class AccessPacksStore {
  /** False when the request has a pack already. */
  async insert(tx: Tx, pack: AccessPack): Promise<boolean> {
    const rows: unknown[] = await tx.query(
      `insert into privacy.access_pack (id, tenant_id, client_id, request_id, state, created_at, created_by, updated_at)
       values ($1, $2, $3, $4, $5, $6, $7, $6) on conflict do nothing returning id`,
      [pack.id, pack.tenantId, pack.clientId, pack.requestId, pack.state, pack.createdAt, pack.createdBy],
    );
    return rows.length === 1;
  }

  /** Of a request, or null while nobody began one. */
  async ofRequest(tx: Tx, scope: TenantScope, requestId: string): Promise<AccessPack | null> {
    const rows: AccessPack[] = await tx.query(`select ${columns} from privacy.access_pack where request_id = $1 and tenant_id = $2`, [
      requestId,
      scope.tenantId,
    ]);
    return rows[0] ?? null;
  }

  /** Throws Problem `kernel.not-found`. */
  async get(tx: Tx, scope: TenantScope, id: string): Promise<AccessPack> {
    const rows: AccessPack[] = await tx.query(`select ${columns} from privacy.access_pack where id = $1 and tenant_id = $2 for update`, [
      id,
      scope.tenantId,
    ]);
    if (!rows[0]) throw notFound();
    return rows[0];
  }

  /** Writes the outcome of the review. Throws Problem `kernel.stale` when somebody was faster. */
  async saveReview(
    tx: Tx,
    pack: AccessPack,
    expected: Version,
    changes: Pick<AccessPack, 'marks' | 'checklist' | 'reviewedBy' | 'reviewedAt'>,
  ) {
    const [, changed]: [unknown, number] = await tx.query(
      `update privacy.access_pack set state = 'building', marks = $3, checklist = $4, reviewed_by = $5, reviewed_at = $6, updated_at = $6,
         version = version + 1 where id = $1 and version = $2`,
      [pack.id, expected, JSON.stringify(changes.marks), JSON.stringify(changes.checklist), changes.reviewedBy, changes.reviewedAt],
    );
    if (changed !== 1) throw stale();
    return { ...pack, ...changes, state: 'building' as const, version: expected + 1 };
  }

  /** Puts the sealed files in. */
  async finish(tx: Tx, pack: AccessPack, { pdf, zip }: SealedFiles, now: string, expiresAt: string): Promise<void> {
    await tx.query(
      `update privacy.access_pack set state = 'ready', pdf_sealed = $3, zip_sealed = $4, built_at = $5, expires_at = $6, updated_at = $5,
         version = version + 1 where id = $1 and tenant_id = $2`,
      [pack.id, pack.tenantId, pdf, zip, now, expiresAt],
    );
  }

  /** The sealed files, or null when there are none or they have expired. */
  async files(tx: Tx, scope: TenantScope, id: string, now: string): Promise<SealedFiles | null> {
    const rows: SealedFiles[] = await tx.query(
      `select pdf_sealed as pdf, zip_sealed as zip from privacy.access_pack
       where id = $1 and tenant_id = $2 and pdf_sealed is not null and expires_at > $3`,
      [id, scope.tenantId, now],
    );
    return rows[0] ?? null;
  }

  /** Takes the files of expired packs of one Träger away; answers how many. */
  async expire(tx: Tx, scope: TenantScope, now: string): Promise<number> {
    const [, expired]: [unknown, number] = await tx.query(
      `update privacy.access_pack set state = 'expired', pdf_sealed = null, zip_sealed = null, marks = '[]', updated_at = $2, version = version + 1
       where tenant_id = $1 and pdf_sealed is not null and expires_at <= $2`,
      [scope.tenantId, now],
    );
    return expired;
  }
}
