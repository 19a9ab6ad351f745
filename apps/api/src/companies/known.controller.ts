import { Body, Controller, Get, Param, Patch, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { Companies, Contacts, HeadcountLists, withWeight } from '@app/companies';
import { Users } from '@app/identity';
import type { EstablishmentId, StaffActor, Version } from '@app/kernel';
import { Answers, created } from '../http/answers.js';
import { Audited } from '../http/audited.js';
import { IdempotencyKey, NeedsIdempotencyKey } from '../http/idempotency-key.js';
import { IfMatch, NeedsIfMatch } from '../http/if-match.js';
import { CurrentActor, Requires } from '../http/requires.js';
import { idParam } from '../http/schemas.js';
import { agreementView, headcountView, toHeadcount } from './companies.schema.js';
import { changeAgreement, contactView, correctHeadcount, headcountsView, recordContact, toContact } from './known.schema.js';

const id = idParam<EstablishmentId>();
const rowId = idParam<string>();

/** What a Träger knows of a Betrieb, over time: counts with their corrections, agreements, contacts. */
@Controller('api/v1/companies/:id')
export class CompanyKnowledgeController {
  constructor(
    private readonly companies: Companies,
    private readonly headcounts: HeadcountLists,
    private readonly contacts: Contacts,
    private readonly users: Users,
  ) {}

  @Get('headcounts')
  @Requires('company.read')
  @Audited('company.headcount-list', { subject: 'company' })
  @Answers(headcountsView)
  async listHeadcounts(@CurrentActor() { scope }: StaffActor, @Param('id', { schema: id }) establishmentId: EstablishmentId) {
    const { history, decisive } = await this.headcounts.of(scope, establishmentId);
    const names = await this.users.names(
      scope,
      history.flatMap(({ createdBy }) => createdBy ?? []),
    );
    return {
      history: history.map((row) => ({ ...withWeight(row), by: (row.createdBy && names.get(row.createdBy)) ?? null })),
      decisive: {
        ...decisive,
        entries: decisive.entries.map((entry) => ({ ...entry, headcount: entry.headcount && withWeight(entry.headcount) })),
      },
    };
  }

  @Post('headcounts/:headcountId/correction')
  @Requires('company.write')
  @Audited('company.headcount-correct', { subject: 'company' })
  @NeedsIdempotencyKey()
  @Answers(headcountView, { status: 201 })
  async correctHeadcount(
    @CurrentActor() actor: StaffActor,
    @Param('id', { schema: id }) establishmentId: EstablishmentId,
    @Param('headcountId', { schema: rowId }) headcountId: string,
    @IdempotencyKey() key: string,
    @Body({ schema: correctHeadcount }) { reason, ...body }: z.infer<typeof correctHeadcount>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const headcount = await this.companies.correctHeadcount(actor, establishmentId, headcountId, key, { ...toHeadcount(body), reason });
    created(reply, `/api/v1/companies/${establishmentId}/headcounts`);
    return withWeight(headcount);
  }

  @Patch('agreements/:agreementId')
  @Requires('company.write')
  @Audited('company.agreement-change', { subject: 'company' })
  @NeedsIfMatch()
  @Answers(agreementView)
  changeAgreement(
    @CurrentActor() actor: StaffActor,
    @Param('id', { schema: id }) establishmentId: EstablishmentId,
    @Param('agreementId', { schema: rowId }) agreementId: string,
    @IfMatch() version: Version,
    @Body({ schema: changeAgreement }) { scope = null, document = null, ...body }: z.infer<typeof changeAgreement>,
  ) {
    return this.companies.changeAgreement(actor, establishmentId, agreementId, version, { ...body, scope, document });
  }

  @Post('contacts')
  @Requires('company.write')
  @Audited('company.contact-record', { subject: 'company' })
  @NeedsIdempotencyKey()
  @Answers(contactView, { status: 201 })
  async recordContact(
    @CurrentActor() actor: StaffActor,
    @Param('id', { schema: id }) establishmentId: EstablishmentId,
    @IdempotencyKey() key: string,
    @Body({ schema: recordContact }) body: z.infer<typeof recordContact>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const contact = await this.contacts.record(actor, establishmentId, key, toContact(body));
    created(reply, `/api/v1/companies/${establishmentId}`);
    return contact;
  }

  @Patch('contacts/:contactId')
  @Requires('company.write')
  @Audited('company.contact-change', { subject: 'company' })
  @NeedsIfMatch()
  @Answers(contactView)
  changeContact(
    @CurrentActor() actor: StaffActor,
    @Param('id', { schema: id }) establishmentId: EstablishmentId,
    @Param('contactId', { schema: rowId }) contactId: string,
    @IfMatch() version: Version,
    @Body({ schema: recordContact }) body: z.infer<typeof recordContact>,
  ) {
    return this.contacts.change(actor, establishmentId, contactId, version, toContact(body));
  }
}
