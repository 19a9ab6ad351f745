import { Body, Controller, Param, Post, Put, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { StaffActor, TextBlockId, Version } from '@app/kernel';
import { TextBlocks } from '@app/counselling';
import { Answers, created, withETag } from '../http/answers.js';
import { Audited } from '../http/audited.js';
import { IdempotencyKey, NeedsIdempotencyKey } from '../http/idempotency-key.js';
import { IfMatch, NeedsIfMatch } from '../http/if-match.js';
import { CurrentActor, Requires } from '../http/requires.js';
import { idParam } from '../http/schemas.js';
import { presentTextBlock, textBlockView, writeTextBlockBody, type WriteTextBlockBody } from './text-blocks.schema.js';

const blockParam = { schema: idParam<TextBlockId>() };

/** Texts for notes that a whole team uses; its lead keeps them. */
@Controller('api/v1/team-text-blocks')
export class TeamTextBlocksController {
  constructor(private readonly blocks: TextBlocks) {}

  @Post()
  @Requires('text-block.manage')
  @Audited('text-block.add')
  @NeedsIdempotencyKey()
  @Answers(textBlockView, { status: 201 })
  async add(
    @CurrentActor() actor: StaffActor,
    @IdempotencyKey() id: string,
    @Body({ schema: writeTextBlockBody }) body: WriteTextBlockBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const block = await this.blocks.add(actor, 'team', id as TextBlockId, body);
    created(reply, '/api/v1/text-blocks');
    return presentTextBlock(withETag(reply, block));
  }

  @Put(':id')
  @Requires('text-block.manage')
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
    return presentTextBlock(withETag(reply, await this.blocks.change(actor, 'team', id, version, body)));
  }

  @Post(':id/retirement')
  @Requires('text-block.manage')
  @Audited('text-block.retire')
  @NeedsIfMatch()
  @Answers(textBlockView)
  async retire(
    @CurrentActor() actor: StaffActor,
    @Param('id', blockParam) id: TextBlockId,
    @IfMatch() version: Version,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return presentTextBlock(withETag(reply, await this.blocks.retire(actor, 'team', id, version)));
  }
}
