import type { ProblemTexts } from '../http/problem-texts.js';

/** Problem texts of the letters about an application. */
export const lettersProblemTexts: ProblemTexts = {
  'funding.letter-has-no-addressee': {
    title: 'Whom is the letter for?',
    detail: 'A letter to a person needs that person, a letter to the company names none. Please choose what fits.',
  },
  'funding.letter-needs-decision': {
    title: 'Nothing has been decided yet',
    detail: 'A decision letter is possible once the benefit its recipient applied for has been decided.',
  },
  'funding.letter-after-objection': {
    title: 'The objection has already been decided',
    detail:
      'The decision on an objection is written by the objections office (Widerspruchsstelle), not by this system; it can only be contested in court (§§ 85, 87 SGG). Please write it elsewhere.',
  },
  'funding.letter-needs-calculation': {
    title: 'Nothing has been calculated yet',
    detail: 'The overview needs a calculation for every participant. Please complete the facts and check the application.',
  },
  'funding.letter-share-unknown': {
    title: 'The amount for this person is not settled',
    detail:
      'The sum granted for several persons is not the one that was calculated, and how much of it is whose has not been decided. Please amend the grant, or write this letter elsewhere.',
  },
  'funding.letter-reason-missing': {
    title: 'Please give the reasons',
    detail: 'Whatever is not granted in full is explained (§ 35(1) SGB X).',
  },
  'funding.letter-tells-disability': {
    title: 'This reason tells too much',
    detail:
      'A letter to the company, or to one of several persons, names no severe disability and no number of § 82(2) sentence 4. Please reword it.',
  },
  'funding.letter-not-a-draft': {
    title: 'This is no longer a draft',
    detail: 'The letter is {state}. Please reload the page and draft it again if needed.',
  },
  'funding.letter-outdated': {
    title: 'The application has changed since the draft',
    detail: 'Please draft the letter again and look at it once more before you release it.',
  },
  'funding.letter-differs': {
    title: 'The file cannot be made again unchanged',
    detail:
      'It does not match its checksum and is therefore not handed out. Please tell the administration; you can draft a new letter at any time.',
  },
  'funding.letter-erased': {
    title: 'The content has been erased',
    detail: 'The wording went with the erasure of the data; what remains is that there was a letter.',
  },
};
