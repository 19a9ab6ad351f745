import { Injectable } from '@nestjs/common';
import { notFound, type EstablishmentId, type LocalDate, type RunId, type StaffActor } from '@app/kernel';
import { Clients } from '@app/clients';
import { Companies, complete } from '@app/companies';
import { Courses } from '@app/courses';
import type { Facts } from '@app/funding-rules';
import type { Tx } from '@app/platform';
import type { Application, Dossier } from '../application/application.js';
import type { Participation } from '../participation/participation.js';
import { factsOf, type ClientSource, type CompanySource, type CourseSource } from './facts.js';

/** The facts of one participation, ready for the rules. */
export type GatheredFacts = { readonly participation: Participation; readonly facts: Facts };

/** Asks the other contexts what they know for § 82; what they do not know stays unknown. */
@Injectable()
export class FactSources {
  constructor(
    private readonly clients: Clients,
    private readonly companies: Companies,
    private readonly courses: Courses,
  ) {}

  /** The facts per participation as they are on `applicationDate`. Throws Problem `kernel.not-found`. */
  async gather(
    tx: Tx,
    actor: StaffActor,
    { application, participations }: Dossier,
    applicationDate: LocalDate,
  ): Promise<readonly GatheredFacts[]> {
    const course = await this.courses.runFacts(tx, application.runId);
    if (!course) throw notFound();
    const { establishmentId, measureStart } = application;
    const known = await this.companyOn(tx, actor, establishmentId, applicationDate);
    const company = { ...known, agreement: await this.agreementAt(tx, actor, establishmentId, measureStart) };
    const gathered: GatheredFacts[] = [];
    // One after the other: they share the transaction's connection.
    for (const participation of participations) {
      const client = await this.clientOf(tx, actor, participation);
      gathered.push({ participation, facts: factsOf({ application, participation, client, company, course, applicationDate }) });
    }
    return gathered;
  }

  /** Whether provider (§§ 176 to 178 SGB III) and measure (§§ 179, 180) are known to be approved on the day the measure starts. */
  async approvedAtStart(tx: Tx, { runId, measureStart }: Pick<Application, 'runId' | 'measureStart'>): Promise<boolean> {
    const run = await this.courses.runFacts(tx, runId);
    return run?.providerApprovedAt(measureStart) === true && run.measureApprovedAt(measureStart) === true;
  }

  private clientOf(tx: Tx, { scope }: StaffActor, { clientId }: Participation): Promise<ClientSource> {
    return this.clients.fundingFacts(tx, scope, clientId);
  }

  /** What is known of the course of a run; null where nobody knows the run. */
  async courseOf(tx: Tx, runId: RunId): Promise<CourseSource | null> {
    return (await this.courses.runFacts(tx, runId)) ?? null;
  }

  /** Whether an agreement on training is known to hold when a measure starts (§ 82(4) SGB III). */
  async agreementAt(tx: Tx, { scope }: StaffActor, establishmentId: EstablishmentId, start: LocalDate): Promise<boolean> {
    return (await this.companies.agreementAt(tx, scope, establishmentId, start)) !== undefined;
  }

  /** What is known of a company on a day. */
  async companyOn(tx: Tx, { scope }: StaffActor, establishmentId: EstablishmentId, on: LocalDate): Promise<CompanySource> {
    const { own, group } = await this.companies.headcountAt(tx, scope, establishmentId, on);
    const agreement = await this.companies.agreementAt(tx, scope, establishmentId, on);
    return { company: complete(own), group: group === null ? null : complete(group), agreement: agreement !== undefined };
  }
}
