import { Body, Controller, Delete, Get, Param, Put, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import type { ClientId, StaffActor, Version } from '@app/kernel';
import { TargetGroups, type RecordedTargetGroup, type TargetGroupsOfClient } from '@app/clients';
import { Users } from '@app/identity';
import { Answers, withETag } from '../http/answers.js';
import { Audited } from '../http/audited.js';
import { IfMatch, NeedsIfMatch } from '../http/if-match.js';
import { CurrentActor, Requires } from '../http/requires.js';
import { idParam } from '../http/schemas.js';
import { Supervised } from '../http/supervision.guard.js';
import { presentTargetGroups, recordTargetGroup, targetGroupParam, targetGroupsView } from './target-groups.schema.js';

const id = idParam<ClientId>();

/** The target groups of the law a person belongs to. */
@Controller('api/v1/clients/:id/target-groups')
export class TargetGroupsController {
  constructor(
    private readonly groups: TargetGroups,
    private readonly users: Users,
  ) {}

  @Get()
  @Requires('client.restricted')
  @Supervised({ client: 'id' })
  @Audited('client.target-group-list', { subject: 'client' })
  @Answers(targetGroupsView)
  async list(
    @CurrentActor() actor: StaffActor,
    @Param('id', { schema: id }) clientId: ClientId,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.answer(actor, reply, await this.groups.of(actor, clientId));
  }

  @Put(':targetGroup')
  @Requires('client.restricted')
  @Supervised({ client: 'id' }, { write: true })
  @Audited('client.target-group-record', { subject: 'client' })
  @NeedsIfMatch()
  @Answers(targetGroupsView)
  async record(
    @CurrentActor() actor: StaffActor,
    @Param('id', { schema: id }) clientId: ClientId,
    @Param('targetGroup', { schema: targetGroupParam }) targetGroup: RecordedTargetGroup,
    @IfMatch() version: Version,
    @Body({ schema: recordTargetGroup }) body: z.output<typeof recordTargetGroup>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.answer(
      actor,
      reply,
      await this.groups.record(actor, clientId, targetGroup, version, { ...body, expiresOn: body.expiresOn ?? null }),
    );
  }

  @Delete(':targetGroup')
  @Requires('client.restricted')
  @Supervised({ client: 'id' }, { write: true })
  @Audited('client.target-group-remove', { subject: 'client' })
  @NeedsIfMatch()
  @Answers(targetGroupsView)
  async remove(
    @CurrentActor() actor: StaffActor,
    @Param('id', { schema: id }) clientId: ClientId,
    @Param('targetGroup', { schema: targetGroupParam }) targetGroup: RecordedTargetGroup,
    @IfMatch() version: Version,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.answer(actor, reply, await this.groups.remove(actor, clientId, targetGroup, version));
  }

  private async answer({ scope }: StaffActor, reply: FastifyReply, groups: TargetGroupsOfClient) {
    const authors = groups.recorded.flatMap(({ recordedBy }) => (recordedBy === null ? [] : [recordedBy]));
    return presentTargetGroups(withETag(reply, groups), await this.users.names(scope, authors));
  }
}
