import type { MailText } from './mail-text.js';

export const mailTextEn: MailText = {
  subject: 'Break-glass access to a file',
  body: (link) =>
    'Good day,\n\na file has just been opened by break-glass. It closes after 60 minutes at the latest.\n' +
    `Please check the reason: ${link}\n\n` +
    'For reasons of data protection this message says nothing more.\n',
};
