import { Injectable } from '@nestjs/common';
import { Clock, notFound, stale, type ApplicationId, type ParticipationId, type StaffActor, type Version } from '@app/kernel';
import { Journal, Transactions } from '@app/platform';
import { Deadlines } from '../application/deadlines.service.js';
import { DossiersStore } from '../application/dossiers.store.js';
import { attendanceOf, isInMonth, type RecordAttendance } from './attendance.js';
import { AttendancesStore } from './attendances.store.js';

/** What the persons of an application missed, month by month. */
@Injectable()
export class Attendances {
  constructor(
    private readonly transactions: Transactions,
    private readonly dossiers: DossiersStore,
    private readonly attendances: AttendancesStore,
    private readonly deadlines: Deadlines,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  /**
   * Records a month of one person, new or corrected. Much absence comes back the next working day (WV09); once everybody's month is there,
   * the next one is waited for (WV08). `expected` is the version of the application. Throws Problems `kernel.not-found`, `kernel.stale` and
   * those of `attendanceOf`.
   */
  record(
    actor: StaffActor,
    id: ApplicationId,
    participationId: ParticipationId,
    expected: Version,
    input: RecordAttendance,
  ): Promise<void> {
    return this.transactions.run(actor, async (tx) => {
      const { application, participations } = await this.dossiers.get(tx, actor.scope, id);
      // Whoever looks at an old page is told so first: the rest may be a matter of that.
      if (application.version !== expected) throw stale();
      const participation = participations.find((each) => each.id === participationId);
      if (!participation) throw notFound();
      const attendance = attendanceOf(application, participation, input, this.clock.today());
      const now = this.clock.now();
      const before = await this.attendances.recordedFor(tx, actor.scope, id, input.month);
      await this.dossiers.save(tx, application, expected, {}, now);
      await this.attendances.put(tx, attendance, actor.userId, now);
      await this.journal.record(tx, actor, { name: 'funding.attendance-recorded', payload: { applicationId: id, participationId } });
      const inMonth = participations.filter((each) => isInMonth(each, input.month));
      const complete = !before.has(participationId) && inMonth.every((each) => each.id === participationId || before.has(each.id));
      await this.deadlines.attended(tx, actor, { application, participations }, attendance, complete);
    });
  }
}
