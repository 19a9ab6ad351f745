import { Injectable } from '@nestjs/common';
import { Clock, type StaffActor } from '@app/kernel';
import { ContactLists } from '@app/companies';
import type { NeedView } from '@app/counselling';
import { Offices } from '@app/identity';
import { presentNeed } from './needs.schema.js';
import { PeopleOf } from './people.js';

/** Needs with the names of company, office and owner, and whether whoever they name has left. */
@Injectable()
export class NeedPages {
  constructor(
    private readonly people: PeopleOf,
    private readonly offices: Offices,
    private readonly contacts: ContactLists,
    private readonly clock: Clock,
  ) {}

  /** How one of these needs is shown; as many statements for fifty as for one. */
  async presenter(scope: StaffActor['scope'], needs: readonly NeedView[]) {
    const [people, offices, left] = await Promise.all([
      this.people.rows(scope, needs),
      this.offices.summaries(
        scope,
        needs.map(({ officeId }) => officeId),
      ),
      this.contacts.left(scope, needs, this.clock.today()),
    ]);
    return (need: NeedView) => presentNeed(need, people, offices.get(need.officeId)?.name ?? null, left.get(need.id) ?? null);
  }
}
