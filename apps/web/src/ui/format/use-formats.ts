import { useMemo } from 'react';
import { useLanguage } from '../../i18n/language.js';
import { formatsIn, type Formats } from './formats.js';

/** The formats of the present language. */
export const useFormats = (): Formats => {
  const { language } = useLanguage();
  return useMemo(() => formatsIn(language), [language]);
};
