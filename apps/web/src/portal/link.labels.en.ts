import type { LinkLabels } from './link.labels.de.js';

export const linkEn: LinkLabels = {
  email: 'E-mail address for the link',
  hint: 'We send you a link that signs you in without a password.',
  emailWrong: 'Please give a complete mail address, for example name@company.de.',
  ask: 'Send the link',
  sent: 'Please look into your mailbox',
  sentText: 'If this address has access, a link is on its way. It works for 15 minutes and only once.',
  title: 'Sign in with the link',
  lead: 'Your link has arrived. One click will do.',
  enter: 'Sign in now',
  toSignIn: 'To the sign-in page',
  broken: 'This did not work',
  brokenText: 'Please try again in a few minutes.',
};
