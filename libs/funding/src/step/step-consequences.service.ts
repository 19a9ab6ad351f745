import { Injectable } from '@nestjs/common';
import type { StaffActor } from '@app/kernel';
import type { Tx } from '@app/platform';
import type { Dossier } from '../application/application.js';
import { Deadlines } from '../application/deadlines.service.js';
import { Assessments } from '../assessment/assessments.service.js';
import { Checklists } from '../checklist/checklists.service.js';
import type { Participation } from '../participation/participation.js';
import type { RecordStep } from './record-step.js';

/** What follows from a step that was taken, in its transaction: a new calculation after a drop-out, and reminders. */
@Injectable()
export class StepConsequences {
  constructor(
    private readonly assessments: Assessments,
    private readonly deadlines: Deadlines,
    private readonly checklists: Checklists,
  ) {}

  async of(tx: Tx, actor: StaffActor, before: Dossier, after: Dossier, step: RecordStep): Promise<void> {
    if (step.event === 'drop-out') await this.assessments.afterDropOut(tx, actor, after, droppedOut(before, after));
    if (step.event === 'request-documents') await this.checklists.request(tx, actor, after.application);
    await this.deadlines.stepped(tx, actor, before.application, after, step);
  }
}

const droppedOut = (before: Dossier, { participations }: Dossier): readonly Participation[] =>
  participations.filter(
    (each) => each.state === 'ABGEBROCHEN' && !before.participations.some((was) => was.id === each.id && was.state === 'ABGEBROCHEN'),
  );
