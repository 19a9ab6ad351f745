import { Controller, Get, Param, Res, StreamableFile } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { DocumentId, StaffActor } from '@app/kernel';
import { DocumentDelivery } from '@app/documents';
import { Audited } from '../http/audited.js';
import { CurrentActor, Requires } from '../http/requires.js';
import { idParam } from '../http/schemas.js';

/** Files, apart from everything else: what strangers sent in is never shown within our pages, only saved. */
@Controller('files')
@ApiExcludeController()
export class FilesController {
  constructor(private readonly delivery: DocumentDelivery) {}

  @Get(':id')
  @Requires('document.read')
  @Audited('document.read', { subject: 'document' })
  async file(
    @CurrentActor() actor: StaffActor,
    @Param('id', { schema: idParam<DocumentId>() }) id: DocumentId,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { document, content } = await this.delivery.open(actor, id);
    reply.headers({
      'Content-Security-Policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
      'Content-Disposition': attachment(document.name),
      'X-Download-Options': 'noopen',
    });
    return new StreamableFile(content, { type: document.mediaType, length: content.length });
  }
}

/** RFC 6266: plain letters for old programs, the whole name for the others. */
export const attachment = (name: string): string => {
  const plain = name.replace(/[^A-Za-z0-9._ -]/g, '_');
  const whole = encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${plain}"; filename*=UTF-8''${whole}`;
};
