import type { Language } from './request.js';

export type ProblemText = { readonly title: string; readonly detail: string };
export type ProblemTexts = Readonly<Record<string, ProblemText>>;

/** Texts of every context in both languages; `{name}` is filled from the problem's parameters. */
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
    return text && { title: fill(text.title, params), detail: fill(text.detail, params) };
  }

  /** All codes of one language; a test holds them against each other and against the code. */
  codes(language: Language): readonly string[] {
    return Object.keys(this.texts[language]);
  }
}

const fill = (text: string, params: Readonly<Record<string, unknown>>): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => (name in params ? String(params[name]) : whole));
