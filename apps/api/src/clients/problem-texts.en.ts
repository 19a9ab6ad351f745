import type { ProblemTexts } from '../http/problem-texts.js';

export const clientsProblemTexts: ProblemTexts = {
  'clients.birth-date-in-future': { title: 'The date of birth is in the future', detail: 'Please check the date of birth {birthDate}.' },
  'clients.restricted-fact-invalid': {
    title: 'The number is not right',
    detail: 'The check digit does not go with the number. Please compare what you typed with the evidence.',
  },
  'field:social-insurance-number': {
    title: 'Please check the Versicherungsnummer: 12 characters, for example 15 070649 C 103.',
    detail: '',
  },
  'field:iban': { title: 'Please check the IBAN: in Germany DE and 20 digits.', detail: '' },
  'clients.qualification-in-future': {
    title: 'The Berufsabschluss is in the future',
    detail: 'Please check the day {qualificationOn}. A qualification still to come is entered afterwards.',
  },
  'clients.qualification-day-without-qualification': {
    title: 'The day does not go with the Berufsabschluss',
    detail: 'You entered a day, but no Berufsabschluss. Please confirm the qualification or clear the day.',
  },
  'clients.status-before-birth': {
    title: 'The day lies before the birth',
    detail: 'Please check the day {validFrom} and the date of birth among the personal facts.',
  },
  'clients.status-too-far-ahead': {
    title: 'The day is too far ahead',
    detail: 'A change of status can be planned one year ahead at most. Please check the day {validFrom}.',
  },
  'clients.status-day-taken': {
    title: 'There is an entry for this day already',
    detail: 'A status begins on {validFrom} already. Please correct that entry, or choose another day.',
  },
  'clients.saved-otherwise': {
    title: 'This is saved already with other details',
    detail: 'Your first attempt arrived. Please open the file of the person and enter there what you changed since.',
  },
  'clients.status-none-today': {
    title: 'The person would have no status today',
    detail: 'The entry holds today and cannot begin later. If it never was true, remove it and plan the change anew.',
  },
  'field:before-birth': { title: 'This day lies before the birth.', detail: '' },
  'field:too-far-ahead': { title: 'One year ahead at most.', detail: '' },
  'field:day-taken': { title: 'An entry begins on this day already. Please choose another day.', detail: '' },
  'field:none-today': { title: 'At least one entry has to begin today or earlier.', detail: '' },
  'clients.entry-in-future': {
    title: 'A day is in the future',
    detail: 'Please check the day. What is still to come is entered afterwards.',
  },
  'clients.entry-before-birth': {
    title: 'A day lies before the birth',
    detail: 'Please check the day and the date of birth among the personal facts.',
  },
  'clients.entry-ends-early': { title: 'The end lies before the beginning', detail: 'Please check both days.' },
  'clients.entry-incomplete': { title: 'Something is still missing', detail: 'Please complete the marked field.' },
  'clients.occupation-unknown': {
    title: 'KldB 2010 has no such occupation',
    detail:
      'Please look the occupation up by a word or leave the code empty. If nothing is found, the reference data are missing: please ask your administration.',
  },
  'field:not-in-kldb': { title: 'There is no such code. Please choose from the list.', detail: '' },
  'clients.language-twice': { title: 'This language is recorded already', detail: 'Please change the entry that is there.' },
  'clients.qualification-follows': {
    title: 'The Berufsabschluss follows from the recorded qualifications',
    detail: 'Please change the qualifications under “Qualifications and career”. What stands here follows by itself.',
  },
  'field:ends-early': { title: 'This day lies before the beginning.', detail: '' },
  'field:follows': { title: 'Please change it under “Qualifications and career”.', detail: '' },
  'clients.consent-consequence-not-told': {
    title: 'What follows from a refusal was not said',
    detail: 'Please tell the person what happens without consent, and confirm it. Before that it does not count (§ 67b Abs. 2 SGB X).',
  },
  'clients.consent-in-future': { title: 'The day of the consent is in the future', detail: 'Please check the day {givenOn}.' },
  'clients.consent-ends-early': {
    title: 'The consent ends before it begins',
    detail: 'Please check until when the consent is valid.',
  },
  'clients.consent-oral-without-note': {
    title: 'An oral consent needs a note',
    detail: 'Please enter where the note is kept. Without it the consent cannot be proven.',
  },
  'clients.consent-withdrawn': {
    title: 'The consent has been withdrawn already',
    detail: 'It was withdrawn on {withdrawnOn}. There is nothing left to do.',
  },
  'clients.privacy-information-in-future': {
    title: 'The day of the information lies in the future',
    detail: 'Please check the day {givenOn}. Only what has been given is recorded.',
  },
  'clients.privacy-information-taken-back': {
    title: 'The entry has been taken back already',
    detail: 'Load the page again. If the person is informed, record it with a new entry.',
  },
  'clients.status-forgotten': {
    title: 'A known status cannot be emptied',
    detail: 'Please correct or remove it in the history of the status, on the tab about qualifications, or choose the right one.',
  },
  'clients.target-group-in-future': {
    title: 'The day of the statement is in the future',
    detail: 'Please check the day {statedOn}. A target group counts once it is established.',
  },
  'clients.target-group-ends-early': {
    title: 'The target group ends before it begins',
    detail: 'Please check until when it counts, or leave the field empty.',
  },
  'clients.household-without-purpose': {
    title: 'No household is recorded for this person',
    detail:
      'Household data serve benefits by SGB II only. The person draws no Grundsicherungsgeld; change the status first if that has changed.',
  },
  'clients.household-linked': {
    title: 'The two belong to one household already',
    detail: 'Please end the present link first if the role has changed.',
  },
  'clients.household-member-amiss': {
    title: 'This does not go with the member',
    detail: 'Please link another person, or enter at most the year of birth of somebody without a file.',
  },
  'clients.household-ends-early': {
    title: 'The last day is before the first',
    detail: 'Please check until when the person belongs to the household.',
  },
  'clients.contact-way-unknown': {
    title: 'The person cannot be reached that way',
    detail: 'Please add telephone, e-mail or address first, or choose another way.',
  },
  'clients.seen-in-future': {
    title: 'The day the evidence was seen is in the future',
    detail: 'Please check the day {seenOn}.',
  },
  'clients.seen-without-paper': {
    title: 'The day does not go with the evidence',
    detail: 'You entered a day, but no paper was seen. Please choose the paper, or leave the day empty.',
  },
  'clients.restricted-fact-amiss': {
    title: 'Reason or evidence do not go with this fact',
    detail: 'Please choose one of the offered reasons and evidences. Nothing is recorded without a reason (§ 67a Abs. 1 SGB X).',
  },
  'clients.protection-reason': {
    title: 'The reason does not go with the kind of protection',
    detail: 'Please choose one of the offered reasons.',
  },
  'clients.protection-over': {
    title: 'The last day is in the past',
    detail: 'Please enter today or a later day, or leave the field empty.',
  },
  'clients.protection-whose-staff': {
    title: 'Which colleague this is, is missing',
    detail: 'For a person who works here enter the account, otherwise none.',
  },
  'clients.protection-member': {
    title: 'This group is not possible',
    detail:
      'The group consists of active accounts of your Träger. For a person who works here nobody of that person’s team may be in it, nor the person.',
  },
  'clients.known-elsewhere': {
    title: 'Your team cannot accept this sharing',
    detail: 'It concerns a file another team of your Träger is responsible for. Please let that team accept it; the team lead helps.',
  },
  'clients.file-restricted': {
    title: 'The processing of this file is restricted',
    detail:
      'While the restriction stands, nothing new may be recorded (Art. 18 DSGVO, § 84 SGB X). Turn to the data protection desk if the person agrees or a deadline runs out.',
  },
  'clients.merge-with-itself': {
    title: 'That is the same file',
    detail: 'Choose the other file of the person to merge.',
  },
  'clients.merge-protected': {
    title: 'One of the files is protected',
    detail:
      'Protected files are not merged, because more people might see them afterwards. Please ask the team lead whether the protection can end.',
  },
  'clients.merge-erasure-pending': {
    title: 'An erasure of one of the files is pending',
    detail: 'It would erase the other file as well. Please merge once the erasure is decided; the data-protection desk can help.',
  },
  'clients.merge-linked-twice': {
    title: 'Both files are linked to another Träger',
    detail: 'They belong to two different files there. Please have it checked there first whether it is the same person.',
  },
  'clients.merge-collides': {
    title: 'Both files hang on the same matter',
    detail:
      'They take part in the same application or were referred to the same organisation for the same purpose. Please end one of the two entries and merge then.',
  },
  'clients.merge-undone': {
    title: 'This merge has been undone already',
    detail: 'Both files exist again. Please reload the page.',
  },
  'clients.merge-too-late': {
    title: 'The time to undo has run out',
    detail: 'It ended on {undoUntil}. Please register the second person anew and assign the cases.',
  },
  'clients.merged': {
    title: 'This file was merged',
    detail: 'It goes on under the client number {number}.',
  },
  'clients.pair-dismissed': {
    title: 'This pair has been decided',
    detail: 'Somebody noted that these are two persons. Please reload the list.',
  },
};
