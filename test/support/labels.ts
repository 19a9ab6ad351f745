import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { projectFolder } from './child-process.js';

const folder = path.join(projectFolder, 'apps/web/src');

// Texts of a label file: whole literals without gaps.
const textsOf = (language: 'de' | 'en'): Set<string> =>
  new Set(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith(`.labels.${language}.ts`) || file.endsWith(`words.${language}.ts`))
      .flatMap((file) => [...readFileSync(path.join(folder, file), 'utf8').matchAll(/: '([^'\n]{4,})'/g)].map((match) => match[1]!)),
  );

const [german, english] = [textsOf('de'), textsOf('en')];

// Where a language is chosen, each stands by its own name.
const ownNames = new Set(['Deutsch', 'English']);

/** Texts of the user interface that exist in one language only. */
export const onlyIn = {
  de: [...german].filter((text) => !english.has(text) && !ownNames.has(text)),
  en: [...english].filter((text) => !german.has(text) && !ownNames.has(text)),
};

/** Which of the texts stand on a page: as a line of their own or, when long, anywhere. Short words inside a line may be data. */
export const textsOn = (page: string, texts: readonly string[]): string[] => {
  const lines = new Set(page.split(/[\n\t]+/).map((line) => line.trim()));
  return texts.filter((text) => lines.has(text) || (text.length >= 24 && page.includes(text)));
};
