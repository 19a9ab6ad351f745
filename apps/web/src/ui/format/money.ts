import type { Language } from '../../i18n/language-state.js';

const marks = { de: { group: '.', decimal: ',' }, en: { group: ',', decimal: '.' } } as const;

/** Typed amount in euro as integer cents; undefined when the text is no amount of at most two decimals. */
export const readCents = (typed: string, language: Language): number | undefined => {
  const { group, decimal } = marks[language];
  const text = typed.replace(/[\s\u00a0\u202f€]|EUR/gi, '');
  const [whole = '', fraction = '', more] = text.split(decimal);
  const grouped = new RegExp(`^-?(\\d{1,3}(\\${group}\\d{3})+|\\d+)$`);
  if (more !== undefined || !grouped.test(whole) || !/^\d{0,2}$/.test(fraction)) return undefined;
  const sign = whole.startsWith('-') ? -1 : 1;
  const cents = Number(whole.replaceAll(group, '').replace('-', '')) * 100 + Number(fraction.padEnd(2, '0'));
  return Number.isSafeInteger(cents) ? sign * cents || 0 : undefined;
};

/** Cents as they stand in an input field, without the euro sign: `1.234,50`. */
export const writeCents = (cents: number, language: Language): string => {
  const { group, decimal } = marks[language];
  const digits = String(Math.abs(cents)).padStart(3, '0');
  const whole = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, group);
  return `${cents < 0 ? '-' : ''}${whole}${decimal}${digits.slice(-2)}`;
};
