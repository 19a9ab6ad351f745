import type { ProblemTexts } from '../http/problem-texts.js';

export const fundingProblemTexts: ProblemTexts = {
  'funding.transition-not-allowed': {
    title: 'This step is not possible now',
    detail: 'The application is in state {from}; no step leads from there to {to}.',
  },
  'funding.amendment-invalid': {
    title: 'The amendment does not fit yet',
    detail: 'Please check the marked fields. Nothing you entered is lost.',
  },
  'field:nothing-changed': { title: 'Name at least one amount that changes.', detail: '' },
  'field:ground-only-raises': {
    title: 'Section 44 SGB X carries higher amounts only. Choose another ground or check the amounts.',
    detail: '',
  },
  'field:ground-only-lowers': {
    title: 'Sections 45 and 47 SGB X carry lower amounts only. Choose another ground or check the amounts.',
    detail: '',
  },
  'field:before-application': { title: 'The amendment cannot take effect before the application.', detail: '' },
  'field:hearing-missing': {
    title: 'An amount falls: name the day of the hearing (section 24 SGB X) or why none was needed.',
    detail: '',
  },
  'funding.hearing-missing': {
    title: 'The hearing is missing',
    detail: 'Before a revocation the company is heard (section 24 SGB X). Name the day, or why no hearing was needed.',
  },
  'funding.heard-afterwards': {
    title: 'The hearing comes first',
    detail: 'The day of the hearing is after {date}. Please check both days.',
  },
  'funding.warning-missing': {
    title: 'The written warning is missing',
    detail: 'A refusal follows a written warning and the end of its period (section 66(3) SGB I). Name the last day of the period.',
  },
  'funding.warning-runs': {
    title: 'The period is still running',
    detail: 'The period set ends on {date}. A refusal is possible only after that (section 66(3) SGB I).',
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
  'funding.not-of-this-application': {
    title: 'This participation belongs to another application',
    detail: 'Please choose a person of this application.',
  },
  'funding.step-in-future': {
    title: 'The day lies in the future',
    detail: 'A step records what has happened. Please check the date {date}.',
  },
  'funding.step-too-early': { title: 'The day is too early', detail: '{date} is before {earliest}; this step cannot be earlier.' },
  'funding.step-reason-missing': { title: 'Please give the reason', detail: 'This step needs a reason or a list.' },
  'funding.valid-until-missing': {
    title: 'The last valid day is missing',
    detail: 'A training voucher names the day until which it is valid.',
  },
  'funding.valid-until-too-early': {
    title: 'The training voucher ends too early',
    detail: 'It has to be valid beyond the day of issue, {issuedOn}.',
  },
  'funding.redeemed-too-late': {
    title: 'A voucher is redeemed before the measure starts',
    detail: 'The measure starts on {measureStart}; the training voucher has to be redeemed before (§ 81(4) SGB III).',
  },
  'funding.voucher-over': { title: 'The training voucher was no longer valid', detail: 'It was valid until {validUntil}.' },
  'funding.voucher-still-valid': {
    title: 'The training voucher is still valid',
    detail: 'It is valid until {validUntil} and can lapse only after that.',
  },
  'funding.not-approved': {
    title: 'The approval is not proven',
    detail: 'Provider and measure have to be approved on {measureStart} (§§ 176 to 180 SGB III). Please check the details of the course.',
  },
  'funding.objection-late': { title: 'The period for an objection is over', detail: 'Its last day was {last} (§ 84 SGG).' },
  'funding.objection-open': {
    title: 'The period for an objection is still running',
    detail: 'Its last day is {last}; only then is the matter closed.',
  },
  'funding.attendance-closed': {
    title: 'Absences cannot be recorded now',
    detail: 'The participation is {state}; absences are recorded from its start until it is settled.',
  },
  'funding.attendance-outside': {
    title: 'The person takes no part in that month',
    detail: 'The month {month} lies before the start, after the end or in the future.',
  },
  'funding.missed-more-than-planned': {
    title: 'More missed than planned',
    detail: '{plannedHours} hours are planned in that month. Please change one of the two.',
  },
  'funding.missed-reason-missing': {
    title: 'Please name the reason',
    detail: 'Absences are reported with their reasons (§ 318(2) SGB III).',
  },
  'funding.drop-out-missing': {
    title: 'Details of the drop-out are missing',
    detail: 'What is recorded: the reason, who reported it and whether it was an important one.',
  },
  'funding.checklist-closed': {
    title: 'The application has ended',
    detail: 'It is {state}; nothing changes about its documents any more.',
  },
  'funding.item-reason-missing': {
    title: 'Please name the reason',
    detail: 'What is not required needs a reason.',
  },
  'funding.documents-missing': {
    title: 'Documents are still missing',
    detail: '{count} documents of the list have not arrived. Note that they did, or that they are not required.',
  },
  'funding.nothing-missing': {
    title: 'Nothing is missing',
    detail: 'By the list of documents everything is there. Set what you want to ask for to «missing».',
  },
  'funding.list-unreadable': {
    title: 'This file is no list',
    detail: 'Possible are Excel (xlsx) and CSV. Please download the template, fill it in and save it as xlsx or csv.',
  },
  'funding.list-empty': {
    title: 'There is nobody in the list',
    detail: 'Please enter the employees from the second row of the first sheet on.',
  },
  'funding.list-columns-missing': {
    title: 'Columns are missing in the list',
    detail: 'Missing: {headers}. Please use the headings of the template in the first row.',
  },
  'funding.list-too-long': { title: 'The list is too long', detail: 'It has {count} rows; possible are {most}. Please divide the list.' },
  'funding.list-applied-in-future': {
    title: 'The application cannot have arrived in the future',
    detail: '{date} is after today. Please change the date.',
  },
  'funding.list-applied-too-early': {
    title: 'Another law holds for that day',
    detail: 'Group applications are kept here from 2024-04-01 on (§ 82(5) SGB III). Please change the date.',
  },
  'funding.list-row-taken-over': {
    title: 'The row has been taken over',
    detail: 'Row {row} is part of an application. Please change its facts there.',
  },
  'funding.einverstaendnis-in-future': {
    title: 'The Einverständnis cannot lie in the future',
    detail: '{date} is after today. Please change the date.',
  },
  'funding.einverstaendnis-without-document': {
    title: 'The document is missing',
    detail: 'The Einverständnis of the Betriebsvertretung has its document. Please upload it on the case and choose it.',
  },
  'funding.document-of-other-case': {
    title: 'This document does not belong to the case',
    detail: 'Please choose a document of this case.',
  },
  'field:list-type': { title: 'This is neither an Excel nor a CSV file.', detail: '' },
  'field:list-empty': { title: 'There is nobody in the list.', detail: '' },
  'field:list-columns': { title: 'The columns {headers} are missing.', detail: '' },
  'field:list-length': { title: 'The list has {count} rows; possible are {most}.', detail: '' },
  'funding-rules.no-parameters': {
    title: 'There is no calculation for this time',
    detail:
      'Under § 422 SGB III the version {ruleSet} applies, whose numbers are not available here; no other is used instead. Please check application, start and decision.',
  },
  'funding.until-too-early': {
    title: 'The interruption ends too early',
    detail: 'It begins on {date}. Give a later day, or leave the end open.',
  },
  'funding.payment-closed': {
    title: 'Nothing is paid here',
    detail: 'It stands at {state}. Payments belong to granted benefits that are not settled yet.',
  },
  'funding.paid-in-future': {
    title: 'The day of payment lies in the future',
    detail: 'Only what has been paid is recorded. Please check the date {date}.',
  },
  'funding.paid-too-early': {
    title: 'The day of payment is too early',
    detail: '{date} lies before {earliest}, the day of the decision or of the payment taken back.',
  },
  'funding.payment-period-reversed': { title: 'The period ends before it begins', detail: 'Please check both days.' },
  'funding.payment-over-grant': {
    title: 'More paid than granted',
    detail:
      '{grantedCents} are granted and {paidCents} paid; this would add {amountCents}. Check the amount, or give the reason for the higher payment.',
  },
  'funding.reversal-reason-missing': {
    title: 'Please give the reason',
    detail: 'A payment is only taken back with a reason, such as a wrong entry or a refund by § 50 SGB X.',
  },
  'funding.reversed-more-than-paid': {
    title: 'More taken back than paid',
    detail: '{leftCents} of this payment are left. Please give no more than that.',
  },
  'funding.sums-differ': {
    title: 'Payments and entitlement differ',
    detail:
      '{benefit}: {dueCents} are due, {paidCents} are paid. Record missing payments, take back what was paid too much, or amend the grant; then it can be settled.',
  },
  'funding.due-unknown': {
    title: 'Nobody knows what is due',
    detail:
      '{benefit}: after the drop-out the entitlement was not calculated to the end, {paidCents} are paid. Give as the reason how the settled amount came about.',
  },
  'field:no-law-of-that-day': {
    title: 'For this day there are no numbers of the law (version {ruleSet}). Please choose a later day.',
    detail: '',
  },
  'field:cents-out-of-range': { title: 'Please give an amount from 0 to 1,000,000 euro in whole cents.', detail: '' },
  'field:heads-out-of-range': { title: 'Please give a whole number from 0 to 1,000,000 employees.', detail: '' },
  'field:minutes-out-of-range': { title: 'Please give a length from 0 to 100,000 hours in whole minutes.', detail: '' },
  'field:week-out-of-range': { title: 'Please give more than 0 and at most 168 hours per week.', detail: '' },
  'field:rate-out-of-range': { title: 'Please give a rate from 0 to 100 per cent.', detail: '' },
  'field:months-out-of-range': { title: 'Please give whole months from 0 to 840.', detail: '' },
  'field:more-concerned-than-employed': {
    title: 'More people cannot be concerned than work in the Betrieb. Please change one of the two numbers.',
    detail: '',
  },
  'field:parts-exceed-staff': {
    title: 'Apprentices and Minijobs together are more than the staff with these hours. Please change one of the numbers.',
    detail: '',
  },
  'field:ends-before-start': { title: 'The measure ends before it starts. Please change start or end.', detail: '' },
  'field:measure-too-long': {
    title: 'From start to end of the measure there are more than ten years. Please change one of them.',
    detail: '',
  },
  'field:born-after-start': { title: 'The date of birth is after the start of the participation. Please change one of them.', detail: '' },
  'field:released-over-contract': {
    title: 'The release is longer than the contractual hours. Please change release or hours.',
    detail: '',
  },
  'field:nobody-employed': { title: 'A company has at least one employee. Please complete the numbers.', detail: '' },
  'field:group-smaller': {
    title: 'The group includes the company and cannot be smaller. Please change one of the two numbers.',
    detail: '',
  },
  'field:approval-ends-first': { title: 'The approval ends before it begins. Please change one of the two days.', detail: '' },
  'field:in-future': { title: 'This day must not lie in the future.', detail: '' },
  'field:amount-missing': { title: 'Please give an amount above zero.', detail: '' },
  'field:not-with-none': { title: 'A refusal has no amount.', detail: '' },
  'field:not-the-computed-amount': { title: 'In full means the computed amount.', detail: '' },
  'field:not-less-than-computed': { title: 'A grant in part is less than the computed amount.', detail: '' },
};
