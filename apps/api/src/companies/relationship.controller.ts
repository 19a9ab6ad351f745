import { Body, Controller, Delete, Get, Param, Post, Put, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { allowedEvents, approachAgainAfterDays, dropsPlan, plannableEvents, Relationships, type Relationship } from '@app/companies';
import { Users } from '@app/identity';
import { addDays, Clock, type EstablishmentId, type StaffActor, type TenantScope, type UserId, type Version } from '@app/kernel';
import { Answers, withETag } from '../http/answers.js';
import { Audited } from '../http/audited.js';
import { IfMatch, NeedsIfMatch } from '../http/if-match.js';
import { CurrentActor, Requires } from '../http/requires.js';
import { idParam } from '../http/schemas.js';
import { assignPeople, moveRelationship, planTransition, relationshipPageView, relationshipView, toMove } from './relationship.schema.js';

const id = idParam<EstablishmentId>();

/** How the caller's Träger stands with a Betrieb: state, planned transition, owner and deputy. */
@Controller('api/v1/companies/:id/relationship')
export class RelationshipController {
  constructor(
    private readonly relationships: Relationships,
    private readonly users: Users,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Requires('company.read')
  @Audited('company.relationship-read', { subject: 'company' })
  @Answers(relationshipPageView)
  async read(
    @CurrentActor() { scope }: StaffActor,
    @Param('id', { schema: id }) establishmentId: EstablishmentId,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { relationship, steps } = await this.relationships.of(scope, establishmentId);
    const people = steps.flatMap(({ ownerId, deputyId, createdBy }) => [ownerId, deputyId, createdBy]);
    const names = await this.users.names(scope, known([...people, relationship?.ownerId, relationship?.deputyId]));
    const nameOf = (userId: UserId | null) => (userId && names.get(userId)) ?? null;
    return withETag(reply, {
      ...this.present(relationship, names),
      steps: steps.map((step) => ({
        ...step,
        reasons: step.reasons ?? [],
        owner: nameOf(step.ownerId),
        deputy: nameOf(step.deputyId),
        at: step.createdAt,
        by: nameOf(step.createdBy),
      })),
    });
  }

  @Post('steps')
  @Requires('company.write')
  @Audited('company.relationship-move', { subject: 'company' })
  @NeedsIfMatch()
  @Answers(relationshipView)
  async move(
    @CurrentActor() actor: StaffActor,
    @Param('id', { schema: id }) establishmentId: EstablishmentId,
    @IfMatch() version: Version,
    @Body({ schema: moveRelationship }) body: z.infer<typeof moveRelationship>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.answer(reply, actor.scope, await this.relationships.move(actor, establishmentId, version, toMove(body)));
  }

  @Put('plan')
  @Requires('company.write')
  @Audited('company.relationship-plan', { subject: 'company' })
  @NeedsIfMatch()
  @Answers(relationshipView)
  async plan(
    @CurrentActor() actor: StaffActor,
    @Param('id', { schema: id }) establishmentId: EstablishmentId,
    @IfMatch() version: Version,
    @Body({ schema: planTransition }) { event, on, reason = null }: z.infer<typeof planTransition>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.answer(reply, actor.scope, await this.relationships.plan(actor, establishmentId, version, { event, on, reason }));
  }

  @Delete('plan')
  @Requires('company.write')
  @Audited('company.relationship-plan-cancel', { subject: 'company' })
  @NeedsIfMatch()
  @Answers(relationshipView)
  async cancelPlan(
    @CurrentActor() actor: StaffActor,
    @Param('id', { schema: id }) establishmentId: EstablishmentId,
    @IfMatch() version: Version,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.answer(reply, actor.scope, await this.relationships.cancelPlan(actor, establishmentId, version));
  }

  @Put('people')
  @Requires('company.write')
  @Audited('company.relationship-assign', { subject: 'company' })
  @NeedsIfMatch()
  @Answers(relationshipView)
  async assign(
    @CurrentActor() actor: StaffActor,
    @Param('id', { schema: id }) establishmentId: EstablishmentId,
    @IfMatch() version: Version,
    @Body({ schema: assignPeople }) body: z.infer<typeof assignPeople>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const colleagues = (await this.users.colleagues(actor.scope)).map((colleague) => colleague.id);
    return this.answer(reply, actor.scope, await this.relationships.assign(actor, establishmentId, version, { ...body, colleagues }));
  }

  private async answer(reply: FastifyReply, scope: TenantScope, relationship: Relationship) {
    const names = await this.users.names(scope, known([relationship.ownerId, relationship.deputyId]));
    return withETag(reply, this.present(relationship, names));
  }

  private present(relationship: Relationship | null, names: ReadonlyMap<string, string>) {
    const { state, resumesTo } = relationship ?? { state: 'observed' as const, resumesTo: null };
    const allowed = allowedEvents({ state, resumesTo });
    const person = (userId: UserId | null | undefined) => (userId ? { id: userId, name: names.get(userId) ?? '' } : null);
    const { plannedEvent, plannedOn } = relationship ?? { plannedEvent: null, plannedOn: null };
    return {
      state,
      stateSince: relationship?.stateSince ?? null,
      planned: plannedEvent && plannedOn ? { event: plannedEvent, on: plannedOn } : null,
      owner: person(relationship?.ownerId),
      deputy: person(relationship?.deputyId),
      allowed: allowed.map((row) => ({ ...row, dropsPlan: dropsPlan(plannedEvent, row) })),
      plannable: plannableEvents.filter((event) => allowed.some((row) => row.event === event)),
      approachAgainOn: addDays(this.clock.today(), approachAgainAfterDays),
      version: relationship?.version ?? 0,
    };
  }
}

const known = (ids: readonly (UserId | null | undefined)[]): readonly UserId[] => ids.filter((userId) => userId != null);
