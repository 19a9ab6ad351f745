import type { SessionLabels } from './session.labels.de.js';

export const sessionEn: SessionLabels = {
  password: 'Password',
  show: 'Show',
  hide: 'Hide',
  submit: 'Sign in',
  withPasskey: 'Sign in with a passkey',
  usernameMissing: 'Please say who is signing in.',
  passwordMissing: 'Please enter your password.',
  wrong: { title: 'These details do not match', act: 'Please check both entries, including capital letters.' },
  locked: { title: 'This account is locked', act: 'Please contact your administration.' },
  offline: { title: 'No connection to the server', act: 'Check the connection and try again.' },
  broken: { title: 'Sign-in is out of order right now', act: 'Try again in a few minutes.' },
  declined: { title: 'The passkey was not used', act: 'You can try again or take another way.' },
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
  },
  steps: {
    prove: { title: 'Second factor', lead: 'Please confirm that it is you.' },
    enrol: {
      title: 'Set up a second factor',
      lead: 'You work with data of persons. For that your account needs more than a password. It takes two minutes.',
    },
    'change-password': { title: 'Choose a password of your own', lead: 'Your first password is good for this sign-in only.' },
  },
  proof: {
    passkey: 'Confirm with a passkey',
    fields: { totp: 'Code from your app', 'recovery-code': 'Recovery code', password: 'Password' },
    hints: { totp: 'Six figures, new every 30 seconds.', 'recovery-code': 'One of the ten codes you were given at the set-up.' },
    missing: {
      totp: 'Please enter the code your app shows.',
      'recovery-code': 'Please enter a recovery code.',
      password: 'Please enter your password.',
    },
    instead: {
      totp: 'Enter the code from the app instead',
      'recovery-code': 'Use a recovery code instead',
      password: 'Enter the password instead',
    },
    submit: 'Confirm',
  },
  enrol: { appInstead: 'Set up an app for codes instead', passkeyInstead: 'Set up a passkey instead' },
  change: {
    current: 'Present password',
    next: 'New password',
    hint: 'At least 12 characters. Four words that have nothing to do with each other are easy to remember.',
    submit: 'Change password',
  },
  stepUp: {
    title: 'Please confirm that it is you',
    text: 'This step is specially protected. It goes on by itself afterwards.',
    elsewhere: 'Please sign in once more in a new window. This page stays as it is.',
  },
  ending: {
    idle: { title: 'Your session ends in 2 minutes', text: 'You have not done anything for a while. Would you like to stay signed in?' },
    limit: {
      title: 'Your session is about to end',
      text: 'It has been open for as long as is allowed. After that you sign in again on this page; what you entered is kept.',
    },
    stay: 'Stay signed in',
    understood: 'Understood',
  },
};

const minutes = (seconds: number): string =>
  seconds < 60 ? `${seconds} seconds` : Math.ceil(seconds / 60) === 1 ? '1 minute' : `${Math.ceil(seconds / 60)} minutes`;
