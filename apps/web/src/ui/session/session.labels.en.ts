import type { SessionLabels } from './session.labels.de.js';

export const sessionEn: SessionLabels = {
  password: 'Password',
  show: 'Show',
  hide: 'Hide',
  submit: 'Sign in',
  usernameMissing: 'Please say who is signing in.',
  passwordMissing: 'Please enter your password.',
  wrong: { title: 'These details do not match', act: 'Please check both entries, including capital letters.' },
  locked: { title: 'This account is locked', act: 'Please contact your administration.' },
  offline: { title: 'No connection to the server', act: 'Check the connection and try again.' },
  broken: { title: 'Sign-in is out of order right now', act: 'Try again in a few minutes.' },
  throttled: (time, seconds) => ({
    title: 'Too many attempts',
    act:
      time === undefined || seconds === undefined
        ? 'Please wait a few minutes before you try again.'
        : `You can try again at ${time} (in ${minutes(seconds)}).`,
  }),
  reference: 'Reference',
  again: {
    title: 'Please sign in again',
    text: (name) => `The session of ${name} has ended. What you entered on this page is kept.`,
    username: 'User name',
  },
};

const minutes = (seconds: number): string =>
  seconds < 60 ? `${seconds} seconds` : Math.ceil(seconds / 60) === 1 ? '1 minute' : `${Math.ceil(seconds / 60)} minutes`;
