import { Body, Controller, Get, Param, Post, Put, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import type { StaffActor, TeamId, Version } from '@app/kernel';
import { Users } from '@app/identity';
import { mayChangeView, SavedViews, type SavedView, type SavedViewId } from '@app/platform';
import { Answers, created, withETag } from '../http/answers.js';
import { Audited, NotAudited } from '../http/audited.js';
import { IdempotencyKey, NeedsIdempotencyKey } from '../http/idempotency-key.js';
import { IfMatch, NeedsIfMatch } from '../http/if-match.js';
import { CurrentActor, Requires } from '../http/requires.js';
import { idParam } from '../http/schemas.js';
import {
  openedView,
  openViewBody,
  savedViewsQuery,
  savedViewsView,
  savedViewView,
  writeViewBody,
  type WriteViewBody,
} from './saved-views.schema.js';

const viewParam = { schema: idParam<SavedViewId>() };

/** Views of the lists that somebody keeps, for herself or for her team. */
@Controller('api/v1/saved-views')
export class SavedViewsController {
  constructor(
    private readonly views: SavedViews,
    private readonly users: Users,
  ) {}

  @Get()
  @Requires('self')
  @NotAudited('how somebody looks at a list, about nobody')
  @Answers(savedViewsView)
  async list(@CurrentActor() actor: StaffActor, @Query({ schema: savedViewsQuery }) { list }: z.output<typeof savedViewsQuery>) {
    const views = await this.views.of(actor, list);
    const names = await this.users.names(
      actor.scope,
      views.map(({ ownerId }) => ownerId),
    );
    return { items: views.map((view) => ({ ...present(actor, view, names.get(view.ownerId)), standard: view.standard })) };
  }

  @Post()
  @Requires('self')
  @Audited('saved-view.add')
  @NeedsIdempotencyKey()
  @Answers(savedViewView, { status: 201 })
  async add(
    @CurrentActor() actor: StaffActor,
    @IdempotencyKey() id: string,
    @Body({ schema: writeViewBody }) { list, ...body }: WriteViewBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const view = await this.views.add(actor, id as SavedViewId, list, await this.teamOf(actor), body);
    created(reply, '/api/v1/saved-views');
    return present(actor, withETag(reply, view));
  }

  @Put('standard')
  @Requires('self')
  @Audited('saved-view.open-with')
  @Answers(openedView)
  async openWith(@CurrentActor() actor: StaffActor, @Body({ schema: openViewBody }) body: z.output<typeof openViewBody>) {
    await this.views.open(actor, body.list, body.id);
    return body;
  }

  @Put(':id')
  @Requires('self')
  @Audited('saved-view.change')
  @NeedsIfMatch()
  @Answers(savedViewView)
  async change(
    @CurrentActor() actor: StaffActor,
    @Param('id', viewParam) id: SavedViewId,
    @IfMatch() version: Version,
    @Body({ schema: writeViewBody }) { list: _same, ...body }: WriteViewBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return present(actor, withETag(reply, await this.views.change(actor, id, version, await this.teamOf(actor), body)));
  }

  @Post(':id/removal')
  @Requires('self')
  @Audited('saved-view.remove')
  @NeedsIfMatch()
  @Answers(savedViewView)
  async remove(
    @CurrentActor() actor: StaffActor,
    @Param('id', viewParam) id: SavedViewId,
    @IfMatch() version: Version,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return present(actor, withETag(reply, await this.views.remove(actor, id, version)));
  }

  @Post(':id/restoration')
  @Requires('self')
  @Audited('saved-view.restore')
  @NeedsIfMatch()
  @Answers(savedViewView)
  async restore(
    @CurrentActor() actor: StaffActor,
    @Param('id', viewParam) id: SavedViewId,
    @IfMatch() version: Version,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return present(actor, withETag(reply, await this.views.restore(actor, id, version)));
  }

  private async teamOf(actor: StaffActor): Promise<TeamId> {
    return (await this.users.profile(actor)).team.id as TeamId;
  }
}

const present = (actor: StaffActor, { ownerId, teamId, ...view }: SavedView, owner: string | null = null) => ({
  ...view,
  shared: teamId !== null,
  owner: ownerId === actor.userId ? null : owner,
  mayChange: mayChangeView({ ownerId, teamId }, actor),
});
