import type { Language } from '../../i18n/language-state.js';

/** Typed hours (`38,5`) as minutes; undefined when the text is no number of hours of at most two decimals. */
export const readHours = (typed: string, language: Language): number | undefined => {
  const text = language === 'de' ? typed.trim().replace(',', '.') : typed.trim();
  return /^\d{1,5}(\.\d{1,2})?$/.test(text) ? Math.round(Number(text) * 60) : undefined;
};

/** Minutes as hours stand in an input field: `38,5`. */
export const writeHours = (minutes: number, language: Language): string => {
  const text = String(Math.round((minutes / 60) * 100) / 100);
  return language === 'de' ? text.replace('.', ',') : text;
};
