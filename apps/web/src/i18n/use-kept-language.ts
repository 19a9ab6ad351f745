import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { hasChosenLanguage, type Language } from './language-state.js';
import { useLanguage } from './language.js';

/**
 * One language for page and server: the person's own where nobody has chosen in this browser; a chosen one is told to the server by
 * `keep`, so that its texts and mails follow; what the page has already fetched is then asked for again.
 */
export const useKeptLanguage = (known: Language, keep: (language: Language) => Promise<void>): void => {
  const { language, setLanguage } = useLanguage();
  const queries = useQueryClient();
  const kept = useRef(known);
  useEffect(() => {
    if (!hasChosenLanguage()) {
      setLanguage(known);
      return;
    }
    if (language === kept.current) return;
    kept.current = language;
    void keep(language).then(async () => {
      // What is being fetched for the first time would come in the old language: asking again does not stop it.
      await queries.cancelQueries();
      await queries.invalidateQueries();
    });
  }, [known, language, setLanguage, keep, queries]);
};
