import { Injectable } from '@nestjs/common';
import { Clock, isPending, type ApplicationId, type StaffActor, type TenantScope } from '@app/kernel';
import { ClientLists } from '@app/clients';
import { CompanyLists } from '@app/companies';
import { CaseLists } from '@app/counselling';
import { Courses } from '@app/courses';
import {
  actionsOf,
  ApplicationLists,
  attendanceMonths,
  checklistOf,
  dropOutSums,
  isAmendable,
  missingOf,
  nextStep,
  proposablesOf,
  stateOfParticipation,
  type ApplicationFile,
  type ApplicationRow,
} from '@app/funding';
import { Offices, Users } from '@app/identity';
import { presentApproval } from './approval-view.js';
import { presentAssessment } from './assessment.schema.js';

/** Joins applications with the names other contexts know, one statement per context. */
@Injectable()
export class ApplicationScreens {
  constructor(
    private readonly applications: ApplicationLists,
    private readonly cases: CaseLists,
    private readonly clients: ClientLists,
    private readonly companies: CompanyLists,
    private readonly courses: Courses,
    private readonly users: Users,
    private readonly offices: Offices,
    private readonly clock: Clock,
  ) {}

  /** One application as the signed-in person sees it. Throws Problem `kernel.not-found`. */
  async one(actor: StaffActor, id: ApplicationId) {
    const file = await this.applications.file(actor.scope, id);
    const within = file.participations.map((participation) => stateOfParticipation(file, participation));
    const missing = missingOf(checklistOf(file.checklist.facts, file.checklist.items)).length;
    const pending = file.approvals.some(isPending);
    const actions = actionsOf(file.state, file.hands, actor, { within, missing, pending });
    const amendable = file.benefits.some((benefit) => isAmendable(file, benefit));
    const proposable = proposablesOf(file.state, amendable, actor, pending);
    return { ...(await this.named(actor, file)), actions, proposable, nextStep: nextStep(file) };
  }

  /** Rows of a list with the names of company, course and preparer, and who has to act next. */
  async items(scope: TenantScope, rows: readonly ApplicationRow[]) {
    const [companies, runs, users] = await Promise.all([
      this.companies.summaries(rows.map(({ establishmentId }) => establishmentId)),
      this.courses.summaries(rows.map(({ runId }) => runId)),
      this.users.names(
        scope,
        rows.map(({ preparedBy }) => preparedBy),
      ),
    ]);
    return rows.map((row) => ({
      ...row,
      companyName: companies.get(row.establishmentId)?.name ?? '',
      courseTitle: runs.get(row.runId)?.title ?? '',
      preparedByName: users.get(row.preparedBy) ?? '',
      nextStep: nextStep(row),
    }));
  }

  private async named(actor: StaffActor, file: ApplicationFile) {
    const { scope } = actor;
    const { establishmentId, runId, preparedBy, benefits, participations, assessments, history } = file;
    const checklist = checklistOf(file.checklist.facts, file.checklist.items);
    const [kase, companies, runs, clients, users, offices] = await Promise.all([
      this.cases.get(scope, file.caseId),
      this.companies.summaries([establishmentId]),
      this.courses.summaries([runId]),
      this.clients.summaries(
        scope,
        participations.map(({ clientId }) => clientId),
      ),
      this.users.names(scope, [
        preparedBy,
        ...benefits.flatMap(({ decidedBy }) => decidedBy ?? []),
        ...checklist.flatMap(({ changedBy }) => changedBy ?? []),
        ...history.flatMap(({ actorId }) => actorId ?? []),
        ...file.approvals.flatMap((approval) => [approval.preparedBy, approval.decidedBy ?? []].flat()),
        ...file.amendments.map(({ decidedBy }) => decidedBy),
      ]),
      this.offices.summaries(
        scope,
        benefits.map(({ competentOfficeId }) => competentOfficeId),
      ),
    ]);
    const [assessment] = assessments;
    return {
      ...file,
      case: { id: kase.id, number: kase.number },
      company: companies.get(establishmentId) ?? { id: establishmentId, name: '', town: '' },
      run: runs.get(runId) ?? { id: runId, courseId: '', title: '', providerName: '' },
      preparedBy: { id: preparedBy, name: users.get(preparedBy) ?? '' },
      participations: participations.map((participation) => ({
        ...participation,
        attendance: attendanceMonths(file, participation, participation.attendance, this.clock.today()),
        dropOut: dropOutOf(file, participation),
        client: clients.get(participation.clientId) ?? { id: participation.clientId, number: '', displayName: '' },
      })),
      benefits: benefits.map((benefit) => ({
        ...benefit,
        competentOfficeName: offices.get(benefit.competentOfficeId)?.name ?? '',
        decidedByName: benefit.decidedBy === null ? null : (users.get(benefit.decidedBy) ?? ''),
      })),
      checklist: checklist.map(({ changedBy, ...item }) => ({
        ...item,
        changedByName: changedBy === null ? null : (users.get(changedBy) ?? ''),
      })),
      history: history.map((entry) => ({ ...entry, actorName: entry.actorId === null ? null : (users.get(entry.actorId) ?? '') })),
      approvals: file.approvals.map((approval) => presentApproval(approval, file.hands, actor, users)),
      amendments: file.amendments.map(({ decidedBy, ...amendment }) => ({ ...amendment, decidedByName: users.get(decidedBy) ?? '' })),
      assessment: assessment ? presentAssessment(assessment) : null,
    };
  }
}

const dropOutOf = (
  { benefits, participations, assessments, dropOuts }: ApplicationFile,
  {
    id,
    state,
    endsOn,
    dropOutReason,
    dropOutReportedBy,
    dropOutImportant,
    dropOutCourseCostCents,
  }: ApplicationFile['participations'][number],
) => {
  const before = assessments.find(({ participationId }) => participationId === id)?.result;
  const after = dropOuts.find(({ participationId }) => participationId === id)?.result;
  if (state !== 'ABGEBROCHEN' && dropOutReportedBy === null) return null;
  return {
    lastDay: endsOn,
    reason: dropOutReason,
    reportedBy: dropOutReportedBy,
    important: dropOutImportant,
    courseCostCents: dropOutCourseCostCents,
    sums: before && after ? dropOutSums(benefits, participations.length === 1, before, after) : null,
  };
};
