import type { MailTexts } from './mail-texts.js';

export const mailTextsDe: MailTexts = {
  kinds: { frist: 'Frist', termin: 'Termin', wiedervorlage: 'Wiedervorlage' },
  subjects: { case: 'Fall', need: 'Bedarf', application: 'Antrag', 'privacy-request': 'Betroffenenanfrage', appointment: 'Termin' },
  subject: (kind, about, number) => `${kind} fällig, ${about} ${number}`,
  body: (kind, about, number, link) =>
    `Guten Tag,\n\nheute ist für Sie fällig: ${kind} zu ${about} ${number}.\n\nÖffnen: ${link}\n\n` +
    'Diese Nachricht enthält aus Gründen des Datenschutzes keine weiteren Angaben.\n',
};
