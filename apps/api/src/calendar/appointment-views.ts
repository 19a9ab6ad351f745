import { Injectable } from '@nestjs/common';
import type { StaffActor, UserId } from '@app/kernel';
import { allowedSteps, AppointmentLists, shownTimes, type AppointmentRow } from '@app/calendar';
import { Supervision } from '@app/counselling';
import { Users } from '@app/identity';
import { PeopleOf } from '../counselling/people.js';
import { ownersOf } from '../reminders/desk.js';
import type { CalendarQuery } from './appointments.schema.js';

/** Puts names beside appointments: as many statements for any number of rows. */
@Injectable()
export class AppointmentViews {
  constructor(
    private readonly people: PeopleOf,
    private readonly users: Users,
    private readonly lists: AppointmentLists,
    private readonly supervision: Supervision,
  ) {}

  /**
   * A person the reader does not see has no name here, and what the appointment is about is left out with it. Whoever leads the team
   * and gave no reason reads neither what it is about nor why somebody did not come.
   */
  async of(actor: StaffActor, rows: readonly AppointmentRow[]) {
    const { scope } = actor;
    const [named, colleagues, closed] = await Promise.all([
      this.people.rows(
        scope,
        rows.map(({ clientId, establishmentId }) => ({ clientId, establishmentId })),
      ),
      this.users.names(
        scope,
        rows.flatMap(({ userIds }) => userIds),
      ),
      this.supervision.closed(
        actor,
        rows.flatMap(({ clientId }) => clientId ?? []),
      ),
    ]);
    return rows.map((row) => {
      const client = named.client(row);
      const hidden = row.clientId !== null && client === null;
      const supervised = row.clientId !== null && closed.has(row.clientId) && !row.userIds.includes(actor.userId);
      return {
        ...row,
        ...shownTimes(row.startsAt, row.endsAt),
        ...(supervised && { topic: null, reason: null }),
        ...(hidden && { topic: null, place: null, caseId: null, reason: null }),
        topicHidden: hidden || supervised,
        client,
        company: hidden ? null : named.company(row),
        people: row.userIds.map((id) => ({ id, name: colleagues.get(id) ?? '' })),
        steps: allowedSteps(row),
      };
    });
  }

  /** One, as it stands now. Throws Problem `kernel.not-found`. */
  async one(actor: StaffActor, id: string) {
    return this.present(actor, await this.row(actor, id));
  }

  /** As `one`, to be read. Throws Problems `kernel.not-found`, `identity.reason-needed` (403) before one of a person of a team one leads. */
  async open(actor: StaffActor, id: string) {
    const row = await this.row(actor, id);
    if (row.clientId !== null && !row.userIds.includes(actor.userId))
      await this.supervision.check(actor, { clientId: row.clientId, write: false });
    return this.present(actor, row);
  }

  /** Throws Problem `kernel.not-found`. */
  row({ scope }: StaffActor, id: string): Promise<AppointmentRow> {
    return this.lists.get(scope, id);
  }

  /** One, as the caller has it already. */
  async present(actor: StaffActor, row: AppointmentRow) {
    const [view] = await this.of(actor, [row]);
    return view!;
  }

  /** Whose calendar is meant; the reader first where others are with her. */
  async whose(actor: StaffActor, of: CalendarQuery['of']): Promise<readonly { readonly id: UserId; readonly name: string }[]> {
    const { reach } = actor.scope;
    if (of === 'team') return reach.kind === 'people' ? this.users.members(actor.scope, reach.teamIds) : [];
    const ids = of === 'me' ? [actor.userId] : of === 'desk' ? ownersOf(actor, 'desk') : [of];
    const names = await this.users.names(actor.scope, ids);
    return ids.flatMap((id) => {
      const name = names.get(id);
      return name === undefined ? [] : [{ id, name }];
    });
  }
}
