import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import type { EstablishmentId, StaffActor } from '@app/kernel';
import { Companies, CompanyLists, withWeight, type CompanyListItem } from '@app/companies';
import { Users } from '@app/identity';
import { Reader } from '@app/platform';
import { CompanyWorks } from '@app/reporting';
import { Answers, created } from '../http/answers.js';
import { Audited } from '../http/audited.js';
import { CursorCodec, presentPage, toPageRequest } from '../http/cursor.js';
import { IdempotencyKey, NeedsIdempotencyKey } from '../http/idempotency-key.js';
import { CurrentActor, Requires } from '../http/requires.js';
import { idParam } from '../http/schemas.js';
import { companyFilterOf } from '../lists/list-filters.js';
import {
  agreementView,
  companyPageQuery,
  companyPageView,
  companyView,
  companyWorkView,
  headcountView,
  presentCompany,
  recordAgreement,
  recordHeadcount,
  toAgreement,
  toHeadcount,
} from './companies.schema.js';

const id = idParam<EstablishmentId>();

/** The shared company directory, and what the caller's Träger knows about its entries. */
@Controller('api/v1/companies')
export class CompaniesController {
  constructor(
    private readonly companies: Companies,
    private readonly lists: CompanyLists,
    private readonly works: CompanyWorks,
    private readonly users: Users,
    private readonly reader: Reader,
    private readonly codec: CursorCodec,
  ) {}

  @Get()
  @Requires('company.read')
  @Audited('company.list')
  @Answers(companyPageView)
  async page(@CurrentActor() actor: StaffActor, @Query({ schema: companyPageQuery }) query: z.infer<typeof companyPageQuery>) {
    const page = await this.lists.page(actor.scope, companyFilterOf(actor, query), toPageRequest(query, this.codec));
    const names = await this.users.names(
      actor.scope,
      page.items.flatMap(({ ownerId }) => ownerId ?? []),
    );
    return presentPage(page, (row: CompanyListItem) => ({ ...row, owner: (row.ownerId && names.get(row.ownerId)) ?? null }), this.codec);
  }

  @Get(':id')
  @Requires('company.read')
  @Audited('company.read', { subject: 'company' })
  @Answers(companyView)
  async open(@CurrentActor() actor: StaffActor, @Param('id', { schema: id }) establishmentId: EstablishmentId) {
    const page = await this.lists.company(actor.scope, establishmentId);
    const authors = [...page.agreements, ...page.contacts].flatMap(({ changedBy }) => changedBy ?? []);
    return presentCompany(page, await this.users.names(actor.scope, authors));
  }

  @Get(':id/work')
  @Requires('company.read')
  @Audited('company.work-read', { subject: 'company' })
  @Answers(companyWorkView)
  async work(@CurrentActor() actor: StaffActor, @Param('id', { schema: id }) establishmentId: EstablishmentId) {
    await this.companies.entry(this.reader, establishmentId);
    return this.works.of(actor.scope, establishmentId);
  }

  @Post(':id/headcounts')
  @Requires('company.write')
  @Audited('company.headcount-record', { subject: 'company' })
  @NeedsIdempotencyKey()
  @Answers(headcountView, { status: 201 })
  async recordHeadcount(
    @CurrentActor() actor: StaffActor,
    @Param('id', { schema: id }) establishmentId: EstablishmentId,
    @IdempotencyKey() key: string,
    @Body({ schema: recordHeadcount }) body: z.infer<typeof recordHeadcount>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const headcount = await this.companies.recordHeadcount(actor, establishmentId, key, toHeadcount(body));
    created(reply, `/api/v1/companies/${establishmentId}`);
    return withWeight(headcount);
  }

  @Post(':id/agreements')
  @Requires('company.write')
  @Audited('company.agreement-record', { subject: 'company' })
  @NeedsIdempotencyKey()
  @Answers(agreementView, { status: 201 })
  async recordAgreement(
    @CurrentActor() actor: StaffActor,
    @Param('id', { schema: id }) establishmentId: EstablishmentId,
    @IdempotencyKey() key: string,
    @Body({ schema: recordAgreement }) body: z.infer<typeof recordAgreement>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const agreement = await this.companies.recordAgreement(actor, establishmentId, key, toAgreement(body));
    created(reply, `/api/v1/companies/${establishmentId}`);
    return agreement;
  }
}
