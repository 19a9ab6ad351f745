import type { ProblemTexts } from '../http/problem-texts.js';

export const identityProblemTexts: ProblemTexts = {
  'identity.not-signed-in': { title: 'Please sign in', detail: 'You are not signed in, or your session has ended.' },
  'identity.wrong-credentials': { title: 'Signing in did not work', detail: 'Name or password are wrong. Please check both.' },
  'identity.too-many-sign-ins': { title: 'Too many attempts', detail: 'Please wait {retryAfterSeconds} seconds and try again.' },
};
