import { Injectable } from '@nestjs/common';
import { notFound, type ParticipationId, type StaffActor } from '@app/kernel';
import { Clients } from '@app/clients';
import { Companies } from '@app/companies';
import { Courses } from '@app/courses';
import { Offices } from '@app/identity';
import type { Tx } from '@app/platform';
import type { Dossier } from '../application/application.js';
import { AssessmentsStore } from '../assessment/assessments.store.js';
import { LetterSenders } from './letter-senders.service.js';
import type { LetterSources } from './letter.js';
import type { WriteLetter } from './issued-document.js';

/** Gathers what the letters are made of: the application, its newest calculations, and the names other contexts know. */
@Injectable()
export class LetterSourcesOf {
  constructor(
    private readonly assessments: AssessmentsStore,
    private readonly clients: Clients,
    private readonly companies: Companies,
    private readonly courses: Courses,
    private readonly senders: LetterSenders,
    private readonly offices: Offices,
  ) {}

  /** As they are at `at`. Throws Problem `kernel.not-found` for a person who does not take part. */
  async gather(
    tx: Tx,
    actor: StaffActor,
    dossier: Dossier,
    { participationId, reason }: WriteLetter,
    at: Pick<LetterSources, 'on' | 'createdAt'>,
  ): Promise<LetterSources> {
    const { application, benefits, participations } = dossier;
    const { scope } = actor;
    const person = participationId === null ? null : await this.person(tx, actor, dossier, participationId);
    const applicant = person ? 'employee' : 'employer';
    const officeId = (benefits.find((benefit) => benefit.applicant === applicant) ?? benefits[0])?.competentOfficeId;
    const [companies, runs, { profile, contact }] = await Promise.all([
      this.companies.summaries(scope, [application.establishmentId]),
      this.courses.summaries([application.runId]),
      this.senders.of(tx, actor, application.caseId),
    ]);
    const office = await this.offices.address(scope, officeId ?? profile.office.id);
    const run = runs.get(application.runId);
    return {
      application,
      benefits,
      participations,
      assessments: await this.assessments.latest(tx, scope, application.id),
      traeger: profile.tenant.name,
      office: office?.name ?? profile.office.name,
      officeAddress: office?.address ?? '',
      contact,
      company: companies.get(application.establishmentId) ?? { name: '', town: '', betriebsnummer: '' },
      course: { title: run?.title ?? '', providerName: run?.providerName ?? '' },
      person,
      reason,
      ...at,
    };
  }

  private async person(tx: Tx, { scope }: StaffActor, { participations }: Dossier, id: ParticipationId): Promise<LetterSources['person']> {
    const participation = participations.find((each) => each.id === id);
    if (!participation) throw notFound();
    const { firstName, lastName } = await this.clients.get(tx, scope, participation.clientId);
    const { largePrint } = await this.clients.letterWishes(scope, participation.clientId);
    return { participation, displayName: `${firstName} ${lastName}`.trim(), largePrint };
  }
}
