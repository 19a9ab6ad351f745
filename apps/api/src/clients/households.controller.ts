import { Body, Controller, Delete, Get, Param, Post, Put, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { Clock, type ClientId, type StaffActor, type Version } from '@app/kernel';
import { Households, type HouseholdOfClient } from '@app/clients';
import { Tenants } from '@app/identity';
import { Answers, created, withETag } from '../http/answers.js';
import { Audited } from '../http/audited.js';
import { IdempotencyKey, NeedsIdempotencyKey } from '../http/idempotency-key.js';
import { IfMatch, NeedsIfMatch } from '../http/if-match.js';
import { CurrentActor, Requires } from '../http/requires.js';
import { idParam } from '../http/schemas.js';
import { Supervised } from '../http/supervision.guard.js';
import { addHouseholdMember, endHouseholdMember, householdView, presentHousehold, recordHousehold } from './households.schema.js';

const id = idParam<ClientId>();
const memberParam = idParam<string>();

/** Who belongs to a person's household (§ 7(3) SGB II), shown and recorded for that purpose only. */
@Controller('api/v1/clients/:id/household')
export class HouseholdsController {
  constructor(
    private readonly households: Households,
    private readonly tenants: Tenants,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Requires('client.household')
  @Supervised({ client: 'id' })
  @Audited('client.household-read', { subject: 'client' })
  @Answers(householdView)
  async open(
    @CurrentActor() actor: StaffActor,
    @Param('id', { schema: id }) clientId: ClientId,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.answer(reply, await this.households.of(actor, clientId, await this.isJobcenter(actor)));
  }

  @Put()
  @Requires('client.household')
  @Supervised({ client: 'id' }, { write: true })
  @Audited('client.household-record', { subject: 'client' })
  @NeedsIfMatch()
  @Answers(householdView)
  async record(
    @CurrentActor() actor: StaffActor,
    @Param('id', { schema: id }) clientId: ClientId,
    @IfMatch() version: Version,
    @Body({ schema: recordHousehold }) body: z.output<typeof recordHousehold>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const household = { bgNumber: body.bgNumber ?? null, careNeed: body.careNeed ?? null, carePurpose: body.carePurpose ?? null };
    return this.answer(reply, await this.households.record(actor, clientId, await this.isJobcenter(actor), version, household));
  }

  @Post('members')
  @Requires('client.household')
  @Supervised({ client: 'id' }, { write: true })
  @Audited('client.household-member-add', { subject: 'client' })
  @NeedsIdempotencyKey()
  @Answers(householdView, { status: 201 })
  async add(
    @CurrentActor() actor: StaffActor,
    @Param('id', { schema: id }) clientId: ClientId,
    @IdempotencyKey() key: string,
    @Body({ schema: addHouseholdMember }) body: z.output<typeof addHouseholdMember>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const member = { ...body, memberClientId: body.memberClientId ?? null, birthYear: body.birthYear ?? null, endsOn: body.endsOn ?? null };
    const household = await this.households.add(actor, clientId, await this.isJobcenter(actor), key, member);
    created(reply, `/api/v1/clients/${clientId}/household`);
    return this.answer(reply, household);
  }

  @Post('members/:memberId/end')
  @Requires('client.household')
  @Supervised({ client: 'id' }, { write: true })
  @Audited('client.household-member-end', { subject: 'client' })
  @NeedsIfMatch()
  @Answers(householdView)
  async end(
    @CurrentActor() actor: StaffActor,
    @Param('id', { schema: id }) clientId: ClientId,
    @Param('memberId', { schema: memberParam }) memberId: string,
    @IfMatch() version: Version,
    @Body({ schema: endHouseholdMember }) { endsOn }: z.output<typeof endHouseholdMember>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.answer(reply, await this.households.end(actor, clientId, await this.isJobcenter(actor), version, memberId, endsOn));
  }

  @Delete('members/:memberId')
  @Requires('client.household')
  @Supervised({ client: 'id' }, { write: true })
  @Audited('client.household-member-remove', { subject: 'client' })
  @NeedsIfMatch()
  @Answers(householdView)
  async remove(
    @CurrentActor() actor: StaffActor,
    @Param('id', { schema: id }) clientId: ClientId,
    @Param('memberId', { schema: memberParam }) memberId: string,
    @IfMatch() version: Version,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.answer(reply, await this.households.remove(actor, clientId, await this.isJobcenter(actor), version, memberId));
  }

  private answer(reply: FastifyReply, household: HouseholdOfClient) {
    return presentHousehold(withETag(reply, household), this.clock.today());
  }

  private async isJobcenter({ scope }: StaffActor): Promise<boolean> {
    const own = (await this.tenants.all()).find((tenant) => tenant.id === scope.tenantId);
    return own !== undefined && own.kind !== 'agentur';
  }
}
