import { Body, Controller, Param, Patch, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import type { DocumentId, StaffActor, Version } from '@app/kernel';
import { Documents, type Document } from '@app/documents';
import { Users } from '@app/identity';
import { Answers, withETag } from '../http/answers.js';
import { Audited } from '../http/audited.js';
import { IfMatch, NeedsIfMatch } from '../http/if-match.js';
import { CurrentActor, Requires } from '../http/requires.js';
import { idParam } from '../http/schemas.js';
import { changeDocument, documentView, presentDocument } from './documents.schema.js';

const id = idParam<DocumentId>();

/** One document: its name, its kind, and taking it back. */
@Controller('api/v1/documents/:id')
export class DocumentsController {
  constructor(
    private readonly documents: Documents,
    private readonly users: Users,
  ) {}

  @Patch()
  @Requires('document.write')
  @Audited('document.change', { subject: 'document' })
  @NeedsIfMatch()
  @Answers(documentView)
  async change(
    @CurrentActor() actor: StaffActor,
    @Param('id', { schema: id }) documentId: DocumentId,
    @IfMatch() version: Version,
    @Body({ schema: changeDocument }) body: z.infer<typeof changeDocument>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.present(actor, withETag(reply, await this.documents.change(actor, documentId, version, body)));
  }

  @Post('withdrawal')
  @Requires('document.write')
  @Audited('document.withdraw', { subject: 'document' })
  @NeedsIfMatch()
  @Answers(documentView)
  async withdraw(
    @CurrentActor() actor: StaffActor,
    @Param('id', { schema: id }) documentId: DocumentId,
    @IfMatch() version: Version,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.present(actor, withETag(reply, await this.documents.withdraw(actor, documentId, version)));
  }

  private async present({ scope }: StaffActor, document: Document) {
    return presentDocument(document, await this.users.names(scope, [document.createdBy]), false);
  }
}
