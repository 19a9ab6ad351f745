import { Controller, Get, Param, Query, StreamableFile } from '@nestjs/common';
import { ApiProduces, ApiResponse } from '@nestjs/swagger';
import type { z } from 'zod';
import { notFound, type TenantId } from '@app/kernel';
import { privacyInformationDocument, type InformationShape } from '@app/clients';
import { Tenants } from '@app/identity';
import { renderPdf } from '@app/platform';
import { NotAudited } from '../http/audited.js';
import { Public } from '../http/requires.js';
import { idParam } from '../http/schemas.js';
import { privacyDocumentQuery } from './privacy-information.schema.js';

/** The information about data protection of a Träger: for printing, and for everybody who has its address. */
@Controller('api/v1/privacy-information')
export class PrivacyDocumentController {
  // The same bytes for everybody while the Träger is the same: a page that is open to all costs one rendering.
  private readonly rendered = new Map<string, { readonly of: string; readonly bytes: Promise<Buffer> }>();

  constructor(private readonly tenants: Tenants) {}

  @Get(':tenantId/datenschutzinformation.pdf')
  @Public()
  @NotAudited('a public text that names no person')
  @ApiProduces('application/pdf')
  @ApiResponse({ status: 200, schema: { type: 'string', format: 'binary' } })
  async file(
    @Param('tenantId', { schema: idParam<TenantId>() }) tenantId: TenantId,
    @Query({ schema: privacyDocumentQuery }) { large, ...text }: z.output<typeof privacyDocumentQuery>,
  ) {
    const content = await this.bytesOf(tenantId, { ...text, large: large === 'true' });
    return new StreamableFile(content, {
      type: 'application/pdf',
      disposition: 'inline; filename="datenschutzinformation.pdf"',
      length: content.byteLength,
    });
  }

  private async bytesOf(tenantId: TenantId, shape: InformationShape): Promise<Buffer> {
    const tenant = await this.tenants.withOffices(tenantId);
    if (!tenant) throw notFound();
    const [key, of] = [`${tenantId} ${shape.version} ${shape.language} ${shape.large}`, JSON.stringify(tenant)];
    const known = this.rendered.get(key);
    if (known?.of === of) return known.bytes;
    const bytes = renderPdf(privacyInformationDocument(tenant, shape));
    this.rendered.set(key, { of, bytes });
    bytes.catch(() => this.rendered.delete(key));
    return bytes;
  }
}
