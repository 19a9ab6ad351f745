import { Body, Controller, Get, Param, Patch, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { Companies } from '@app/companies';
import { PortalAccounts } from '@app/identity';
import type { EstablishmentId, PortalUserId, StaffActor, Version } from '@app/kernel';
import { Reader } from '@app/platform';
import { Answers, created, withETag } from '../http/answers.js';
import { Audited } from '../http/audited.js';
import { IdempotencyKey, NeedsIdempotencyKey } from '../http/idempotency-key.js';
import { IfMatch, NeedsIfMatch } from '../http/if-match.js';
import { CurrentActor, Requires } from '../http/requires.js';
import { idParam } from '../http/schemas.js';
import { changePortalUser, invitePortalUser, portalUsersView, portalUserView } from './portal-users.schema.js';

const id = idParam<EstablishmentId>();
const userId = idParam<PortalUserId>();

/** Who of a company may use the portal: an adviser who knows the person opens the account. */
@Controller('api/v1/companies/:id/portal-users')
export class PortalUsersController {
  constructor(
    private readonly accounts: PortalAccounts,
    private readonly companies: Companies,
    private readonly reader: Reader,
  ) {}

  @Get()
  @Requires('portal-user.read')
  @Audited('company.portal-user-list', { subject: 'company' })
  @Answers(portalUsersView)
  async list(@CurrentActor() actor: StaffActor, @Param('id', { schema: id }) establishmentId: EstablishmentId) {
    await this.companies.entry(this.reader, establishmentId);
    return { items: await this.accounts.ofCompany(actor, establishmentId) };
  }

  @Post()
  @Requires('portal-user.manage')
  @Audited('company.portal-user-invite', { subject: 'company' })
  @NeedsIdempotencyKey()
  @Answers(portalUserView, { status: 201 })
  async invite(
    @CurrentActor() actor: StaffActor,
    @Param('id', { schema: id }) establishmentId: EstablishmentId,
    @IdempotencyKey() key: string,
    @Body({ schema: invitePortalUser }) body: z.infer<typeof invitePortalUser>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    await this.companies.entry(this.reader, establishmentId);
    const account = await this.accounts.invite(actor, establishmentId, key as PortalUserId, body);
    created(reply, `/api/v1/companies/${establishmentId}/portal-users`);
    return withETag(reply, account);
  }

  @Patch(':userId')
  @Requires('portal-user.manage')
  @Audited('company.portal-user-change', { subject: 'company' })
  @NeedsIfMatch()
  @Answers(portalUserView)
  async change(
    @CurrentActor() actor: StaffActor,
    @Param('id', { schema: id }) establishmentId: EstablishmentId,
    @Param('userId', { schema: userId }) portalUserId: PortalUserId,
    @IfMatch() version: Version,
    @Body({ schema: changePortalUser }) { active }: z.infer<typeof changePortalUser>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return withETag(reply, await this.accounts.setActive(actor, establishmentId, portalUserId, version, active));
  }
}
