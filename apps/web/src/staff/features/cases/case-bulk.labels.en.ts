import type { CaseBulkLabels } from './case-bulk.labels.de.js';

const cases = (count: number): string => (count === 1 ? '1 case' : `${count} cases`);

export const caseBulkEn: CaseBulkLabels = {
  actions: { 'follow-up': 'Set a follow-up', transfer: 'Offer cases', follow: 'Add a follower' },
  titles: {
    'follow-up': (count) => `Follow-up for ${cases(count)}`,
    transfer: (count) => `Offer ${cases(count)}`,
    follow: (count) => `Let somebody follow ${cases(count)}`,
  },
  texts: {
    'follow-up': 'They lie on your desk, one for each case.',
    transfer: 'Whoever gets them accepts or declines each. Until then you stay responsible.',
    follow: 'Whoever follows hears of news and sees no more than before.',
  },
  done: {
    'follow-up': (count) => `Follow-up set for ${cases(count)}`,
    transfer: (count) => `${cases(count)} offered`,
    follow: (count) => `Follower added to ${cases(count)}`,
  },
  refusals: {
    'not-found': 'You can no longer see this case.',
    closed: 'The case is closed.',
    resting: 'In this state the case is not handed over.',
    'transfer-open': 'The case is offered already and waits for an answer.',
    'already-theirs': 'This person is responsible already.',
    'not-for-them': 'This person must not see the case.',
    'already-follows': 'This person follows already.',
    'no-access': 'This person does not work in the team and would see nothing.',
  },
  what: 'What is to be done?',
  colleague: 'Who?',
  reason: 'Reason',
  missing: {
    text: 'Write what is to be done.',
    dueOn: 'Enter a day.',
    toUserId: 'Choose who should get the cases.',
    reason: 'Give a reason.',
    userId: 'Choose who should follow.',
  },
  undone: (count) => `Taken back for ${cases(count)}`,
  notUndone: 'This could not be taken back. Please try again.',
  unknown: 'Case',
};
