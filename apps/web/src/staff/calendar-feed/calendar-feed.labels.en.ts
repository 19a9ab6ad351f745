import type { CalendarFeedLabels } from './calendar-feed.labels.de.js';

export const calendarFeedEn: CalendarFeedLabels = {
  title: 'Appointments in your own calendar',
  text: 'Under a secret address your calendar program (Outlook, phone) reads your appointments along: time, kind and room, without names and topics. Whoever knows the address sees the same. Give it to nobody.',
  closed: 'No address is open.',
  openSince: (moment) => `Open since ${moment}. The address itself is stored nowhere.`,
  open: 'Make an address',
  replace: 'Make a new address',
  close: 'Close the address',
  address: 'Your address',
  once: 'The address is shown only now. Enter it in your calendar program as an internet calendar.',
  copy: 'Copy',
  copied: 'Address copied',
  replaced: 'An earlier address no longer holds.',
  isClosed: 'Address closed. Calendars that know it get nothing any more.',
};
