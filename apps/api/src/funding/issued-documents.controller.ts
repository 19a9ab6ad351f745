import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import { ApiProduces, ApiResponse } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { ApplicationId, StaffActor, Version } from '@app/kernel';
import { IssuedDocumentLists, IssuedDocuments, LetterDrafts, type IssuedDocument, type IssuedDocumentId } from '@app/funding';
import { Users } from '@app/identity';
import { Answers, created, withETag } from '../http/answers.js';
import { Audited } from '../http/audited.js';
import { IdempotencyKey, NeedsIdempotencyKey } from '../http/idempotency-key.js';
import { IfMatch, NeedsIfMatch } from '../http/if-match.js';
import { CurrentActor, Requires } from '../http/requires.js';
import { idParam } from '../http/schemas.js';
import { issuedDocumentsView, issuedDocumentView, writeLetter, type WriteLetterBody } from './issued-documents.schema.js';
import { letterStream } from './letter-stream.js';

const application = idParam<ApplicationId>();
const letter = idParam<IssuedDocumentId>();

/** Letters about an application: drafted, looked at, released, and the same file again later. */
@Controller('api/v1/funding-applications/:id/issued-documents')
export class IssuedDocumentsController {
  constructor(
    private readonly drafts: LetterDrafts,
    private readonly documents: IssuedDocuments,
    private readonly lists: IssuedDocumentLists,
    private readonly users: Users,
  ) {}

  @Get()
  @Requires('application.read')
  @Audited('issued-document.list', { subject: 'application' })
  @Answers(issuedDocumentsView)
  async list(@CurrentActor() actor: StaffActor, @Param('id', { schema: application }) id: ApplicationId) {
    return { items: await this.named(actor, await this.lists.ofApplication(actor.scope, id)) };
  }

  @Post()
  @Requires('application.submit')
  @Audited('issued-document.draft', { subject: 'application' })
  @NeedsIdempotencyKey()
  @Answers(issuedDocumentView, { status: 201 })
  async draft(
    @CurrentActor() actor: StaffActor,
    @Param('id', { schema: application }) id: ApplicationId,
    @IdempotencyKey() key: string,
    @Body({ schema: writeLetter }) { kind, participationId, reason }: WriteLetterBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const input = { kind, participationId: participationId ?? null, reason: reason ?? null };
    const document = await this.drafts.write(actor, id, key as IssuedDocumentId, input);
    created(reply, `/api/v1/funding-applications/${id}/issued-documents/${document.id}/file`);
    return this.answer(actor, document, reply);
  }

  @Post(':documentId/release')
  @Requires('application.submit')
  @Audited('issued-document.release', { subject: 'application' })
  @NeedsIfMatch()
  @Answers(issuedDocumentView)
  async release(
    @CurrentActor() actor: StaffActor,
    @Param('id', { schema: application }) id: ApplicationId,
    @Param('documentId', { schema: letter }) documentId: IssuedDocumentId,
    @IfMatch() version: Version,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.answer(actor, await this.documents.release(actor, id, documentId, version), reply);
  }

  /** A draft opens in the browser, to be looked at; what is released is saved. */
  @Get(':documentId/file')
  @Requires('application.read')
  @Audited('issued-document.read', { subject: 'application' })
  @ApiProduces('application/pdf')
  @ApiResponse({ status: 200, schema: { type: 'string', format: 'binary' } })
  async file(
    @CurrentActor() actor: StaffActor,
    @Param('id', { schema: application }) id: ApplicationId,
    @Param('documentId', { schema: letter }) documentId: IssuedDocumentId,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { document, name, content } = await this.documents.open(actor, id, documentId);
    return letterStream(reply, name, content, document.state === 'entwurf' ? 'inline' : 'attachment');
  }

  private async answer(actor: StaffActor, document: IssuedDocument, reply: FastifyReply) {
    withETag(reply, document);
    const [named] = await this.named(actor, [document]);
    return named;
  }

  private async named({ scope }: StaffActor, documents: readonly IssuedDocument[]) {
    const names = await this.users.names(
      scope,
      documents.flatMap(({ createdBy, releasedBy }) => [createdBy, ...(releasedBy ? [releasedBy] : [])]),
    );
    return documents.map((document) => ({
      ...document,
      createdByName: names.get(document.createdBy) ?? '',
      releasedByName: document.releasedBy === null ? null : (names.get(document.releasedBy) ?? ''),
    }));
  }
}
