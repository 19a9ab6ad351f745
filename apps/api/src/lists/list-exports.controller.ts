import { Body, Controller, Get, Param, Post, Res, StreamableFile } from '@nestjs/common';
import { ApiProduces, ApiResponse } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { AccessLog } from '@app/audit';
import { fileNameOf, listPermission, ListExports, type ListExportId } from '@app/exports';
import { requirePermission, type StaffActor } from '@app/kernel';
import { Answers, created } from '../http/answers.js';
import { Audited, NotAudited } from '../http/audited.js';
import { IdempotencyKey, NeedsIdempotencyKey } from '../http/idempotency-key.js';
import { CurrentActor, Requires } from '../http/requires.js';
import { idParam } from '../http/schemas.js';
import { caseFilterOf, clientFilterOf, companyFilterOf } from './list-filters.js';
import { listExportsView, listExportView, orderExportBody, type OrderExportBody } from './list-exports.schema.js';
import { lists } from './saved-views.schema.js';

const types = { csv: 'text/csv; charset=utf-8', xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' } as const;

/** Lists that somebody takes out of the house as a file. */
@Controller('api/v1/list-exports')
export class ListExportsController {
  constructor(
    private readonly exports: ListExports,
    private readonly access: AccessLog,
  ) {}

  @Get()
  @Requires('self')
  @NotAudited('what one has exported oneself, without content')
  @Answers(listExportsView)
  async mine(@CurrentActor() actor: StaffActor) {
    return { items: await this.exports.mine(actor) };
  }

  /** Whoever reads a list may take out what it shows. */
  @Post()
  @Requires('self')
  @Audited('list-export.order')
  @NeedsIdempotencyKey()
  @Answers(listExportView, { status: 201 })
  async order(
    @CurrentActor() actor: StaffActor,
    @IdempotencyKey() id: string,
    @Body({ schema: orderExportBody }) body: OrderExportBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    requirePermission(actor, listPermission[body.list]);
    const { list, format, purpose } = body;
    this.access.tell(actor, { purpose, details: { list, format } });
    const ordered = await this.exports.order(actor, id as ListExportId, { ...body, filters: chosenBy(actor, body) });
    created(reply, '/api/v1/list-exports');
    return ordered;
  }

  @Get(':id/file')
  @Requires('self')
  @Audited('list-export.download')
  @ApiProduces(types.csv, types.xlsx)
  @ApiResponse({ status: 200, schema: { type: 'string', format: 'binary' } })
  async download(@CurrentActor() actor: StaffActor, @Param('id', { schema: idParam<ListExportId>() }) id: ListExportId) {
    const { row, content } = await this.exports.fetch(actor, id);
    return new StreamableFile(content, {
      type: types[row.format],
      disposition: `attachment; filename="${fileNameOf(row)}"`,
      length: content.byteLength,
    });
  }
}

// As the list itself understands its address, with ids in the place of `me`.
const chosenBy = (actor: StaffActor, { list, filters }: OrderExportBody): Readonly<Record<string, readonly string[]>> => {
  const chosen =
    list === 'cases'
      ? caseFilterOf(actor, lists.cases.filters.parse(filters)).chosen
      : list === 'clients'
        ? clientFilterOf(actor, lists.clients.filters.parse(filters))
        : companyFilterOf(actor, lists.companies.filters.parse(filters));
  return Object.fromEntries(Object.entries(chosen).filter((entry): entry is [string, readonly string[]] => entry[1] !== undefined));
};
