import { Controller, Delete, Get, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { StaffActor, Version } from '@app/kernel';
import { ReceivedShares, ShareLists } from '@app/counselling';
import { Tenants } from '@app/identity';
import { Answers, NoContent, withETag } from '../http/answers.js';
import { Audited, NotAudited } from '../http/audited.js';
import { IfMatch, NeedsIfMatch } from '../http/if-match.js';
import { CurrentActor, Requires } from '../http/requires.js';
import { idParam } from '../http/schemas.js';
import { presentSharedCase, receivedSharesView, sharedCaseView, shareRecipientsView } from './shares.schema.js';

/** Cases of other Träger shared with the own one. */
@Controller('api/v1')
export class ReceivedSharesController {
  constructor(
    private readonly shares: ReceivedShares,
    private readonly lists: ShareLists,
    private readonly tenants: Tenants,
  ) {}

  @Get('share-recipients')
  @Requires('share.offer')
  @NotAudited('names of public bodies')
  @Answers(shareRecipientsView)
  async recipients(@CurrentActor() actor: StaffActor) {
    return { items: (await this.tenants.all()).filter(({ id }) => id !== actor.scope.tenantId) };
  }

  @Get('shared-cases')
  @Requires('share.receive')
  @Audited('share.received-list')
  @Answers(receivedSharesView)
  async list(@CurrentActor() actor: StaffActor) {
    const [rows, tenants] = await Promise.all([this.lists.received(actor.scope), this.tenants.all()]);
    const names = new Map(tenants.map(({ id, name }) => [id, name]));
    return {
      items: rows.map((row) => ({
        ...row,
        from: { id: row.tenantId, name: names.get(row.tenantId) ?? '' },
        clientId: row.acceptedClientId,
      })),
    };
  }

  @Get('shared-cases/:id')
  @Requires('share.receive')
  @Audited('share.read')
  @Answers(sharedCaseView)
  async open(
    @CurrentActor() actor: StaffActor,
    @Param('id', { schema: idParam() }) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const share = withETag(reply, await this.shares.open(actor, id));
    return presentSharedCase(share, await this.owner(share.tenantId));
  }

  @Post('shared-cases/:id/acceptance')
  @Requires('share.receive')
  @Audited('share.accept')
  @NeedsIfMatch()
  @Answers(sharedCaseView)
  async accept(
    @CurrentActor() actor: StaffActor,
    @Param('id', { schema: idParam() }) id: string,
    @IfMatch() version: Version,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const share = withETag(reply, await this.shares.accept(actor, id, version));
    return presentSharedCase(share, await this.owner(share.tenantId));
  }

  /** Declines an offer, or ends what was accepted. */
  @Delete('shared-cases/:id')
  @Requires('share.receive')
  @Audited('share.received-end')
  @NeedsIfMatch()
  @NoContent()
  async end(@CurrentActor() actor: StaffActor, @Param('id', { schema: idParam() }) id: string, @IfMatch() version: Version) {
    await this.shares.end(actor, id, version);
  }

  private async owner(id: string): Promise<{ id: string; name: string }> {
    return { id, name: (await this.tenants.all()).find((tenant) => tenant.id === id)?.name ?? '' };
  }
}
