import { gzipSync } from 'node:zlib';
import { Injectable } from '@nestjs/common';
import { notFound, stale, type ApplicationId, type StaffActor, type TenantScope, type Version } from '@app/kernel';
import { KeyRing, sealedIn, type PdfContent, type Tx } from '@app/platform';
import type { ApplicationEvent } from '../application/application-states.js';
import { decidingEvents, type IssuedDocument, type IssuedDocumentId, type IssuedDocumentState } from './issued-document.js';

const column = 'funding.issued_document.content_sealed';

/** SQL columns of a letter; times as the API sends them. */
export const issuedDocumentColumns = `d.id, d.tenant_id as "tenantId", d.application_id as "applicationId", d.participation_id as "participationId",
  d.kind, d.state, d.application_version as "applicationVersion", d.sha256, d.rule_set as "ruleSet", d.engine_version as "engineVersion",
  d.renderer_version as "rendererVersion", d.created_at as "createdAt", d.created_by as "createdBy", d.released_at as "releasedAt",
  d.released_by as "releasedBy", d.version`;

/** A letter with its sealed content; null once an erasure or a newer draft took it. */
export type StoredDocument = IssuedDocument & { readonly contentSealed: string | null };

/**
 * What the sealed column holds: the content, its wording alone for the person's information by Art. 15 DSGVO, and of a released letter the
 * file as it left the house (gzip in base64), which a later renderer need not write again.
 */
export type Sealed = { readonly content: PdfContent; readonly text: string; readonly file?: string };

/** What is kept of a letter. Throws an Error where it does not open. */
export const openSealed = (keyRing: KeyRing, id: string, sealed: string): Sealed =>
  JSON.parse(keyRing.open(sealedIn(column, id), sealed)) as Sealed;

/** The content of a letter. Throws an Error where it does not open. */
export const openContent = (keyRing: KeyRing, id: string, sealed: string): PdfContent => openSealed(keyRing, id, sealed).content;

/** SQL of letters; their content is sealed and opened here and nowhere else. */
@Injectable()
export class IssuedDocumentsStore {
  constructor(private readonly keyRing: KeyRing) {}

  /** Undefined when there is none within the scope. */
  async find(tx: Tx, { tenantId }: TenantScope, id: IssuedDocumentId): Promise<StoredDocument | undefined> {
    const rows: StoredDocument[] = await tx.query(
      `select ${issuedDocumentColumns}, d.content_sealed as "contentSealed" from funding.issued_document d where d.id = $1 and d.tenant_id = $2`,
      [id, tenantId],
    );
    return rows[0];
  }

  /** Throws Problem `kernel.not-found` where it is none of this application's. */
  async get(tx: Tx, scope: TenantScope, applicationId: ApplicationId, id: IssuedDocumentId): Promise<StoredDocument> {
    const found = await this.find(tx, scope, id);
    if (!found || found.applicationId !== applicationId) throw notFound();
    return found;
  }

  /** The newest event that decided what is granted; null where there is none. */
  async lastDecision(tx: Tx, { tenantId }: TenantScope, applicationId: ApplicationId): Promise<ApplicationEvent | null> {
    const rows: { event: ApplicationEvent }[] = await tx.query(
      `select event from funding.state_change where application_id = $1 and tenant_id = $2 and event = any($3) order by position desc limit 1`,
      [applicationId, tenantId, decidingEvents],
    );
    return rows[0]?.event ?? null;
  }

  /** The content of a letter. */
  open({ id, contentSealed }: StoredDocument & { readonly contentSealed: string }): PdfContent {
    return openContent(this.keyRing, id, contentSealed);
  }

  /** Adds a draft; false when its id is already taken. */
  async insert(tx: Tx, document: IssuedDocument, sealed: Sealed): Promise<boolean> {
    const { id, tenantId, applicationId, participationId, kind, state, applicationVersion, sha256, ruleSet, engineVersion } = document;
    const rows: unknown[] = await tx.query(
      `insert into funding.issued_document (id, tenant_id, application_id, participation_id, kind, state, application_version, content_sealed,
         sha256, rule_set, engine_version, renderer_version, created_at, created_by, updated_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $13) on conflict (id) do nothing returning id`,
      [
        id,
        tenantId,
        applicationId,
        participationId,
        kind,
        state,
        applicationVersion,
        this.keyRing.seal(sealedIn(column, id), JSON.stringify(sealed)),
        sha256,
        ruleSet,
        engineVersion,
        document.rendererVersion,
        document.createdAt,
        document.createdBy,
      ],
    );
    return rows.length > 0;
  }

  /** The one current letter of the same kind and addressee becomes `to`; a draft that is thrown away loses its content. */
  async supersede(
    tx: Tx,
    { tenantId, applicationId, participationId, kind }: Pick<IssuedDocument, 'tenantId' | 'applicationId' | 'participationId' | 'kind'>,
    to: Extract<IssuedDocumentState, 'verworfen' | 'ersetzt'>,
    now: string,
  ): Promise<void> {
    await tx.query(
      `update funding.issued_document set state = $5, version = version + 1, updated_at = $6,
         content_sealed = case when $5 = 'verworfen' then null else content_sealed end
       where tenant_id = $1 and application_id = $2 and kind = $3 and participation_id is not distinct from $4
         and state = case when $5 = 'verworfen' then 'entwurf' else 'freigegeben' end`,
      [tenantId, applicationId, kind, participationId, to, now],
    );
  }

  /** Keeps the file with it. Throws Problem `kernel.stale` when somebody was faster. */
  async release(
    tx: Tx,
    { id, tenantId, contentSealed }: StoredDocument & { readonly contentSealed: string },
    file: Buffer,
    expected: Version,
    { userId }: StaffActor,
    now: string,
  ): Promise<void> {
    const kept: Sealed = { ...openSealed(this.keyRing, id, contentSealed), file: gzipSync(file).toString('base64') };
    const [, changed]: [unknown, number] = await tx.query(
      `update funding.issued_document set state = 'freigegeben', released_at = $4, released_by = $5, version = version + 1, updated_at = $4,
         content_sealed = $6
       where id = $1 and tenant_id = $2 and version = $3`,
      [id, tenantId, expected, now, userId, this.keyRing.seal(sealedIn(column, id), JSON.stringify(kept))],
    );
    if (changed !== 1) throw stale();
  }
}
