import ical, { ICalAttendeeRole, ICalAttendeeStatus, ICalCalendarMethod, ICalEventBusyStatus, ICalEventStatus } from 'ical-generator';

/** An appointment as a calendar is told of it: no name of a person or a company stands in it. Instants are ISO 8601 in UTC. */
export type CalendarEntry = {
  readonly id: string;
  readonly sequence: number;
  readonly startsAt: string;
  readonly endsAt: string;
  /** When it was last changed. */
  readonly stampedAt: string;
  readonly summary: string;
  readonly location: string | null;
  readonly url: string;
  readonly calledOff: boolean;
};

/** Who sends an invitation, and whose calendar it is for. */
export type Parties = { readonly from: { readonly name: string; readonly email: string }; readonly to: string };

/**
 * An invitation, its update (a higher SEQUENCE under the same UID) or its cancellation, as iCalendar text (RFC 5545, RFC 5546). Times are
 * in UTC, so that both clock changes need no table of time zones. The one file that knows ical-generator.
 */
export const invitationFile = (entry: CalendarEntry, { from, to }: Parties): string => {
  const calendar = ical({ prodId, method: entry.calledOff ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST });
  const event = calendar.createEvent(eventOf(entry));
  event.organizer(from);
  event.createAttendee({ email: to, role: ICalAttendeeRole.REQ, status: ICalAttendeeStatus.NEEDSACTION, rsvp: false });
  return calendar.toString();
};

/** Everything of one person, for a calendar that asks again by itself (`METHOD:PUBLISH`). */
export const feedFile = (name: string, entries: readonly CalendarEntry[]): string => {
  const calendar = ical({ prodId, name, method: ICalCalendarMethod.PUBLISH, ttl: 30 * 60 });
  for (const entry of entries) calendar.createEvent(eventOf(entry));
  return calendar.toString();
};

const prodId = { company: 'Weiterlotse', product: 'Kalender', language: 'DE' };

const eventOf = ({ id, sequence, startsAt, endsAt, stampedAt, summary, location, url, calledOff }: CalendarEntry) => ({
  id: `${id}@weiterlotse`,
  sequence,
  start: startsAt,
  end: endsAt,
  stamp: stampedAt,
  summary,
  location,
  url,
  status: calledOff ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  busystatus: calledOff ? ICalEventBusyStatus.FREE : ICalEventBusyStatus.BUSY,
});
