import { Injectable } from '@nestjs/common';
import { Clock, type TenantScope } from '@app/kernel';
import type { CaseRow } from '@app/counselling';
import { ReminderLists } from '@app/reminders';
import { PeopleOf } from './people.js';

/** Puts names and next reminders beside cases: four statements for any number of rows. */
@Injectable()
export class CaseItems {
  constructor(
    private readonly people: PeopleOf,
    private readonly reminders: ReminderLists,
    private readonly clock: Clock,
  ) {}

  async of(scope: TenantScope, rows: readonly CaseRow[]) {
    const today = this.clock.today();
    const [people, reminders] = await Promise.all([
      this.people.rows(scope, rows),
      this.reminders.nextOfCases(
        scope,
        rows.map(({ id }) => id),
      ),
    ]);
    const next = new Map(reminders.map((reminder) => [reminder.caseId, reminder]));
    return rows.map((row) => ({
      ...row,
      client: people.client(row),
      company: people.company(row),
      ownerName: people.owner(row),
      nextReminder: next.get(row.id) ?? null,
      overdue: row.nextDueOn !== null && row.nextDueOn < today,
    }));
  }
}
