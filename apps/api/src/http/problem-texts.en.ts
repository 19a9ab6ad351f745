import type { ProblemTexts } from './problem-texts.js';

export const httpProblemTexts: ProblemTexts = {
  'http.invalid': { title: 'Please check your entries', detail: 'Some entries are missing or do not fit. Nothing you typed is lost.' },
  'http.cursor': { title: 'There is no such page of the list', detail: 'Please open the list again.' },
  'http.if-match-missing': {
    title: 'The version is missing',
    detail: 'This change needs the header If-Match with the version you read last.',
  },
  'http.idempotency-key': { title: 'The key is missing', detail: 'New entries need the header Idempotency-Key with a UUID.' },
  'http.foreign-origin': {
    title: 'The request came from another site',
    detail: 'Please open Weiterlotse again and repeat the step there.',
  },
  'platform.view-unshared': {
    title: 'Only its owner takes this view from the team',
    detail: 'Leave it shared, or remove the view if the team needs it no more.',
  },
  'platform.view-of-others': { title: 'This view is somebody else’s', detail: 'Save your changes under a name of your own.' },
  'platform.view-name-taken': {
    title: 'The name is taken',
    detail: 'You already have a view “{name}” of this list. Please choose another name.',
  },
  'exports.not-ready': {
    title: 'The file is not there',
    detail: 'It is still being made, or its days are over. Please export the list again.',
  },
  'http.not-found': { title: 'Not found', detail: 'There is nothing at this address.' },
  'http.too-large': { title: 'Too much at once', detail: 'The request is larger than allowed.' },
  'http.malformed': { title: 'The request cannot be read', detail: 'Its content is not valid JSON.' },
  'http.busy': { title: 'Too busy right now', detail: 'Please try again in a few seconds. Nothing was saved.' },
  'operations.not-ready': { title: 'Not ready yet', detail: 'Missing: {failing}.' },
  'http.unexpected': {
    title: 'That did not work',
    detail: 'Something unexpected happened. Please try again, or quote the reference {traceId}.',
  },
  'kernel.not-found': { title: 'Not found', detail: 'There is no such entry, or it is outside your responsibility.' },
  'kernel.stale': {
    title: 'Changed in the meantime',
    detail: 'Somebody else changed this entry. Please reload it and apply your change again.',
  },
  'kernel.forbidden': {
    title: 'You are not allowed to do this',
    detail: 'Your roles do not permit this step. If you need it, ask whoever manages the accounts of your organisation.',
  },
  'approval.pending': {
    title: 'A proposal awaits the second person',
    detail: 'Nothing changes here until then. Have it released or returned, or withdraw it.',
  },
  'approval.not-pending': {
    title: 'The proposal has been answered already',
    detail: 'Please reload the page: it shows what became of it.',
  },
  'approval.own': {
    title: 'Somebody else has to release this',
    detail: 'You worked on it yourself. Ask somebody with the right to decide who was not involved.',
  },
  'approval.explanation-missing': { title: 'Please explain', detail: 'Tell the other person in one sentence what is to be done.' },
  'approval.reasons-missing': { title: 'Please choose a reason', detail: 'A return names at least one reason from the list.' },
  'kernel.id-taken': { title: 'This key is already in use', detail: 'Please reload the page and send again.' },
  'kernel.not-a-date': { title: 'Not a valid date', detail: '“{text}” is not a day of the calendar.' },
  'field:required': { title: 'This entry is missing.', detail: '' },
  'field:unknown': { title: 'This field is not known.', detail: '' },
  'field:type': { title: 'This entry has the wrong form.', detail: '' },
  'field:too-short': { title: 'Please enter at least {minimum} characters.', detail: '' },
  'field:too-long': { title: 'Please enter at most {maximum} characters.', detail: '' },
  'field:too-small': { title: 'The smallest allowed value is {minimum}.', detail: '' },
  'field:too-big': { title: 'The largest allowed value is {maximum}.', detail: '' },
  'field:choice': { title: 'Please choose one of the offered values.', detail: '' },
  'field:format': { title: 'This entry does not have the expected form.', detail: '' },
  'field:invalid': { title: 'This entry does not fit.', detail: '' },
  'field:not-a-date': { title: 'Please enter a valid date.', detail: '' },
  'field:not-a-uuid': { title: 'This is not a valid identifier.', detail: '' },
  'field:taken': { title: 'This entry is already in use.', detail: '' },
  'field:cursor': { title: 'There is no such page of the list.', detail: '' },
};
