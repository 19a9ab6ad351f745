import type { CalendarTexts } from './calendar-texts.js';

export const calendarTextsEn: CalendarTexts = {
  kinds: {
    'first-advice': 'First advice',
    'follow-up': 'Follow-up advice',
    'company-advice': 'Advice to a company',
    'qualification-advice': 'Advice on qualification',
    'training-advice': 'Advice on training',
    'application-talk': 'Talk about an application',
    'measure-support': 'Support during a measure',
    'after-talk': 'Talk afterwards',
    'hand-over': 'Hand-over of a case',
    internal: 'Internal appointment',
  },
  channels: { 'on-site': 'in the office', phone: 'phone', video: 'video', company: 'at the company' },
  feed: 'Weiterlotse',
  subjects: { request: 'Appointment', update: 'Appointment changed', cancel: 'Appointment called off' },
  subject: (what, summary, moment) => `${what}: ${summary}, ${moment}`,
  body: (what, summary, moment, link) =>
    `Hello,\n\n${what}: ${summary}, ${moment}.\n\nOpen: ${link}\n\n` + 'For reasons of data protection this message holds nothing else.\n',
};
