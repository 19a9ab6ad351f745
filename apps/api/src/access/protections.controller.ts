import { Body, Controller, Get, Param, Post, Put, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Clock, type ProtectionId, type StaffActor, type Version } from '@app/kernel';
import type { Protection } from '@app/clients';
import { ClientProtection } from '@app/counselling';
import { Users } from '@app/identity';
import { Answers, created, withETag } from '../http/answers.js';
import { Audited } from '../http/audited.js';
import { IdempotencyKey, NeedsIdempotencyKey } from '../http/idempotency-key.js';
import { IfMatch, NeedsIfMatch } from '../http/if-match.js';
import { CurrentActor, Requires } from '../http/requires.js';
import { idParam } from '../http/schemas.js';
import {
  changeProtection,
  presentProtection,
  protectClient,
  protectionsView,
  protectionView,
  type ChangeProtection,
  type ProtectClient,
} from './protections.schema.js';

const id = idParam<ProtectionId>();

/** Persons whose file only a named group sees. */
@Controller('api/v1/protections')
export class ProtectionsController {
  constructor(
    private readonly protection: ClientProtection,
    private readonly users: Users,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Requires('client.protect')
  @Audited('client.protection-list')
  @Answers(protectionsView)
  async list(@CurrentActor() actor: StaffActor) {
    return { items: await this.present(actor, await this.protection.list(actor)) };
  }

  @Post()
  @Requires('client.protect')
  @Audited('client.protect')
  @NeedsIdempotencyKey()
  @Answers(protectionView, { status: 201 })
  async protect(
    @CurrentActor() actor: StaffActor,
    @IdempotencyKey() key: string,
    @Body({ schema: protectClient }) { clientNumber, endsOn = null, staffUserId = null, ...body }: ProtectClient,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const row = await this.protection.protect(actor, key as ProtectionId, clientNumber, { ...body, endsOn, staffUserId });
    created(reply, `/api/v1/protections`);
    return this.one(actor, withETag(reply, row));
  }

  @Put(':id/members')
  @Requires('client.protect')
  @Audited('client.protection-change')
  @NeedsIfMatch()
  @Answers(protectionView)
  async changeMembers(
    @CurrentActor() actor: StaffActor,
    @Param('id', { schema: id }) protectionId: ProtectionId,
    @IfMatch() version: Version,
    @Body({ schema: changeProtection }) { memberIds }: ChangeProtection,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.one(actor, withETag(reply, await this.protection.changeMembers(actor, protectionId, version, memberIds)));
  }

  @Post(':id/end')
  @Requires('client.protect')
  @Audited('client.protection-end')
  @NeedsIfMatch()
  @Answers(protectionView)
  async end(
    @CurrentActor() actor: StaffActor,
    @Param('id', { schema: id }) protectionId: ProtectionId,
    @IfMatch() version: Version,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.one(actor, withETag(reply, await this.protection.end(actor, protectionId, version)));
  }

  private async one(actor: StaffActor, row: Protection) {
    return (await this.present(actor, [row]))[0];
  }

  private async present({ scope }: StaffActor, rows: readonly Protection[]) {
    const names = await this.users.names(
      scope,
      rows.flatMap(({ memberIds }) => memberIds),
    );
    return rows.map((row) => presentProtection(row, names, this.clock.today()));
  }
}
