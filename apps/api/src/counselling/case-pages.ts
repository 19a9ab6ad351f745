import { Injectable } from '@nestjs/common';
import type { StaffActor } from '@app/kernel';
import { NeedLists, type Case } from '@app/counselling';
import { Offices } from '@app/identity';
import { ReminderLists } from '@app/reminders';
import { CaseProgress } from './case-progress.js';
import { PeopleOf } from './people.js';
import { RecommendationViews } from './recommendation-views.js';

/** Puts together what the page of one case shows, out of the contexts it touches. */
@Injectable()
export class CasePages {
  constructor(
    private readonly people: PeopleOf,
    private readonly offices: Offices,
    private readonly needs: NeedLists,
    private readonly reminders: ReminderLists,
    private readonly recommendations: RecommendationViews,
    private readonly progress: CaseProgress,
  ) {}

  /** `offerOnly`: the case is only offered to whoever asks. */
  async of(actor: StaffActor, kase: Case, offerOnly = false) {
    const { scope } = actor;
    const { integrationOfficeId, fundingOfficeId } = kase;
    const [people, offices, need, openReminders, recommendations, progress] = await Promise.all([
      this.people.rows(scope, [kase]),
      this.offices.summaries(scope, [integrationOfficeId, fundingOfficeId]),
      kase.needId ? this.needs.get(scope, kase.needId) : null,
      this.reminders.openFor(scope, 'case', kase.id),
      this.recommendations.ofCase(scope, kase.id),
      this.progress.of(actor, kase),
    ]);
    const office = (id: string) => ({ id, name: offices.get(id)?.name ?? '' });
    return {
      ...kase,
      ...progress,
      offerOnly,
      client: people.client(kase),
      company: people.company(kase),
      owner: { id: kase.ownerId, name: people.owner(kase) ?? '' },
      integrationOffice: office(integrationOfficeId),
      fundingOffice: office(fundingOfficeId),
      need,
      openReminders,
      recommendations,
    };
  }
}
