import { Injectable } from '@nestjs/common';
import type { StaffActor, TenantScope, UserId } from '@app/kernel';
import { allowedSteps, AppointmentLists, shownTimes, type AppointmentRow } from '@app/calendar';
import { Users } from '@app/identity';
import { PeopleOf } from '../counselling/people.js';

/** Puts names beside appointments: four statements for any number of rows. */
@Injectable()
export class AppointmentViews {
  constructor(
    private readonly people: PeopleOf,
    private readonly users: Users,
    private readonly lists: AppointmentLists,
  ) {}

  /** A person the reader does not see has no name here, and what the appointment is about is left out with it. */
  async of(scope: TenantScope, rows: readonly AppointmentRow[]) {
    const [named, colleagues] = await Promise.all([
      this.people.rows(
        scope,
        rows.map(({ clientId, establishmentId }) => ({ clientId, establishmentId })),
      ),
      this.users.names(
        scope,
        rows.flatMap(({ userIds }) => userIds),
      ),
    ]);
    return rows.map((row) => {
      const client = named.client(row);
      const hidden = row.clientId !== null && client === null;
      return {
        ...row,
        ...shownTimes(row.startsAt, row.endsAt),
        ...(hidden && { topic: null, place: null, caseId: null }),
        client,
        company: hidden ? null : named.company(row),
        people: row.userIds.map((id) => ({ id, name: colleagues.get(id) ?? '' })),
        steps: allowedSteps(row),
      };
    });
  }

  /** One, as it stands now. Throws Problem `kernel.not-found`. */
  async one(scope: TenantScope, id: string) {
    const [view] = await this.of(scope, [await this.lists.get(scope, id)]);
    return view!;
  }

  /** Whose calendar is meant. */
  async whose(actor: StaffActor, of: 'me' | 'team' | UserId): Promise<readonly { readonly id: UserId; readonly name: string }[]> {
    const { reach } = actor.scope;
    if (of === 'team') return reach.kind === 'people' ? this.users.members(actor.scope, reach.teamIds) : [];
    const id = of === 'me' ? actor.userId : of;
    const name = (await this.users.names(actor.scope, [id])).get(id);
    return name === undefined ? [] : [{ id, name }];
  }
}
