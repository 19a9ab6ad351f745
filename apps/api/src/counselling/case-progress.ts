import { Injectable } from '@nestjs/common';
import type { StaffActor } from '@app/kernel';
import { CaseFile } from '@app/reporting';
import { caseActionsOf, keepsOpen, lacksOutcome, MeasureLists, waitsFor, type Case } from '@app/counselling';

/** Where a case stands, whose turn it is, and what this person can do about it. */
@Injectable()
export class CaseProgress {
  constructor(
    private readonly measures: MeasureLists,
    private readonly file: CaseFile,
  ) {}

  async of(actor: StaffActor, kase: Case) {
    const [measures, applications] = await Promise.all([
      this.measures.ofCase(actor.scope, kase.id),
      this.file.applicationsOf(actor.scope, kase.id),
    ]);
    return {
      statusSince: kase.statusSince ?? kase.createdAt,
      waitsFor: waitsFor[kase.status],
      applications,
      measures: measures.map((measure) => ({ ...measure, lacksOutcome: lacksOutcome(measure) })),
      actions: caseActionsOf(kase, actor, {
        applicationOpen: measures.some(keepsOpen),
        outcomeMissing: measures.some(lacksOutcome),
        offerOpen: false,
      }),
    };
  }
}
