import type { ProblemTexts } from '../http/problem-texts.js';

export const calendarProblemTexts: ProblemTexts = {
  'calendar.wrong-state': {
    title: 'The appointment has another state by now',
    detail: 'It is over, called off or still open. Please reload the page.',
  },
  'calendar.appointments-open': {
    title: 'Appointments of this case are still planned',
    detail: 'Planned appointments: {count}, the next on {next}. Record what came of them, or call them off; then the case can be ended.',
  },
  'calendar.not-yet': {
    title: 'The appointment has not begun yet',
    detail: 'Whether somebody came can be noted once it has begun. Before that you can call it off or move it.',
  },
  'calendar.in-past': { title: 'This day has passed', detail: 'Please choose today or a later day.' },
  'calendar.over-midnight': {
    title: 'The appointment would go on past midnight',
    detail: 'Please choose an earlier beginning or a shorter duration.',
  },
  'calendar.person-taken': {
    title: 'Somebody who takes part already has an appointment then',
    detail: 'Taken from {from} to {until}. Please choose another time, or look for free times.',
  },
  'calendar.person-away': {
    title: 'Somebody who takes part is away then',
    detail: 'Away from {from} to {until}. Please choose another day, or the deputy.',
  },
  'calendar.room-taken': {
    title: 'The room is taken then',
    detail: 'Taken from {from} to {until}. Please choose another room or another time.',
  },
  'calendar.unknown-colleague': {
    title: 'Somebody chosen does not belong to the house (any more)',
    detail: 'Please choose colleagues from the list.',
  },
  'calendar.out-of-sight': {
    title: 'You would not see this appointment of another team yourself',
    detail: 'Please take part yourself, or name the person it is about.',
  },
  'calendar.unknown-room': { title: 'There is no such room (any more)', detail: 'Please choose a room from the list.' },
  'calendar.unknown-office': { title: 'There is no such office here', detail: 'Please choose an office from the list.' },
  'calendar.unknown-company': { title: 'There is no such company', detail: 'Please choose a company from the list.' },
  'calendar.on-holiday': {
    title: 'This day is a public holiday in Nordrhein-Westfalen',
    detail: 'Please choose another day, or tick “Also outside of working hours”.',
  },
  'calendar.closed-day': {
    title: 'The office is closed on this day: {reason}',
    detail: 'Please choose another day, or tick “Also outside of working hours”.',
  },
  'calendar.outside-hours': {
    title: 'Somebody who takes part does not work then',
    detail: 'Working hours on this day: {hours}. Please choose another time, or tick “Also outside of working hours”.',
  },
  'calendar.no-work-that-day': {
    title: 'Somebody who takes part does not work on this day',
    detail: 'Please choose another day, or tick “Also outside of working hours”.',
  },
  'calendar.hours-wrong': {
    title: 'The working hours do not fit together',
    detail: 'Each has to end after it begins, and two of one day must not overlap.',
  },
  'calendar.ends-first': { title: 'The end lies before the beginning', detail: 'Please choose a later last day.' },
  'calendar.pattern-overlaps': {
    title: 'Working hours have been entered for this time already',
    detail: 'Please remove them, or choose a later first day.',
  },
  'calendar.room-name-taken': {
    title: 'The office already has a room of this name',
    detail: 'Please choose another name.',
  },
  'calendar.not-yours': {
    title: 'These working hours are entered by others',
    detail: 'Everybody enters their own working hours, the team lead those of the team.',
  },
  'field:busy': { title: 'Already taken.', detail: '' },
  'field:closed': { title: 'Closed on this day.', detail: '' },
  'field:outside-hours': { title: 'Outside of working hours.', detail: '' },
  'field:over-midnight': { title: 'The appointment has to end on the same day.', detail: '' },
  'calendar.walk-in-over': {
    title: 'The queue has moved on',
    detail: 'This number has been called or put back meanwhile, or belongs to another day. Please look at the list.',
  },
  'calendar.walk-in-out-of-sight': {
    title: 'Another team advises this person',
    detail: 'Please let somebody of that team call the number, or ask them to hand the case over.',
  },
};
