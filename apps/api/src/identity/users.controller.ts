import { Body, Controller, Get, Param, Post, Put, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import type { StaffActor, UserId, Version } from '@app/kernel';
import { UserAdministration } from '@app/identity';
import { Answers, created, withETag } from '../http/answers.js';
import { Audited } from '../http/audited.js';
import { IdempotencyKey, NeedsIdempotencyKey } from '../http/idempotency-key.js';
import { IfMatch, NeedsIfMatch } from '../http/if-match.js';
import { CurrentActor, Requires } from '../http/requires.js';
import { idParam } from '../http/schemas.js';
import { addedView, addUser, roles, setActive, setRoles, usersView, userView } from './users.schema.js';

const id = idParam<UserId>();

/** Accounts and roles of the own Träger, for the administration. */
@Controller('api/v1/users')
export class UsersController {
  constructor(private readonly administration: UserAdministration) {}

  @Get()
  @Requires('user.manage')
  @Audited('user.list')
  @Answers(usersView)
  async list(@CurrentActor() actor: StaffActor) {
    const { users, teams } = await this.administration.list(actor);
    return { items: users, teams, roles };
  }

  @Post()
  @Requires('user.manage')
  @Audited('user.add', { subject: 'user', idFrom: 'idempotency-key' })
  @NeedsIdempotencyKey()
  @Answers(addedView, { status: 201 })
  async add(
    @CurrentActor() actor: StaffActor,
    @IdempotencyKey() key: string,
    @Body({ schema: addUser }) body: z.infer<typeof addUser>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const added = await this.administration.add(actor, key as UserId, body);
    created(reply, '/api/v1/users');
    return added;
  }

  @Put(':id/roles')
  @Requires('user.manage')
  @Audited('user.roles', { subject: 'user' })
  @NeedsIfMatch()
  @Answers(userView)
  async setRoles(
    @CurrentActor() actor: StaffActor,
    @Param('id', { schema: id }) userId: UserId,
    @IfMatch() version: Version,
    @Body({ schema: setRoles }) body: z.infer<typeof setRoles>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return withETag(reply, await this.administration.setRoles(actor, userId, version, body.roles));
  }

  @Put(':id/active')
  @Requires('user.manage')
  @Audited('user.active', { subject: 'user' })
  @NeedsIfMatch()
  @Answers(userView)
  async setActive(
    @CurrentActor() actor: StaffActor,
    @Param('id', { schema: id }) userId: UserId,
    @IfMatch() version: Version,
    @Body({ schema: setActive }) { active }: z.infer<typeof setActive>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return withETag(reply, await this.administration.setActive(actor, userId, version, active));
  }

  @Post(':id/second-factor-reset')
  @Requires('user.manage')
  @Audited('user.factor-reset', { subject: 'user' })
  @Answers(userView)
  resetFactors(@CurrentActor() actor: StaffActor, @Param('id', { schema: id }) userId: UserId) {
    return this.administration.resetFactors(actor, userId);
  }
}
