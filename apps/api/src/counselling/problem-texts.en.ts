import type { ProblemTexts } from '../http/problem-texts.js';

export const counsellingProblemTexts: ProblemTexts = {
  'counselling.case-closed': { title: 'The case is closed', detail: 'Nothing more can be recorded on a closed case.' },
  'counselling.case-already-yours': { title: 'The case is already yours', detail: 'You are already responsible for this case.' },
  'counselling.case-without-client-and-company': { title: 'Whom is it about?', detail: 'A case needs a person, a company, or both.' },
  'counselling.session-held-in-future': {
    title: 'The session lies in the future',
    detail: 'Please check the day of the session, {heldOn}.',
  },
  'counselling.session-started-on-other-day': {
    title: 'Day and time do not match',
    detail: 'The beginning is not on the day of the session, {heldOn}.',
  },
  'counselling.follow-up-in-past': {
    title: 'The follow-up lies in the past',
    detail: 'Please choose today or a later day for the follow-up.',
  },
  'counselling.promise-in-past': {
    title: 'The day of a promise has passed',
    detail: 'Please choose today or a later day for every promise.',
  },
  'counselling.session-signed-off': {
    title: 'The note is signed off',
    detail: 'A note that is signed off is not changed any more. Please write an addition.',
  },
  'counselling.session-of-another': {
    title: 'This is not your note',
    detail: 'Only whoever wrote it can correct it and sign it off. Please speak to that person.',
  },
  'counselling.session-saved-otherwise': {
    title: 'This note is already saved with other content',
    detail:
      'Your first attempt is in the file. What you changed afterwards stands only here. Please open the note in the file and add it there: as a correction while it is open, otherwise as an addition.',
  },
  'counselling.addition-saved-otherwise': {
    title: 'This is already saved with another text',
    detail: 'Your first attempt is in the file. Save once more, and the text from here is added as a further entry.',
  },
  'counselling.session-still-open': {
    title: 'The note is still open',
    detail: 'Additions come after it is signed off. Until then whoever wrote it can correct it.',
  },
  'counselling.text-block-retired': { title: 'This text block is out of use', detail: 'Please add a new one.' },
  'counselling.text-block-name-taken': {
    title: 'The short name is taken',
    detail: 'There is already a text block with the short name {shortName}. Please choose another.',
  },
  'counselling.summary-without-person': {
    title: 'The session is about no person',
    detail: 'There is a summary only for sessions in cases that concern a person.',
  },
  'counselling.summary-empty': { title: 'The summary is empty', detail: 'Please write at least what was discussed.' },
  'counselling.group-of-nobody': { title: 'Nobody was there', detail: 'Please tick at least one person who came.' },
  'counselling.group-names-another': {
    title: 'A text names another person of the group',
    detail: 'Everybody may read their own name only. Please take the name out, or confirm that nobody of the group is meant.',
  },
  'field:names-another': { title: 'This names another person of the group.', detail: '' },
  'counselling.need-without-contact': { title: 'How do we reach you?', detail: 'Please give a telephone number or an e-mail address.' },
  'counselling.need-starts-in-past': { title: 'The wished start has passed', detail: 'Please choose a start from today on.' },
  'counselling.need-already-accepted': { title: 'Already taken over', detail: 'Somebody else has already taken this need over as a case.' },
  'counselling.no-responsible-office': {
    title: 'No responsible office found',
    detail: 'No Agentur für Arbeit is registered here for your place. Please call the hotline 0800 4 5555 20.',
  },
  'counselling.run-not-found': { title: 'There is no such course date', detail: 'Please choose a date from the course search.' },
  'counselling.run-has-begun': {
    title: 'The course has already begun',
    detail: 'This date began on {startsOn}. Please choose a later one.',
  },
  'field:in-future': { title: 'This day must not lie in the future.', detail: '' },
  'field:other-day': { title: 'The beginning is on another day.', detail: '' },
  'field:client-or-company': { title: 'Please choose a person or a company.', detail: '' },
  'field:phone-or-email': { title: 'Please give a telephone number or an e-mail address.', detail: '' },
  'field:run-not-found': { title: 'There is no such course date.', detail: '' },
  'field:run-has-begun': { title: 'This course has already begun.', detail: '' },
  'counselling.share-without-person': { title: 'The case is about no person', detail: 'Only a case about a person can be shared.' },
  'counselling.share-ends-in-past': { title: 'The sharing ends in the past', detail: 'Please choose today or a later day.' },
  'counselling.share-summary-not-needed': {
    title: 'This purpose needs no handover text',
    detail: 'Please leave the handover text out or choose another purpose.',
  },
  'counselling.share-protected': {
    title: 'This person is protected',
    detail: 'A Sperrvermerk holds for the person, or sharing the data is restricted. The case cannot be shared.',
  },
  'counselling.share-over': {
    title: 'The sharing is no longer open',
    detail: 'It was answered or ended before, or has expired. Please reload the page.',
  },
  'counselling.share-unknown-tenant': {
    title: 'There is no such public body here',
    detail: 'Please choose another Agentur or Jobcenter from the list.',
  },
  'field:not-needed': { title: 'Not needed for this purpose.', detail: '' },
};
