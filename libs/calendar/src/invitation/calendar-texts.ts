import type { Appointment, AppointmentChannel, AppointmentKind } from '../appointment/appointment.js';
import { calendarTextsDe } from './calendar-texts.de.js';
import { calendarTextsEn } from './calendar-texts.en.js';

/** Words of invitations and of the feed; no name, no topic and no place somebody typed stands in them. */
export type CalendarTexts = {
  readonly kinds: Readonly<Record<AppointmentKind, string>>;
  readonly channels: Readonly<Record<AppointmentChannel, string>>;
  readonly feed: string;
  readonly subjects: { readonly request: string; readonly update: string; readonly cancel: string };
  readonly subject: (what: string, summary: string, moment: string) => string;
  readonly body: (what: string, summary: string, moment: string, link: string) => string;
};

/** The texts of one language. */
export const calendarTexts: Readonly<Record<'de' | 'en', CalendarTexts>> = { de: calendarTextsDe, en: calendarTextsEn };

/** What it is called in a calendar that others may look at: `Erstberatung, Raum 2.14`. */
export const summaryOf = ({ kind, channel }: Pick<Appointment, 'kind' | 'channel'>, room: string | null, texts: CalendarTexts): string =>
  `${texts.kinds[kind]}, ${room ?? texts.channels[channel]}`;
