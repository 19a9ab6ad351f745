import type { ProblemTexts } from '../http/problem-texts.js';

export const networkProblemTexts: ProblemTexts = {
  'network.unknown-recipient': {
    title: 'Diese Stelle lässt sich für diesen Zweck nicht wählen',
    detail: 'Bitte wählen Sie eine Stelle aus der Liste, die einen Zugang zum Portal hat.',
  },
  'network.referral-ends-in-past': {
    title: 'Der Verweis endet in der Vergangenheit',
    detail: 'Bitte wählen Sie heute oder einen späteren Tag.',
  },
  'network.consent-missing': {
    title: 'Die nötige Einwilligung fehlt',
    detail: 'Für diesen Zweck muss die Person eingewilligt haben. Bitte erfassen Sie die Einwilligung zuerst.',
  },
  'network.person-protected': {
    title: 'Diese Person ist geschützt',
    detail: 'Für die Person gilt ein Sperrvermerk oder ihre Akte ist eingeschränkt. Sie lässt sich nicht verweisen.',
  },
  'network.referral-over': {
    title: 'Der Verweis ist nicht mehr offen',
    detail: 'Er wurde schon beantwortet oder zurückgezogen. Bitte laden Sie die Seite neu.',
  },
  'network.already-referred': {
    title: 'Die Person ist dort schon für diesen Zweck angekündigt',
    detail: 'Ziehen Sie den offenen Verweis zurück, bevor Sie einen neuen senden.',
  },
  'network.decline-reason-missing': { title: 'Der Grund fehlt', detail: 'Bitte wählen Sie, warum Sie ablehnen.' },
  'field:consent-missing': { title: 'Die nötige Einwilligung fehlt.', detail: '' },
};
