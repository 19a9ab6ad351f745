import type { Appointment } from '../appointment/appointment.js';
import { calendarTextsDe } from './calendar-texts.de.js';
import { calendarTextsEn } from './calendar-texts.en.js';
import type { CalendarTexts } from './calendar-texts.js';

/** The texts of one language. */
export const calendarTexts: Readonly<Record<'de' | 'en', CalendarTexts>> = { de: calendarTextsDe, en: calendarTextsEn };

/** What it is called in a calendar that others may look at: `Erstberatung, Raum 2.14`. */
export const summaryOf = ({ kind, channel }: Pick<Appointment, 'kind' | 'channel'>, room: string | null, texts: CalendarTexts): string =>
  `${texts.kinds[kind]}, ${room ?? texts.channels[channel]}`;
