import { Injectable } from '@nestjs/common';
import { notFound, type ApplicationId, type CompanyScope, type TenantScope } from '@app/kernel';
import { Reader } from '@app/platform';
import { fileNameOf, type IssuedDocument, type IssuedDocumentId } from './issued-document.js';
import { issuedDocumentColumns, type StoredDocument } from './issued-documents.store.js';
import { LetterFiles } from './letter-files.js';

/** A released letter as the company sees it. */
export type CompanyDocument = Pick<IssuedDocument, 'id' | 'kind' | 'sha256'> & { readonly releasedAt: string };

// Nothing for a person, nothing that was replaced, nothing of an application that is not handed in.
const forCompany = `from funding.issued_document d join funding.application a on a.id = d.application_id
  where a.establishment_id = $1 and a.id = $2 and a.applied_on is not null and d.participation_id is null and d.state = 'freigegeben'`;

/** Reads of letters, each one statement. */
@Injectable()
export class IssuedDocumentLists {
  constructor(
    private readonly reader: Reader,
    private readonly files: LetterFiles,
  ) {}

  /** The letters of an application, newest first; drafts that were thrown away are not among them. Throws Problem `kernel.not-found`. */
  async ofApplication(scope: TenantScope, applicationId: ApplicationId): Promise<readonly IssuedDocument[]> {
    const [row] = await this.reader.rows<{ documents: readonly IssuedDocument[] }>(scope, {
      name: 'issued-documents.of-application',
      access: { of: ['issued-document.list'], when: 'found' },
      text: `select (select coalesce(json_agg(json_build_object('id', d.id, 'tenantId', d.tenant_id, 'applicationId', d.application_id,
               'participationId', d.participation_id, 'kind', d.kind, 'state', d.state, 'applicationVersion', d.application_version,
               'sha256', d.sha256, 'ruleSet', d.rule_set, 'engineVersion', d.engine_version, 'rendererVersion', d.renderer_version,
               'createdAt', ${iso('d.created_at')}, 'createdBy', d.created_by, 'releasedAt', ${iso('d.released_at')},
               'releasedBy', d.released_by, 'version', d.version) order by d.created_at desc, d.id), '[]')
             from funding.issued_document d where d.application_id = a.id and d.tenant_id = $2 and d.state <> 'verworfen') as documents
             from funding.application a where a.id = $1 and a.tenant_id = $2`,
      values: [applicationId, scope.tenantId],
    });
    if (!row) throw notFound();
    return row.documents;
  }

  /** What was released for the company, newest first. Throws Problem `kernel.not-found` for another company's or one not handed in. */
  async ofCompany(scope: CompanyScope, applicationId: ApplicationId): Promise<readonly CompanyDocument[]> {
    const [row] = await this.reader.rows<{ readonly items: readonly CompanyDocument[] }>(scope, {
      name: 'issued-documents.of-company',
      access: { of: ['portal.issued-document-list'], when: 'found' },
      text: `select (select coalesce(json_agg(json_build_object('id', d.id, 'kind', d.kind, 'sha256', d.sha256,
                 'releasedAt', ${iso('d.released_at')}) order by d.released_at desc, d.id), '[]') ${forCompany}) as items
             from funding.application o where o.id = $2 and o.establishment_id = $1 and o.applied_on is not null`,
      values: [scope.establishmentId, applicationId],
    });
    if (!row) throw notFound();
    return row.items;
  }

  /** The file of one of those. Throws Problems `kernel.not-found`, `funding.letter-erased`, `funding.letter-differs`. */
  async openForCompany(scope: CompanyScope, applicationId: ApplicationId, id: IssuedDocumentId) {
    const [row] = await this.reader.rows<StoredDocument & { readonly number: string }>(scope, {
      name: 'issued-documents.file-for-company',
      access: { of: ['portal.issued-document-read'], when: 'found' },
      text: `select ${issuedDocumentColumns}, d.content_sealed as "contentSealed", a.number ${forCompany} and d.id = $3`,
      values: [scope.establishmentId, applicationId, id],
    });
    if (!row) throw notFound();
    return { name: fileNameOf(row.kind, row.number), content: await this.files.again(row) };
  }
}

const iso = (column: string): string => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
