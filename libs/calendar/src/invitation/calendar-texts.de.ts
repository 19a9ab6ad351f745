import type { CalendarTexts } from './calendar-texts.js';

export const calendarTextsDe: CalendarTexts = {
  kinds: {
    'first-advice': 'Erstberatung',
    'follow-up': 'Folgeberatung',
    'company-advice': 'Betriebsberatung',
    'qualification-advice': 'Qualifizierungsberatung',
    'training-advice': 'Weiterbildungsberatung',
    'application-talk': 'Antragsgespräch',
    'measure-support': 'Maßnahmebegleitung',
    'after-talk': 'Nachgespräch',
    'hand-over': 'Fallübergabe',
    internal: 'Interner Termin',
  },
  channels: { 'on-site': 'im Haus', phone: 'Telefon', video: 'Video', company: 'im Betrieb' },
  feed: 'Weiterlotse',
  subjects: { request: 'Termin', update: 'Termin geändert', cancel: 'Termin abgesagt' },
  subject: (what, summary, moment) => `${what}: ${summary}, ${moment}`,
  body: (what, summary, moment, link) =>
    `Guten Tag,\n\n${what}: ${summary}, ${moment}.\n\nÖffnen: ${link}\n\n` +
    'Diese Nachricht enthält aus Gründen des Datenschutzes keine weiteren Angaben.\n',
};
