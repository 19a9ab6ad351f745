import { Provider } from '@navikt/ds-react/Provider';
import { Theme } from '@navikt/ds-react/Theme';
import { en } from '@navikt/ds-react/locales';
import { createContext, use, useEffect, useMemo, useState, useSyncExternalStore, type ReactNode } from 'react';
import { useLanguage } from '../../i18n/language.js';
import { akselDe } from './aksel.labels.de.js';

/** What a person chose; `system` follows the device. */
export type ThemeChoice = 'light' | 'dark' | 'system';

type ThemeContext = { readonly choice: ThemeChoice; readonly setChoice: (choice: ThemeChoice) => void };

// Menus and dialogs open in a landmark of their own, at the end of the page and above everything.
const layersLabel = { de: 'Menüs und Dialoge', en: 'Menus and dialogs' };

const storageKey = 'weiterlotse.theme';
const Context = createContext<ThemeContext>({ choice: 'system', setChoice: () => undefined });

/** Colours light or dark and the texts inside Aksel's components. */
export const ThemeProvider = ({ children }: { children: ReactNode }) => {
  const [choice, setState] = useState<ThemeChoice>(remembered);
  const [layers, setLayers] = useState<HTMLElement | null>(null);
  const deviceIsDark = useSyncExternalStore(watchDevice, () => deviceQuery().matches);
  const { language } = useLanguage();
  const theme = choice === 'system' ? (deviceIsDark ? 'dark' : 'light') : choice;

  // Also on <html>, so that the page behind the app and whatever hangs at <body> have the same colours.
  useEffect(() => {
    document.documentElement.classList.remove('light', 'dark');
    document.documentElement.classList.add(theme);
  }, [theme]);

  const value = useMemo(
    () => ({
      choice,
      setChoice: (chosen: ThemeChoice) => {
        localStorage.setItem(storageKey, chosen);
        setState(chosen);
      },
    }),
    [choice],
  );
  return (
    <Context value={value}>
      <Provider locale={language === 'de' ? akselDe : en} rootElement={layers}>
        <Theme theme={theme} hasBackground={false} className="wl-root">
          {children}
          <section aria-label={layersLabel[language]} ref={setLayers} />
        </Theme>
      </Provider>
    </Context>
  );
};

/** The chosen theme and the way to change it. */
export const useTheme = (): ThemeContext => use(Context);

const deviceQuery = (): MediaQueryList => matchMedia('(prefers-color-scheme: dark)');
const watchDevice = (listener: () => void): (() => void) => {
  const query = deviceQuery();
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
};
const remembered = (): ThemeChoice => {
  const stored = localStorage.getItem(storageKey);
  return stored === 'light' || stored === 'dark' ? stored : 'system';
};
