import { Controller, Get, Param, Res } from '@nestjs/common';
import { ApiProduces, ApiResponse } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { ApplicationId, PortalActor } from '@app/kernel';
import { IssuedDocumentLists, type IssuedDocumentId } from '@app/funding';
import { companyDocumentsView } from '../funding/issued-documents.schema.js';
import { letterStream } from '../funding/letter-stream.js';
import { Answers } from '../http/answers.js';
import { Audited } from '../http/audited.js';
import { CurrentActor, Requires } from '../http/requires.js';
import { idParam } from '../http/schemas.js';

const application = idParam<ApplicationId>();

/** What was released for the company about one of its applications. */
@Controller('portal/v1/applications/:id/issued-documents')
export class CompanyDocumentsController {
  constructor(private readonly lists: IssuedDocumentLists) {}

  @Get()
  @Requires('portal.application.read')
  @Audited('portal.issued-document-list', { subject: 'application' })
  @Answers(companyDocumentsView)
  async list(@CurrentActor() { scope }: PortalActor, @Param('id', { schema: application }) id: ApplicationId) {
    return { items: await this.lists.ofCompany(scope, id) };
  }

  @Get(':documentId/file')
  @Requires('portal.application.read')
  @Audited('portal.issued-document-read', { subject: 'application' })
  @ApiProduces('application/pdf')
  @ApiResponse({ status: 200, schema: { type: 'string', format: 'binary' } })
  async file(
    @CurrentActor() { scope }: PortalActor,
    @Param('id', { schema: application }) id: ApplicationId,
    @Param('documentId', { schema: idParam<IssuedDocumentId>() }) documentId: IssuedDocumentId,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { name, content } = await this.lists.openForCompany(scope, id, documentId);
    return letterStream(reply, name, content, 'attachment');
  }
}
