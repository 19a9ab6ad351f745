import { identityProblemTexts as identityDe } from '../identity/problem-texts.de.js';
import { identityProblemTexts as identityEn } from '../identity/problem-texts.en.js';
import { httpProblemTexts as httpDe } from './problem-texts.de.js';
import { httpProblemTexts as httpEn } from './problem-texts.en.js';
import { ProblemTextBook } from './problem-texts.js';

/** The problem texts of every context; a new context adds its two lines here. */
export const allProblemTexts = new ProblemTextBook([
  { de: httpDe, en: httpEn },
  { de: identityDe, en: identityEn },
]);
