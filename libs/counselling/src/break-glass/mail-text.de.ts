import type { MailText } from './mail-text.js';

export const mailTextDe: MailText = {
  subject: 'Notfallzugriff auf eine Akte',
  body: (link) =>
    'Guten Tag,\n\nsoeben wurde eine Akte mit einem Notfallzugriff geöffnet. Er endet spätestens nach 60 Minuten.\n' +
    `Bitte prüfen Sie den Grund: ${link}\n\n` +
    'Diese Nachricht enthält aus Gründen des Datenschutzes keine weiteren Angaben.\n',
};
