import type { ProblemTexts } from '../http/problem-texts.js';

export const remindersProblemTexts: ProblemTexts = {
  'reminders.already-done': { title: 'Already done', detail: 'This follow-up has been completed or called off.' },
  'reminders.due-in-past': { title: 'This day has passed', detail: 'Please choose today or a later day for the follow-up.' },
  'reminders.not-reopened': {
    title: 'This can no longer be undone',
    detail: 'Only whoever completed a follow-up can open it again, and only within five minutes. Please plan a new one.',
  },
  'reminders.shift-without-reason': {
    title: 'Please give a reason',
    detail: 'This follow-up has been moved {shifts} times. From the third time on a reason is needed.',
  },
  'field:in-past': { title: 'This day has passed.', detail: '' },
};
