import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { CaseId, DocumentId, StaffActor } from '@app/kernel';
import { CaseLists } from '@app/counselling';
import { Documents } from '@app/documents';
import { Users } from '@app/identity';
import { Config } from '@app/platform';
import { Answers, created, withETag } from '../http/answers.js';
import { Audited } from '../http/audited.js';
import { IdempotencyKey, NeedsIdempotencyKey } from '../http/idempotency-key.js';
import { CurrentActor, Requires } from '../http/requires.js';
import { idParam } from '../http/schemas.js';
import { documentListView, documentView, presentDocument, uploadQuery } from './documents.schema.js';
import { uploadedFile } from './uploaded-file.js';

const file = { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } };

/** What was handed in on a case. */
@Controller('api/v1/cases/:caseId/documents')
export class CaseDocumentsController {
  constructor(
    private readonly documents: Documents,
    private readonly cases: CaseLists,
    private readonly users: Users,
    private readonly config: Config,
  ) {}

  @Get()
  @Requires('document.read')
  @Audited('document.list', { subject: 'case', idFrom: 'caseId' })
  @Answers(documentListView)
  async list(@CurrentActor() actor: StaffActor, @Param('caseId', { schema: idParam<CaseId>() }) caseId: CaseId) {
    await this.cases.get(actor.scope, caseId);
    const documents = await this.documents.ofCase(actor, caseId);
    const names = await this.users.names(
      actor.scope,
      documents.map(({ createdBy }) => createdBy),
    );
    return { items: documents.map((document) => presentDocument(document, names, this.withoutScanner())) };
  }

  /** One file as `multipart/form-data`, streamed; what it is stands in the address, so that it is known before the file comes. */
  @Post()
  @Requires('document.write')
  @Audited('document.upload', { subject: 'document', idFrom: 'idempotency-key' })
  @NeedsIdempotencyKey()
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: file })
  @Answers(documentView, { status: 201 })
  async upload(
    @CurrentActor() actor: StaffActor,
    @Param('caseId', { schema: idParam<CaseId>() }) caseId: CaseId,
    @IdempotencyKey() key: string,
    @Query({ schema: uploadQuery }) { kind }: z.infer<typeof uploadQuery>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    await this.cases.get(actor.scope, caseId);
    const given = await uploadedFile(request, this.config.settings.UPLOAD_MAX_MB);
    const document = await this.documents.upload(actor, { ...given, id: key as DocumentId, caseId, kind });
    created(reply, `/files/${document.id}`);
    return presentDocument(withETag(reply, document), await this.users.names(actor.scope, [document.createdBy]), this.withoutScanner());
  }

  private withoutScanner(): boolean {
    return !this.config.settings.CLAMD_URL && !this.config.settings.UPLOADS_WITHOUT_SCANNER;
  }
}
