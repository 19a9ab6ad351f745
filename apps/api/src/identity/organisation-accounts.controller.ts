import { Body, Controller, Get, HttpCode, Param, Patch, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { CourseLists } from '@app/courses';
import { OrganisationAccounts, Partners } from '@app/identity';
import { notFound, type PartnerId, type PortalUserId, type StaffActor, type Version } from '@app/kernel';
import { Answers, created, withETag } from '../http/answers.js';
import { Audited } from '../http/audited.js';
import { IdempotencyKey, NeedsIdempotencyKey } from '../http/idempotency-key.js';
import { IfMatch, NeedsIfMatch } from '../http/if-match.js';
import { CurrentActor, Requires } from '../http/requires.js';
import { idParam } from '../http/schemas.js';
import {
  addPartner,
  changeOrganisationUser,
  inviteOrganisationUser,
  organisationAccountsView,
  organisationAccountView,
  partnerView,
} from './organisation-accounts.schema.js';

const id = idParam<PortalUserId>();
const address = '/api/v1/organisation-accounts';

/** Who of providers and partners may use the portal: the administration opens and closes their accounts. */
@Controller('api/v1')
export class OrganisationAccountsController {
  constructor(
    private readonly accounts: OrganisationAccounts,
    private readonly partners: Partners,
    private readonly courses: CourseLists,
  ) {}

  @Get('organisation-accounts')
  @Requires('user.manage')
  @Audited('user.organisation-list')
  @Answers(organisationAccountsView)
  async list(@CurrentActor() actor: StaffActor) {
    const [items, partners, providers] = await Promise.all([
      this.accounts.list(actor),
      this.partners.list(actor),
      this.courses.providers(),
    ]);
    return {
      items,
      organisations: [
        ...partners.map((one) => ({ ...one, kind: 'partner' as const })),
        ...providers.map((one) => ({ ...one, kind: 'provider' as const })),
      ],
    };
  }

  @Post('organisation-accounts')
  @Requires('user.manage')
  @Audited('user.organisation-invite', { subject: 'user', idFrom: 'idempotency-key' })
  @NeedsIdempotencyKey()
  @Answers(organisationAccountView, { status: 201 })
  async invite(
    @CurrentActor() actor: StaffActor,
    @IdempotencyKey() key: string,
    @Body({ schema: inviteOrganisationUser }) body: z.infer<typeof inviteOrganisationUser>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    if (body.kind === 'provider' && !(await this.courses.providers()).some((one) => one.id === body.organisationId)) throw notFound();
    const account = await this.accounts.invite(actor, key as PortalUserId, body);
    created(reply, address);
    return withETag(reply, account);
  }

  /** A new link by mail. */
  @Post('organisation-accounts/:id/invitation')
  @HttpCode(200)
  @Requires('user.manage')
  @Audited('user.organisation-invite', { subject: 'user' })
  @Answers(organisationAccountView)
  inviteAgain(@CurrentActor() actor: StaffActor, @Param('id', { schema: id }) account: PortalUserId) {
    return this.accounts.inviteAgain(actor, account);
  }

  @Patch('organisation-accounts/:id')
  @Requires('user.manage')
  @Audited('user.organisation-change', { subject: 'user' })
  @NeedsIfMatch()
  @Answers(organisationAccountView)
  async change(
    @CurrentActor() actor: StaffActor,
    @Param('id', { schema: id }) account: PortalUserId,
    @IfMatch() version: Version,
    @Body({ schema: changeOrganisationUser }) { active }: z.infer<typeof changeOrganisationUser>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return withETag(reply, await this.accounts.setActive(actor, account, version, active));
  }

  @Post('partner-organisations')
  @Requires('user.manage')
  @Audited('user.partner-add')
  @NeedsIdempotencyKey()
  @Answers(partnerView, { status: 201 })
  async addPartner(
    @CurrentActor() actor: StaffActor,
    @IdempotencyKey() key: string,
    @Body({ schema: addPartner }) body: z.infer<typeof addPartner>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const partner = await this.partners.add(actor, key as PartnerId, body);
    created(reply, address);
    return partner;
  }
}
