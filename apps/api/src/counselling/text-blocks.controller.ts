import { Body, Controller, Get, Param, Post, Put, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { StaffActor, TextBlockId, Version } from '@app/kernel';
import { TextBlockLists, TextBlocks } from '@app/counselling';
import { Users } from '@app/identity';
import { Answers, created, withETag } from '../http/answers.js';
import { Audited, NotAudited } from '../http/audited.js';
import { IdempotencyKey, NeedsIdempotencyKey } from '../http/idempotency-key.js';
import { IfMatch, NeedsIfMatch } from '../http/if-match.js';
import { CurrentActor, Requires } from '../http/requires.js';
import { idParam } from '../http/schemas.js';
import {
  presentTextBlock,
  textBlockListView,
  textBlockVersionsView,
  textBlockView,
  writeTextBlockBody,
  type WriteTextBlockBody,
} from './text-blocks.schema.js';

const blockParam = { schema: idParam<TextBlockId>() };

/** Texts for notes: those one may use, and one's own. */
@Controller('api/v1/text-blocks')
export class TextBlocksController {
  constructor(
    private readonly blocks: TextBlocks,
    private readonly lists: TextBlockLists,
    private readonly users: Users,
  ) {}

  @Get()
  @Requires('session.record')
  @NotAudited('texts for notes, about nobody')
  @Answers(textBlockListView)
  async list(@CurrentActor() actor: StaffActor) {
    return { items: await this.lists.usable(actor) };
  }

  @Get(':id/versions')
  @Requires('session.record')
  @NotAudited('texts for notes, about nobody')
  @Answers(textBlockVersionsView)
  async versions(@CurrentActor() { scope }: StaffActor, @Param('id', blockParam) id: TextBlockId) {
    const versions = await this.lists.versionsOf(scope, id);
    const names = await this.users.names(
      scope,
      versions.map(({ changedBy }) => changedBy),
    );
    return { items: versions.map((version) => ({ ...version, changedByName: names.get(version.changedBy) ?? null })) };
  }

  @Post()
  @Requires('session.record')
  @Audited('text-block.add')
  @NeedsIdempotencyKey()
  @Answers(textBlockView, { status: 201 })
  async add(
    @CurrentActor() actor: StaffActor,
    @IdempotencyKey() id: string,
    @Body({ schema: writeTextBlockBody }) body: WriteTextBlockBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const block = await this.blocks.add(actor, 'own', id as TextBlockId, body);
    created(reply, '/api/v1/text-blocks');
    return presentTextBlock(withETag(reply, block));
  }

  @Put(':id')
  @Requires('session.record')
  @Audited('text-block.change')
  @NeedsIfMatch()
  @Answers(textBlockView)
  async change(
    @CurrentActor() actor: StaffActor,
    @Param('id', blockParam) id: TextBlockId,
    @IfMatch() version: Version,
    @Body({ schema: writeTextBlockBody }) body: WriteTextBlockBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return presentTextBlock(withETag(reply, await this.blocks.change(actor, 'own', id, version, body)));
  }

  @Post(':id/retirement')
  @Requires('session.record')
  @Audited('text-block.retire')
  @NeedsIfMatch()
  @Answers(textBlockView)
  async retire(
    @CurrentActor() actor: StaffActor,
    @Param('id', blockParam) id: TextBlockId,
    @IfMatch() version: Version,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return presentTextBlock(withETag(reply, await this.blocks.retire(actor, 'own', id, version)));
  }
}
