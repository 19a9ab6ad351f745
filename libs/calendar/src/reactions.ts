import { Injectable } from '@nestjs/common';
import type { SystemActor } from '@app/kernel';
import { On, type Payload, type Tx } from '@app/platform';
import { Appointments } from './appointment/appointments.service.js';
import { Feeds } from './feed/feeds.service.js';
import { Invitations } from './invitation/invitations.service.js';

/** What this context does when it hears something: whatever happened to an appointment, the calendars follow its present state. */
@Injectable()
export class CalendarReactions {
  constructor(
    private readonly invitations: Invitations,
    private readonly feeds: Feeds,
    private readonly appointments: Appointments,
  ) {}

  @On('calendar.appointment-made', 'notifications')
  invite(tx: Tx, { appointmentId }: Payload<'calendar.appointment-made'>, actor: SystemActor): Promise<void> {
    return this.invitations.bringUpToDate(tx, actor, appointmentId);
  }

  @On('calendar.appointment-moved', 'notifications')
  tellMove(tx: Tx, { appointmentId }: Payload<'calendar.appointment-moved'>, actor: SystemActor): Promise<void> {
    return this.invitations.bringUpToDate(tx, actor, appointmentId);
  }

  @On('calendar.appointment-cancelled', 'notifications')
  callOff(tx: Tx, { appointmentId }: Payload<'calendar.appointment-cancelled'>, actor: SystemActor): Promise<void> {
    return this.invitations.bringUpToDate(tx, actor, appointmentId);
  }

  @On('calendar.appointment-reopened', 'notifications')
  inviteAgain(tx: Tx, { appointmentId }: Payload<'calendar.appointment-reopened'>, actor: SystemActor): Promise<void> {
    return this.invitations.bringUpToDate(tx, actor, appointmentId);
  }

  @On('calendar.appointment-reassigned', 'notifications')
  changeHands(tx: Tx, { appointmentId }: Payload<'calendar.appointment-reassigned'>, actor: SystemActor): Promise<void> {
    return this.invitations.bringUpToDate(tx, actor, appointmentId);
  }

  @On('counselling.case-changed-hands', 'reminders')
  async followCase(tx: Tx, { caseId, fromUserId, toUserId }: Payload<'counselling.case-changed-hands'>, actor: SystemActor): Promise<void> {
    await this.appointments.followCase(tx, actor, caseId, { from: fromUserId, to: toUserId });
  }

  @On('identity.user-closed', 'reminders')
  closeFeed(tx: Tx, { userId }: Payload<'identity.user-closed'>, actor: SystemActor): Promise<void> {
    return this.feeds.forget(tx, actor, userId);
  }
}
