import { Body, Controller, Get, Param, Post, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiProduces, ApiResponse } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { ClientImports, ImportDecisions } from '@app/clients';
import type { ImportId, ImportRowId, StaffActor, Version } from '@app/kernel';
import { Answers, withETag } from '../http/answers.js';
import { Audited } from '../http/audited.js';
import { csvOf } from '../http/csv.js';
import { IfMatch, NeedsIfMatch } from '../http/if-match.js';
import { CurrentActor, Requires } from '../http/requires.js';
import { idParam } from '../http/schemas.js';
import { ClientImportViews } from './client-import-views.js';
import { decideImportRow, importRowsQuery, importRowsView, importRowView } from './client-imports.schema.js';
import { parkedText } from './import-row-texts.js';

const idOfImport = idParam<ImportId>();
const atOnce = 500;

/** Rows of an import of persons: to look at, to decide on and to take along as a file. */
@Controller('api/v1/client-imports/:id')
export class ClientImportRowsController {
  constructor(
    private readonly imports: ClientImports,
    private readonly decisions: ImportDecisions,
    private readonly views: ClientImportViews,
  ) {}

  @Get('rows')
  @Requires('client.import')
  @Audited('client-import.rows')
  @Answers(importRowsView)
  async rows(
    @CurrentActor() actor: StaffActor,
    @Param('id', { schema: idOfImport }) id: ImportId,
    @Query({ schema: importRowsQuery }) { state, after, limit }: z.infer<typeof importRowsQuery>,
  ) {
    const rows = await this.imports.rowsIn(actor, id, state, after, limit + 1);
    const page = rows.slice(0, limit);
    return { items: await this.views.rows(actor, page), next: rows.length > limit ? page.at(-1)!.row.row : null };
  }

  /** The parked rows as they came, each with the reason: German, as the file was. */
  @Get('parked.csv')
  @Requires('client.import')
  @Audited('client-import.export')
  @ApiProduces('text/csv')
  @ApiResponse({ status: 200, schema: { type: 'string', format: 'binary' } })
  async parked(@CurrentActor() actor: StaffActor, @Param('id', { schema: idOfImport }) id: ImportId): Promise<StreamableFile> {
    const { found } = await this.imports.file(actor, id);
    const lines: string[][] = [[...found.headings, 'Zeile', 'Warum geparkt']];
    for (let after = 0; ;) {
      const rows = await this.imports.rowsIn(actor, id, 'parked', after, atOnce);
      for (const row of await this.views.rows(actor, rows))
        lines.push([...found.headings.map((_, index) => row.cells[index] ?? ''), String(row.row), parkedText(row)]);
      if (rows.length < atOnce) break;
      after = rows.at(-1)!.row.row;
    }
    const content = Buffer.from(csvOf(lines));
    return new StreamableFile(content, {
      type: 'text/csv; charset=utf-8',
      disposition: 'attachment; filename="Import-geparkte-Zeilen.csv"',
      length: content.byteLength,
    });
  }

  /** Takes the known person, registers another one, tries a corrected row again, or drops it. */
  @Post('parked-rows/:rowId/decision')
  @Requires('client.import')
  @Audited('client-import.decide')
  @NeedsIfMatch()
  @Answers(importRowView)
  async decide(
    @CurrentActor() actor: StaffActor,
    @Param('id', { schema: idOfImport }) id: ImportId,
    @Param('rowId', { schema: idParam<ImportRowId>() }) rowId: ImportRowId,
    @IfMatch() version: Version,
    @Body({ schema: decideImportRow }) decision: z.infer<typeof decideImportRow>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const row = await this.decisions.settle(actor, id, rowId, version, decision);
    const [shown] = await this.views.rows(actor, [row]);
    return withETag(reply, shown!);
  }
}
