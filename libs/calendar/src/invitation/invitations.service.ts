import { Injectable } from '@nestjs/common';
import { Clock, type SystemActor, type UserId } from '@app/kernel';
import { Users, type MailAddress } from '@app/identity';
import { Config, Mailer, momentInBerlin, type Tx } from '@app/platform';
import type { Appointment } from '../appointment/appointment.js';
import { AppointmentsStore } from '../appointment/appointments.store.js';
import { invitationFile } from './calendar-file.js';
import { calendarTexts, summaryOf } from './summary.js';
import { owedInvitations, type Owed, type Told } from './invitation.js';

/** Keeps the calendars of those who take part as the appointment is: invitation, update, cancellation, each by mail and once. */
@Injectable()
export class Invitations {
  constructor(
    private readonly store: AppointmentsStore,
    private readonly users: Users,
    private readonly mailer: Mailer,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  /** Tells whoever does not know the present state of an appointment; nothing where all know it. Within the caller's transaction. */
  async bringUpToDate(tx: Tx, actor: SystemActor, appointmentId: string): Promise<void> {
    // Two pieces of news at once go one after the other, so that each is mailed once and the later state is remembered.
    const appointment = await this.store.findLocked(tx, actor.scope, appointmentId);
    if (!appointment) return;
    const owed = owedInvitations(
      appointment,
      await this.store.personsOf(tx, appointment),
      await this.toldOf(tx, appointment),
      this.clock.now(),
    );
    if (owed.length === 0) return;
    const room = await this.roomOf(tx, appointment);
    for (const one of owed) {
      const address = await this.users.mailAddress(tx, one.userId);
      if (address) await this.post(tx, appointment, room, one, address);
      await this.remember(tx, appointment, one);
    }
  }

  private async post(tx: Tx, appointment: Appointment, room: string | null, { what }: Owed, { email, language }: MailAddress) {
    const texts = calendarTexts[language];
    const { MAIL_FROM, PUBLIC_URL } = this.config.settings;
    const summary = summaryOf(appointment, room, texts);
    const moment = momentInBerlin(appointment.startsAt);
    const url = new URL(`/kalender/${appointment.id}`, PUBLIC_URL).href;
    const entry = { ...appointment, stampedAt: appointment.updatedAt, summary, location: room, url, calledOff: what === 'cancel' };
    await this.mailer.post(tx, {
      to: email,
      subject: texts.subject(texts.subjects[what], summary, moment),
      body: texts.body(texts.subjects[what], summary, moment, url),
      calendar: invitationFile(entry, { from: sender(MAIL_FROM), to: email }),
      tenantId: appointment.tenantId,
    });
  }

  private async toldOf(tx: Tx, { id, tenantId }: Appointment): Promise<readonly Told[]> {
    return tx.query(
      `select user_id as "userId", sequence, called_off as "calledOff" from calendar.invitation where tenant_id = $1 and appointment_id = $2
       order by user_id`,
      [tenantId, id],
    );
  }

  private async roomOf(tx: Tx, { roomId, tenantId }: Appointment): Promise<string | null> {
    const rows: { name: string }[] = await tx.query('select name from calendar.room where id = $1 and tenant_id = $2', [roomId, tenantId]);
    return rows[0]?.name ?? null;
  }

  private async remember(tx: Tx, { id, tenantId, sequence }: Appointment, { userId, what }: { userId: UserId; what: Owed['what'] }) {
    await tx.query(
      `insert into calendar.invitation (tenant_id, appointment_id, user_id, sequence, called_off, sent_at) values ($1, $2, $3, $4, $5, $6)
       on conflict (tenant_id, appointment_id, user_id) do update
         set sequence = excluded.sequence, called_off = excluded.called_off, sent_at = excluded.sent_at`,
      [tenantId, id, userId, sequence, what === 'cancel', this.clock.now()],
    );
  }
}

const sender = (from: string): { readonly name: string; readonly email: string } => {
  const [, name, email] = /^(.*?)\s*<([^>]+)>$/.exec(from) ?? [undefined, 'Weiterlotse', from];
  return { name: name || 'Weiterlotse', email: email ?? from };
};
