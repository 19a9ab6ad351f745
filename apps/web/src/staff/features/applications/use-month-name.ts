import { useLanguage } from '../../../i18n/language.js';
import { dateOf } from '../../../ui/calendar/day.js';

/** A month as it is spoken of. */
export const useMonthName = (): ((month: string) => string) => {
  const { language } = useLanguage();
  const format = new Intl.DateTimeFormat(language === 'de' ? 'de-DE' : 'en-GB', { timeZone: 'UTC', month: 'long', year: 'numeric' });
  return (month) => format.format(dateOf(`${month}-01`));
};
