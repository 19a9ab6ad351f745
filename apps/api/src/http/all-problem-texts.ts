import { clientsProblemTexts as clientsDe } from '../clients/problem-texts.de.js';
import { clientsProblemTexts as clientsEn } from '../clients/problem-texts.en.js';
import { companiesProblemTexts as companiesDe } from '../companies/problem-texts.de.js';
import { companiesProblemTexts as companiesEn } from '../companies/problem-texts.en.js';
import { counsellingProblemTexts as counsellingDe } from '../counselling/problem-texts.de.js';
import { counsellingProblemTexts as counsellingEn } from '../counselling/problem-texts.en.js';
import { fundingProblemTexts as fundingDe } from '../funding/problem-texts.de.js';
import { fundingProblemTexts as fundingEn } from '../funding/problem-texts.en.js';
import { identityProblemTexts as identityDe } from '../identity/problem-texts.de.js';
import { identityProblemTexts as identityEn } from '../identity/problem-texts.en.js';
import { remindersProblemTexts as remindersDe } from '../reminders/problem-texts.de.js';
import { remindersProblemTexts as remindersEn } from '../reminders/problem-texts.en.js';
import { reportingProblemTexts as reportingDe } from '../reporting/problem-texts.de.js';
import { reportingProblemTexts as reportingEn } from '../reporting/problem-texts.en.js';
import { httpProblemTexts as httpDe } from './problem-texts.de.js';
import { httpProblemTexts as httpEn } from './problem-texts.en.js';
import { ProblemTextBook } from './problem-texts.js';

/** The problem texts of every context; a new context adds its two lines here. */
export const allProblemTexts = new ProblemTextBook([
  { de: httpDe, en: httpEn },
  { de: identityDe, en: identityEn },
  { de: fundingDe, en: fundingEn },
  { de: companiesDe, en: companiesEn },
  { de: clientsDe, en: clientsEn },
  { de: counsellingDe, en: counsellingEn },
  { de: remindersDe, en: remindersEn },
  { de: reportingDe, en: reportingEn },
]);
