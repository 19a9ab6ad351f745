import type { AppointmentChannel, AppointmentKind } from '../appointment/appointment.js';

/** Words of invitations and of the feed; no name, no topic and no place somebody typed stands in them. */
export type CalendarTexts = {
  readonly kinds: Readonly<Record<AppointmentKind, string>>;
  readonly channels: Readonly<Record<AppointmentChannel, string>>;
  readonly feed: string;
  readonly subjects: { readonly request: string; readonly update: string; readonly cancel: string };
  readonly subject: (what: string, summary: string, moment: string) => string;
  readonly body: (what: string, summary: string, moment: string, link: string) => string;
};
