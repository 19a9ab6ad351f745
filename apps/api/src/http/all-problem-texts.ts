import { auditProblemTexts as auditDe } from '../audit/problem-texts.de.js';
import { auditProblemTexts as auditEn } from '../audit/problem-texts.en.js';
import { calendarProblemTexts as calendarDe } from '../calendar/problem-texts.de.js';
import { calendarProblemTexts as calendarEn } from '../calendar/problem-texts.en.js';
import { importProblemTexts as importDe } from '../clients/import-problem-texts.de.js';
import { importProblemTexts as importEn } from '../clients/import-problem-texts.en.js';
import { clientsProblemTexts as clientsDe } from '../clients/problem-texts.de.js';
import { clientsProblemTexts as clientsEn } from '../clients/problem-texts.en.js';
import { companiesProblemTexts as companiesDe } from '../companies/problem-texts.de.js';
import { companiesProblemTexts as companiesEn } from '../companies/problem-texts.en.js';
import { caseProblemTexts as casesDe } from '../counselling/case-problem-texts.de.js';
import { caseProblemTexts as casesEn } from '../counselling/case-problem-texts.en.js';
import { counsellingProblemTexts as counsellingDe } from '../counselling/problem-texts.de.js';
import { counsellingProblemTexts as counsellingEn } from '../counselling/problem-texts.en.js';
import { documentsProblemTexts as documentsDe } from '../documents/problem-texts.de.js';
import { documentsProblemTexts as documentsEn } from '../documents/problem-texts.en.js';
import { fundingProblemTexts as fundingDe } from '../funding/problem-texts.de.js';
import { fundingProblemTexts as fundingEn } from '../funding/problem-texts.en.js';
import { lettersProblemTexts as lettersDe } from '../funding/letters.problem-texts.de.js';
import { lettersProblemTexts as lettersEn } from '../funding/letters.problem-texts.en.js';
import { identityProblemTexts as identityDe } from '../identity/problem-texts.de.js';
import { identityProblemTexts as identityEn } from '../identity/problem-texts.en.js';
import { networkProblemTexts as networkDe } from '../network/problem-texts.de.js';
import { networkProblemTexts as networkEn } from '../network/problem-texts.en.js';
import { privacyProblemTexts as privacyDe } from '../privacy/problem-texts.de.js';
import { privacyProblemTexts as privacyEn } from '../privacy/problem-texts.en.js';
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
  { de: auditDe, en: auditEn },
  { de: identityDe, en: identityEn },
  { de: fundingDe, en: fundingEn },
  { de: lettersDe, en: lettersEn },
  { de: companiesDe, en: companiesEn },
  { de: clientsDe, en: clientsEn },
  { de: importDe, en: importEn },
  { de: documentsDe, en: documentsEn },
  { de: counsellingDe, en: counsellingEn },
  { de: casesDe, en: casesEn },
  { de: remindersDe, en: remindersEn },
  { de: networkDe, en: networkEn },
  { de: calendarDe, en: calendarEn },
  { de: privacyDe, en: privacyEn },
  { de: reportingDe, en: reportingEn },
]);
