import type { ProblemTexts } from '../http/problem-texts.js';

export const privacyProblemTexts: ProblemTexts = {
  'privacy.received-in-future': { title: 'The day of receipt is in the future', detail: 'Please check the day {receivedOn}.' },
  'privacy.request-closed': {
    title: 'The request is closed',
    detail: 'It was answered or refused. Please record anything new as a new request.',
  },
  'privacy.identity-pending': {
    title: 'It has not been checked who asks',
    detail: 'Please record how you made certain who asks. Nothing may be handed out or erased before (Art. 12 Abs. 6 DSGVO).',
  },
  'privacy.outcome-missing': {
    title: 'The reasons are missing',
    detail: 'A refusal names its reasons (Art. 12 Abs. 4 DSGVO, § 83 Abs. 3 SGB X). Please enter them.',
  },
  'privacy.extended-before': {
    title: 'The deadline has been extended already',
    detail: 'It can be extended by two months once only (Art. 12 Abs. 3 DSGVO).',
  },
  'privacy.not-an-access-request': {
    title: 'This is no request for access',
    detail: 'An access pack follows from a request for access only. Please record one.',
  },
  'privacy.checklist-incomplete': {
    title: 'The check of the exceptions is incomplete',
    detail: 'Please answer every exception of § 83 SGB X, and give the reason for each that applies.',
  },
  'privacy.mark-outside': {
    title: 'A blackened passage no longer fits its text',
    detail: 'The text has been changed meanwhile. Please load the texts again and mark the passages once more.',
  },
  'privacy.pack-not-in-review': {
    title: 'The access pack is no longer in review',
    detail: 'It is being built, is finished or has expired. Please load the page again.',
  },
  'privacy.erasure-decided': {
    title: 'This erasure has been decided already',
    detail: 'It was approved, called off or carried out. Please load the page again.',
  },
  'privacy.same-hands': {
    title: 'A second person has to approve',
    detail: 'You proposed this erasure. Please ask somebody else with this task to approve it.',
  },
  'privacy.not-yet-executable': {
    title: 'The notice still runs',
    detail: 'The erasure cannot be approved before {executableFrom}.',
  },
  'privacy.erasure-open': {
    title: 'An erasure of this person has been proposed already',
    detail: 'Please decide on the present proposal first.',
  },
  'privacy.nothing-to-erase': {
    title: 'There is nothing to erase',
    detail: 'Everything has to be kept or is erased already. Please close the request with the reasons.',
  },
  'privacy.not-an-erasure-request': {
    title: 'This is no request for erasure or restriction',
    detail: 'An erasure follows from such a request only. Please record one.',
  },
  'privacy.stops-mismatch': {
    title: 'What should rest does not fit the request',
    detail: 'An objection names the processing it is about. Access and erasure let nothing rest.',
  },
  'privacy.not-a-rectification': {
    title: 'This request does not fit the change',
    detail: 'Please choose a request for rectification of this person.',
  },
  'privacy.notice-settled': { title: 'This notice has been settled already', detail: 'Please reload the page.' },
  'privacy.notice-reason-missing': {
    title: 'The reason is missing',
    detail: 'Please enter why the notice is impossible or a disproportionate effort (Art. 19 DSGVO).',
  },
};
