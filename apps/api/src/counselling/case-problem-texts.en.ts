import type { ProblemTexts } from '../http/problem-texts.js';

export const caseProblemTexts: ProblemTexts = {
  'counselling.cannot-take-on': {
    title: 'This enquiry cannot be taken on',
    detail: 'Only an enquiry can be taken on; this case is {status}.',
  },
  'counselling.cannot-rest': { title: 'This case cannot rest now', detail: 'Only a case being worked on can rest; this one is {status}.' },
  'counselling.cannot-resume': { title: 'This case does not rest', detail: 'Only a resting case can be resumed; this one is {status}.' },
  'counselling.cannot-take-over': {
    title: 'This case cannot be taken over',
    detail: 'Only an open case can be taken over; this one is {status}.',
  },
  'counselling.cannot-offer-transfer': {
    title: 'This case cannot be handed over',
    detail: 'Only an open case can be handed over; this one is {status}.',
  },
  'counselling.cannot-change-offices': {
    title: 'The offices cannot be changed now',
    detail: 'They can be changed on an open case only; this one is {status}.',
  },
  'counselling.cannot-record-outcome': {
    title: 'The outcome cannot be recorded now',
    detail: 'An outcome belongs to a case being worked on; this one is {status}. Reopen it first.',
  },
  'counselling.cannot-close': {
    title: 'This case cannot be closed',
    detail: 'Only an open case that was taken on can be closed; this one is {status}.',
  },
  'counselling.cannot-refuse': {
    title: 'This case cannot be referred',
    detail: 'Only an enquiry can be referred; this case is {status}. Close it with a reason.',
  },
  'counselling.cannot-reopen': {
    title: 'This case cannot be reopened',
    detail: 'Only a closed case can be reopened, while it is kept; this one is {status}.',
  },
  'counselling.rests-until-past': {
    title: 'The day is not ahead',
    detail: 'Please choose when to look at the case again: tomorrow or later.',
  },
  'counselling.applications-open': {
    title: 'Applications are still running',
    detail: 'First end: {numbers}. Then the case can be closed.',
  },
  'counselling.outcomes-missing': { title: 'The outcome of the measure is missing', detail: 'First record what came of it: {numbers}.' },
  'counselling.transfer-open': { title: 'A hand-over is still open', detail: 'Wait for the answer, or withdraw the offer.' },
  'counselling.duties-open': {
    title: 'There are open follow-ups',
    detail: 'Decide for each of the {count} open follow-ups: done, keep, or move to another case. Reload the page if the list has changed.',
  },
  'counselling.retention-over': {
    title: 'The retention time is over',
    detail: 'The case was kept until {keptUntil} only and will be erased. Open a new case.',
  },
  'counselling.transfer-to-owner': { title: 'The case is already theirs', detail: 'Please choose another colleague.' },
  'counselling.transfer-answered': { title: 'The hand-over is answered already', detail: 'Please reload the page.' },
  'counselling.transfer-not-yours': {
    title: 'The answer is for others',
    detail: 'Whoever the case is offered to accepts or declines, whoever gives it away withdraws; otherwise the team lead.',
  },
  'counselling.follower-without-access': {
    title: 'This person cannot have the role',
    detail: 'Only people who work in its team can follow a case.',
  },
  'counselling.member-without-access': {
    title: 'This person does not see the case',
    detail:
      'Roles go to people of the team of the case, the employer service also to another team. Closed accounts and protected persons are left out. Choose somebody else.',
  },
  'counselling.office-unknown': {
    title: 'This office does not fit',
    detail: 'Please choose from the list: for advice one of the own Träger, for funding the own or one of an Agentur.',
  },
  'counselling.prior-reason-missing': {
    title: 'This has been before',
    detail: 'This person had {count} support(s) within the last two years. Say why it is to go on.',
  },
  'counselling.colleague-unknown': { title: 'This person does not work here', detail: 'Please choose somebody from the list.' },
  'counselling.outcome-missing': {
    title: 'The outcome of the measure is still missing',
    detail: 'Record what came of it; if its end is not yet on the application, record that first. That completes the reminder.',
  },
  'counselling.measure-not-over': {
    title: 'The measure is not over yet',
    detail: 'There is an outcome once its end is recorded on the application.',
  },
  'counselling.certificate-in-future': {
    title: 'The certificate is in the future',
    detail: 'Please check the day of the certificate: {certificateOn}.',
  },
  'counselling.certificate-before-start': {
    title: 'The certificate is older than the measure',
    detail: 'Please check the day of the certificate: {certificateOn}.',
  },
  'field:not-ahead': { title: 'This day has to be ahead.', detail: '' },
  'field:duties-open': { title: 'Please decide for each follow-up.', detail: '' },
  'field:before-start': { title: 'This day is before the beginning of the measure.', detail: '' },
};
