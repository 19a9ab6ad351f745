import type { ProblemTexts } from '../http/problem-texts.js';

export const networkProblemTexts: ProblemTexts = {
  'network.unknown-recipient': {
    title: 'This organisation cannot be chosen for this purpose',
    detail: 'Please choose an organisation from the list that has access to the portal.',
  },
  'network.referral-ends-in-past': { title: 'The referral ends in the past', detail: 'Please choose today or a later day.' },
  'network.consent-missing': {
    title: 'The consent it takes is missing',
    detail: 'The person has to have agreed to this purpose. Please record the consent first.',
  },
  'network.person-protected': {
    title: 'This person is protected',
    detail: 'The person is protected or the file is restricted. The person cannot be referred.',
  },
  'network.referral-over': {
    title: 'The referral is not open any more',
    detail: 'It has been answered or withdrawn. Please load the page again.',
  },
  'network.already-referred': {
    title: 'The person is already referred there for this purpose',
    detail: 'Withdraw the open referral before you send a new one.',
  },
  'network.decline-reason-missing': { title: 'The reason is missing', detail: 'Please choose why you decline.' },
  'field:consent-missing': { title: 'The consent it takes is missing.', detail: '' },
};
