import type { MailTexts } from './mail-texts.js';

export const mailTextsEn: MailTexts = {
  kinds: { frist: 'Deadline (Frist)', termin: 'Appointment', wiedervorlage: 'Follow-up' },
  subjects: {
    case: 'case',
    need: 'need',
    'privacy-request': 'data subject request',
    application: 'application',
    appointment: 'appointment',
  },
  subject: (kind, about, number) => `${kind} due, ${about} ${number}`,
  body: (kind, about, number, link) =>
    `Hello,\n\ndue for you today: ${kind}, ${about} ${number}.\n\nOpen: ${link}\n\n` +
    'To protect personal data this message holds no further details.\n',
};
