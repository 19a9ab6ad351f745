import type { ProblemTexts } from '../http/problem-texts.js';

export const identityProblemTexts: ProblemTexts = {
  'identity.not-signed-in': { title: 'Bitte melden Sie sich an', detail: 'Ihre Anmeldung fehlt oder ist abgelaufen.' },
  'identity.wrong-credentials': {
    title: 'Die Anmeldung hat nicht geklappt',
    detail: 'Name oder Passwort stimmen nicht. Bitte prüfen Sie beides.',
  },
  'identity.too-many-sign-ins': {
    title: 'Zu viele Versuche',
    detail: 'Bitte warten Sie {retryAfterSeconds} Sekunden und versuchen Sie es dann noch einmal.',
  },
};
