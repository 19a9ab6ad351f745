import { createContext, use, useEffect, useMemo, useState, type ReactNode } from 'react';
import { currentLanguage, rememberLanguage, type Language } from './language-state.js';

type LanguageContext = { readonly language: Language; readonly setLanguage: (language: Language) => void };

const Context = createContext<LanguageContext>({ language: 'de', setLanguage: () => undefined });

/** Holds the language of the window and sets `<html lang>`. */
export const LanguageProvider = ({ children }: { children: ReactNode }) => {
  const [language, setState] = useState<Language>(currentLanguage);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const value = useMemo(
    () => ({
      language,
      setLanguage: (chosen: Language) => {
        rememberLanguage(chosen);
        setState(chosen);
      },
    }),
    [language],
  );
  return <Context value={value}>{children}</Context>;
};

/** The present language and the way to change it. */
export const useLanguage = (): LanguageContext => use(Context);

/** The labels of a feature in the present language; both files must have the same type. */
export const useLabels = <Labels,>(labels: { readonly de: Labels; readonly en: NoInfer<Labels> }): Labels => labels[useLanguage().language];
