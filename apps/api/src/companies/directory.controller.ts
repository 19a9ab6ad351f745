import { Body, Controller, Get, Param, Patch, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { Directory, type Recorder } from '@app/companies';
import { Users } from '@app/identity';
import type { EstablishmentId, StaffActor, Version } from '@app/kernel';
import { Answers, created } from '../http/answers.js';
import { Audited, NotAudited } from '../http/audited.js';
import { IdempotencyKey, NeedsIdempotencyKey } from '../http/idempotency-key.js';
import { IfMatch, NeedsIfMatch } from '../http/if-match.js';
import { CurrentActor, Requires } from '../http/requires.js';
import { idParam } from '../http/schemas.js';
import {
  addEntry,
  correctEntry,
  directoryEntryView,
  directoryView,
  recordAffiliation,
  searchUnits,
  toAddEntry,
  toAffiliation,
  toFields,
  unitsView,
} from './directory.schema.js';

const id = idParam<EstablishmentId>();

/** Writing the company directory, which all Träger share, and its history. */
@Controller('api/v1/companies')
export class DirectoryController {
  constructor(
    private readonly directory: Directory,
    private readonly users: Users,
  ) {}

  @Post()
  @Requires('company.write')
  @Audited('company.add', { subject: 'company', idFrom: 'idempotency-key' })
  @NeedsIdempotencyKey()
  @Answers(directoryEntryView, { status: 201 })
  async add(
    @CurrentActor() actor: StaffActor,
    @IdempotencyKey() key: string,
    @Body({ schema: addEntry }) body: z.infer<typeof addEntry>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const entry = await this.directory.add(await this.recorder(actor), key as EstablishmentId, toAddEntry(body));
    created(reply, `/api/v1/companies/${entry.establishment.id}`);
    return entry;
  }

  @Post('units')
  @Requires('company.read')
  @NotAudited('names of the shared directory')
  @Answers(unitsView)
  async units(@Body({ schema: searchUnits }) { kind, query }: z.infer<typeof searchUnits>) {
    return { items: await this.directory.units(kind, query) };
  }

  @Patch(':id')
  @Requires('company.write')
  @Audited('company.correct', { subject: 'company' })
  @NeedsIfMatch()
  @Answers(directoryEntryView)
  async correct(
    @CurrentActor() actor: StaffActor,
    @Param('id', { schema: id }) establishmentId: EstablishmentId,
    @IfMatch() version: Version,
    @Body({ schema: correctEntry }) body: z.infer<typeof correctEntry>,
  ) {
    return this.directory.correct(await this.recorder(actor), establishmentId, version, toFields(body), body.reason);
  }

  @Get(':id/directory')
  @Requires('company.read')
  @Audited('company.directory-read', { subject: 'company' })
  @Answers(directoryView)
  async history(@CurrentActor() { scope }: StaffActor, @Param('id', { schema: id }) establishmentId: EstablishmentId) {
    const { tree, steps, changes } = await this.directory.history(scope, establishmentId);
    const names = await this.users.names(scope, [
      ...steps.flatMap(({ recordedBy }) => recordedBy ?? []),
      ...changes.map(({ changedBy }) => changedBy),
    ]);
    return {
      tree,
      steps: steps.map((step) => ({
        ...step,
        at: step.recordedAt,
        by: (step.recordedBy && names.get(step.recordedBy)) ?? null,
        office: step.recordedOffice,
      })),
      changes: changes.map((change) => ({
        ...change,
        at: change.changedAt,
        by: names.get(change.changedBy) ?? null,
        office: change.changedOffice,
      })),
    };
  }

  @Post(':id/affiliations')
  @Requires('company.write')
  @Audited('company.affiliate', { subject: 'company' })
  @NeedsIdempotencyKey()
  @Answers(directoryEntryView, { status: 201 })
  async affiliate(
    @CurrentActor() actor: StaffActor,
    @Param('id', { schema: id }) establishmentId: EstablishmentId,
    @IdempotencyKey() key: string,
    @Body({ schema: recordAffiliation }) body: z.infer<typeof recordAffiliation>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const entry = await this.directory.affiliate(await this.recorder(actor), establishmentId, key, toAffiliation(body));
    created(reply, `/api/v1/companies/${establishmentId}`);
    return entry;
  }

  // The office as it is called today; it stands beside what was changed for good.
  private async recorder(actor: StaffActor): Promise<Recorder> {
    const { tenant, office } = await this.users.profile(actor);
    return { actor, office: tenant.name === office.name ? office.name : `${tenant.name}, ${office.name}` };
  }
}
