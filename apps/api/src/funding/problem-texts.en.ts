import type { ProblemTexts } from '../http/problem-texts.js';

export const fundingProblemTexts: ProblemTexts = {
  'funding.transition-not-allowed': {
    title: 'This step is not possible now',
    detail: 'The application is in state {from}; no step leads from there to {to}.',
  },
  'funding.decider-prepared': {
    title: 'Somebody else has to decide',
    detail: 'You prepared, submitted or last calculated this application. Another person must decide it (four-eyes principle).',
  },
  'funding.check-note-missing': {
    title: 'Please note the result of the check',
    detail:
      'The preliminary check failed or is still open. The application may be submitted all the same (§ 20(3) SGB X); please record that the result was discussed.',
  },
  'funding.applied-in-future': { title: 'The day of application lies in the future', detail: 'Please check the date {date}.' },
  'funding.decided-in-future': { title: 'The day of the decision lies in the future', detail: 'Please check the date {date}.' },
  'funding.decided-before-application': {
    title: 'The decision is earlier than the application',
    detail: 'The application is of {appliedOn}, the decision is said to be of {date}.',
  },
  'funding.decision-incomplete': { title: 'The decision is incomplete', detail: 'Each benefit applied for needs exactly one decision.' },
  'funding.decision-invalid': {
    title: 'Please check amounts and reasons',
    detail: 'Whatever is not granted in full needs a reason and a fitting amount (§ 35 SGB X).',
  },
  'funding.case-without-company': {
    title: 'The case has no company',
    detail: 'An application under § 82 SGB III needs a company. Please add it to the case.',
  },
  'funding.client-missing': { title: 'The person is missing', detail: 'Please choose who takes part in the measure.' },
  'funding.measure-incomplete': {
    title: 'Details of the measure are missing',
    detail: 'The course run does not say everything the application needs. Please add the details.',
  },
  'funding.measure-ends-before-start': { title: 'The measure ends before it starts', detail: 'Please check start and end.' },
  'funding.released-more-than-contract': {
    title: 'More release than working time',
    detail: 'The time without work must not exceed the weekly working time of the contract.',
  },
  'funding-rules.no-parameters': {
    title: 'There is no calculation for this time',
    detail: 'Under § 422 SGB III the version {ruleSet} applies, which is not available here.',
  },
  'field:in-future': { title: 'This day must not lie in the future.', detail: '' },
  'field:not-with-none': { title: 'A refusal has no amount.', detail: '' },
  'field:not-the-computed-amount': { title: 'In full means the computed amount.', detail: '' },
  'field:not-less-than-computed': { title: 'A grant in part is less than the computed amount.', detail: '' },
};
