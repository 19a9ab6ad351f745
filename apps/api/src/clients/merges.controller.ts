import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import type { ClientId, StaffActor, Version } from '@app/kernel';
import { Merges } from '@app/clients';
import { Supervision } from '@app/counselling';
import { Users } from '@app/identity';
import { Answers, created } from '../http/answers.js';
import { Audited } from '../http/audited.js';
import { IdempotencyKey, NeedsIdempotencyKey } from '../http/idempotency-key.js';
import { IfMatch, NeedsIfMatch } from '../http/if-match.js';
import { CurrentActor, Requires } from '../http/requires.js';
import { idParam } from '../http/schemas.js';
import { Supervised } from '../http/supervision.guard.js';
import { mergeClients, mergePreviewView, mergesView, mergeView, presentMerge, presentPreview, undoneView } from './merges.schema.js';

const id = idParam<ClientId>();

/** Two records of one person become one, and two again within 90 days. */
@Controller('api/v1/clients/:id')
export class MergesController {
  constructor(
    private readonly merges: Merges,
    private readonly supervision: Supervision,
    private readonly users: Users,
  ) {}

  @Get('merge-preview/:absorbedId')
  @Requires('client.merge')
  @Supervised({ client: 'id' })
  @Audited('client.merge-preview', { subject: 'client' })
  @Answers(mergePreviewView)
  async preview(
    @CurrentActor() actor: StaffActor,
    @Param('id', { schema: id }) survivorId: ClientId,
    @Param('absorbedId', { schema: id }) absorbedId: ClientId,
  ) {
    await this.supervision.check(actor, { clientId: absorbedId, write: false });
    return presentPreview(await this.merges.preview(actor, survivorId, absorbedId));
  }

  @Get('merges')
  @Requires('client.read')
  @Supervised({ client: 'id' })
  @Audited('client.merge-list', { subject: 'client' })
  @Answers(mergesView)
  async list(@CurrentActor() actor: StaffActor, @Param('id', { schema: id }) survivorId: ClientId) {
    const merges = await this.merges.list(actor, survivorId);
    const names = await this.users.names(
      actor.scope,
      merges.map(({ mergedBy }) => mergedBy),
    );
    return {
      items: merges.map((merge) => ({
        ...presentMerge(merge),
        absorbedNumber: merge.number,
        mergedBy: names.get(merge.mergedBy) ?? null,
      })),
    };
  }

  @Post('merges')
  @Requires('client.merge')
  @Supervised({ client: 'id' }, { write: true })
  @Audited('client.merge', { subject: 'client' })
  @NeedsIdempotencyKey()
  @NeedsIfMatch()
  @Answers(mergeView, { status: 201 })
  async merge(
    @CurrentActor() actor: StaffActor,
    @Param('id', { schema: id }) survivorId: ClientId,
    @IdempotencyKey() key: string,
    @IfMatch() version: Version,
    @Body({ schema: mergeClients }) body: z.output<typeof mergeClients>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const absorbedId = body.absorbedId as ClientId;
    await this.supervision.check(actor, { clientId: absorbedId, write: true });
    const merge = await this.merges.merge(actor, survivorId, key, version, { ...body, absorbedId });
    created(reply, `/api/v1/clients/${survivorId}/merges`);
    return presentMerge(merge);
  }

  @Post('merges/:mergeId/undo')
  @Requires('client.merge')
  @Supervised({ client: 'id' }, { write: true })
  @Audited('client.merge-undo', { subject: 'client' })
  @Answers(undoneView)
  async undo(
    @CurrentActor() actor: StaffActor,
    @Param('id', { schema: id }) survivorId: ClientId,
    @Param('mergeId', { schema: idParam<string>() }) mergeId: string,
  ) {
    const { merge, stayed } = await this.merges.undo(actor, survivorId, mergeId);
    return { merge: presentMerge(merge), stayed };
  }
}
