import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { LanguageProvider } from '../i18n/language.js';
import { ToastProvider } from './feedback/Toasts.js';
import { ShortcutProvider } from './shortcuts/shortcuts.js';
import { ThemeProvider } from './theme/theme.js';

/** What both audiences need around their pages: server data, language, colours, keyboard, toasts. */
export const AppProviders = ({ queries, children }: { queries: QueryClient; children: ReactNode }) => (
  <QueryClientProvider client={queries}>
    <LanguageProvider>
      <ThemeProvider>
        <ShortcutProvider>
          <ToastProvider>{children}</ToastProvider>
        </ShortcutProvider>
      </ThemeProvider>
    </LanguageProvider>
  </QueryClientProvider>
);
