import type { Language } from './request.js';

export type ProblemText = { readonly title: string; readonly detail: string };
export type ProblemTexts = Readonly<Record<string, ProblemText>>;

/** Texts of every context in both languages; `{name}` is filled from the problem's parameters, `{nameCents}` as an amount in euro. */
export class ProblemTextBook {
  private readonly texts: Record<Language, ProblemTexts>;

  constructor(parts: readonly Record<Language, ProblemTexts>[]) {
    this.texts = {
      de: Object.assign({}, ...parts.map((part) => part.de)) as ProblemTexts,
      en: Object.assign({}, ...parts.map((part) => part.en)) as ProblemTexts,
    };
  }

  /** The text of a code, with its parameters filled in; undefined when nobody wrote one. */
  find(code: string, language: Language, params: Readonly<Record<string, unknown>>): ProblemText | undefined {
    const text = this.texts[language][code];
    return text && { title: fill(text.title, params, language), detail: fill(text.detail, params, language) };
  }

  /** All codes of one language; a test holds them against each other and against the code. */
  codes(language: Language): readonly string[] {
    return Object.keys(this.texts[language]);
  }
}

const fill = (text: string, params: Readonly<Record<string, unknown>>, language: Language): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => (name in params ? wordOf(name, params[name], language) : whole));

const wordOf = (name: string, value: unknown, language: Language): string => {
  if (name.endsWith('Cents') && typeof value === 'number') return euro[language].format(value / 100);
  if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value))
    return value
      .split('-')
      .toReversed()
      .join(language === 'de' ? '.' : '/');
  return String(value);
};

const euro: Readonly<Record<Language, Intl.NumberFormat>> = {
  de: new Intl.NumberFormat('de-DE', { style: 'currency', currency: 'EUR' }),
  en: new Intl.NumberFormat('en-GB', { style: 'currency', currency: 'EUR' }),
};
