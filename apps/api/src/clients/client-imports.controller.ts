import { randomUUID } from 'node:crypto';
import { Body, Controller, Get, Param, Post, Put, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { ClientImports, importUnreadable } from '@app/clients';
import type { ImportId, StaffActor, Version } from '@app/kernel';
import { uploadedSheet } from '../documents/uploaded-sheet.js';
import { Answers, created, withETag } from '../http/answers.js';
import { Audited } from '../http/audited.js';
import { IdempotencyKey, NeedsIdempotencyKey } from '../http/idempotency-key.js';
import { IfMatch, NeedsIfMatch } from '../http/if-match.js';
import { CurrentActor, Requires } from '../http/requires.js';
import { idParam } from '../http/schemas.js';
import { ClientImportViews } from './client-import-views.js';
import { beginImportStep, importsView, importView, mapImport } from './client-imports.schema.js';

const idOfImport = idParam<ImportId>();
const file = { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } };

/** Tables of persons brought in: upload, mapping, dry run, run, taking back. */
@Controller('api/v1/client-imports')
export class ClientImportsController {
  constructor(
    private readonly imports: ClientImports,
    private readonly views: ClientImportViews,
  ) {}

  @Get()
  @Requires('client.import')
  @Audited('client-import.list')
  @Answers(importsView)
  async list(@CurrentActor() actor: StaffActor) {
    return { items: await this.views.list(actor, await this.imports.list(actor)) };
  }

  /** One file as `multipart/form-data`: XLSX or CSV whose first row is the heading. Nothing is written about anybody yet. */
  @Post()
  @Requires('client.import')
  @Audited('client-import.upload')
  @NeedsIdempotencyKey()
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: file })
  @Answers(importView, { status: 201 })
  async upload(
    @CurrentActor() actor: StaffActor,
    @IdempotencyKey() key: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { content, format } = await uploadedSheet(request, importUnreadable);
    const made = await this.imports.upload(actor, key as ImportId, content, format);
    created(reply, `/api/v1/client-imports/${key}`);
    return withETag(reply, await this.views.one(actor, made));
  }

  @Get(':id')
  @Requires('client.import')
  @Audited('client-import.read')
  @Answers(importView)
  async read(
    @CurrentActor() actor: StaffActor,
    @Param('id', { schema: idOfImport }) id: ImportId,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return withETag(reply, await this.views.one(actor, await this.imports.file(actor, id)));
  }

  @Put(':id/mapping')
  @Requires('client.import')
  @Audited('client-import.map')
  @NeedsIfMatch()
  @Answers(importView)
  async map(
    @CurrentActor() actor: StaffActor,
    @Param('id', { schema: idOfImport }) id: ImportId,
    @IfMatch() version: Version,
    @Body({ schema: mapImport }) { columns, keepAs }: z.infer<typeof mapImport>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const keep = keepAs === null ? null : { id: randomUUID() as string, name: keepAs };
    return withETag(reply, await this.views.one(actor, await this.imports.map(actor, id, version, columns, keep)));
  }

  /** Begins the dry run, the run, or taking the whole import back; the worker goes on from here. */
  @Post(':id/steps')
  @Requires('client.import')
  @Audited('client-import.step')
  @NeedsIfMatch()
  @Answers(importView)
  async step(
    @CurrentActor() actor: StaffActor,
    @Param('id', { schema: idOfImport }) id: ImportId,
    @IfMatch() version: Version,
    @Body({ schema: beginImportStep }) body: z.infer<typeof beginImportStep>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const input = body.step === 'run' ? { source: body.source, informed: body.informed } : null;
    return withETag(reply, await this.views.one(actor, await this.imports.begin(actor, id, version, body.step, input)));
  }
}
