/** The languages of the user interface. */
export type Language = 'de' | 'en';

const storageKey = 'weiterlotse.language';

let current: Language = initial();

/** The language of this browser window, for code outside React (requests). */
export const currentLanguage = (): Language => current;

/** Remembers the language here and in this browser, and tells the document. */
export const rememberLanguage = (language: Language): void => {
  current = language;
  document.documentElement.lang = language;
  localStorage.setItem(storageKey, language);
};

/** True when a person has chosen a language in this browser. */
export const hasChosenLanguage = (): boolean => typeof localStorage !== 'undefined' && localStorage.getItem(storageKey) !== null;

function initial(): Language {
  if (typeof localStorage === 'undefined' || typeof navigator === 'undefined') return 'de';
  const chosen = localStorage.getItem(storageKey);
  if (chosen === 'de' || chosen === 'en') return chosen;
  return navigator.language.toLowerCase().startsWith('de')
    ? 'de'
    : (navigator.languages ?? []).some((tag) => tag.startsWith('de'))
      ? 'de'
      : 'en';
}
