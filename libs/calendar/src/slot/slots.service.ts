import { Injectable } from '@nestjs/common';
import { addDays, Clock, type LocalDate, type OfficeId, type StaffActor, type TenantScope, type UserId } from '@app/kernel';
import { dayInBerlin, timeInBerlin, Transactions } from '@app/platform';
import { Users } from '@app/identity';
import { AppointmentsStore, type Busy } from '../appointment/appointments.store.js';
import { OpenHours } from '../appointment/open-hours.service.js';
import { instantOf, minutesOf } from '../appointment/wall-time.js';
import { unknownColleague } from '../errors.js';
import { Rooms } from '../room/rooms.service.js';
import { freeSlots, together, type Slot, type SlotDay, type SlotWish, type Stretch } from './slot.js';

export type FindSlots = SlotWish & {
  readonly userIds: readonly UserId[];
  /** First day to look at, and how many. */
  readonly from: LocalDate;
  readonly days: number;
  readonly barrierFree: boolean;
  /** Seats the room needs. */
  readonly seats: number;
};

/** A slot with the name of its room. */
export type FoundSlot = Slot & { readonly roomName: string | null };

/** Times at which several people, and a room if wished, are free. */
@Injectable()
export class Slots {
  constructor(
    private readonly transactions: Transactions,
    private readonly store: AppointmentsStore,
    private readonly users: Users,
    private readonly rooms: Rooms,
    private readonly hours: OpenHours,
    private readonly clock: Clock,
  ) {}

  /**
   * Within everybody's working hours, never on holidays and closed days, never in the past; the room is one of the first person's
   * office. Throws Problem `calendar.unknown-colleague` (rule).
   */
  async find(actor: StaffActor, wish: FindSlots): Promise<readonly FoundSlot[]> {
    const { scope } = actor;
    const officeId = await this.officeOf(actor, wish.userIds);
    const today = this.clock.today();
    const first = wish.from < today ? today : wish.from;
    const last = addDays(first, wish.days - 1);
    const rooms = wish.withRoom ? (await this.rooms.list(scope)).filter((room) => fits(room, officeId, wish)) : [];
    const [open, busy] = await Promise.all([
      this.hours.between(scope, wish.userIds, first, last),
      this.busy(scope, wish.userIds, rooms, first, last),
    ]);
    const days: SlotDay[] = Array.from({ length: wish.days }, (_, index) => addDays(first, index))
      .filter((day) => !open.isHoliday(day) && open.closedBy(officeId, day) === null)
      .map((day) => ({
        day,
        hours: together(
          wish.userIds.map((id) => open.hours(id, day).map(({ from, until }) => ({ from: minutesOf(from), until: minutesOf(until) }))),
        ),
        taken: onDay(
          busy.filter(({ kind }) => kind === 'person'),
          day,
        ),
        rooms: rooms.map(({ id }) => ({
          id,
          taken: onDay(
            busy.filter((one) => one.kind === 'room' && one.ofId === id),
            day,
          ),
        })),
        earliest: day === today ? minutesOf(timeInBerlin(this.clock.now())) : 0,
      }));
    const names = new Map(rooms.map(({ id, name }) => [id, name]));
    return freeSlots(days, wish).map((slot) => ({ ...slot, roomName: slot.roomId === null ? null : (names.get(slot.roomId) ?? null) }));
  }

  private officeOf(actor: StaffActor, userIds: readonly UserId[]): Promise<OfficeId> {
    return this.transactions.run(actor, async (tx) => {
      const [first] = userIds;
      if (!first || !(await this.users.allActive(tx, actor.scope.tenantId, userIds))) throw unknownColleague();
      return this.users.officeOf(tx, actor.scope, first);
    });
  }

  private async busy(
    scope: TenantScope,
    userIds: readonly UserId[],
    rooms: readonly { readonly id: string }[],
    first: LocalDate,
    last: LocalDate,
  ) {
    const roomIds = rooms.map(({ id }) => id);
    return (await this.store.busy(scope, userIds, roomIds, instantOf(first, '00:00'), instantOf(addDays(last, 1), '00:00'))).map(shown);
  }
}

type Shown = Busy & { readonly begin: readonly [LocalDate, number]; readonly end: readonly [LocalDate, number] };

const shown = (busy: Busy): Shown => ({
  ...busy,
  begin: [dayInBerlin(busy.startsAt), minutesOf(timeInBerlin(busy.startsAt))],
  end: [dayInBerlin(busy.endsAt), minutesOf(timeInBerlin(busy.endsAt))],
});

const onDay = (busy: readonly Shown[], day: LocalDate): readonly Stretch[] =>
  busy
    .filter(({ begin, end }) => begin[0] <= day && end[0] >= day)
    .map(({ begin, end }) => ({ from: begin[0] < day ? 0 : begin[1], until: end[0] > day ? 24 * 60 : end[1] }));

const fits = (
  room: { readonly officeId: OfficeId; readonly active: boolean; readonly barrierFree: boolean; readonly capacity: number },
  officeId: OfficeId,
  { barrierFree, seats }: FindSlots,
): boolean => room.active && room.officeId === officeId && room.capacity >= seats && (!barrierFree || room.barrierFree);
