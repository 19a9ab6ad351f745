import type { LinkMailTexts } from './link-mail.de.js';

export const linkMailEn: LinkMailTexts = {
  signIn: {
    subject: 'Your link to sign in to Weiterlotse',
    body: (link, until) =>
      `Hello,

this link signs you in to Weiterlotse:
${link}

It works until ${until} and only once. Asking for a new one makes this one void.
If you did not ask for it, there is nothing you need to do.`,
  },
  invitation: {
    subject: 'Your access to Weiterlotse',
    body: (link, until) =>
      `Hello,

access to Weiterlotse has been opened for your organisation. This link signs you in for the first time:
${link}

It works until ${until} and only once. After that, ask for a new one on the sign-in page with your mail address.`,
  },
};
