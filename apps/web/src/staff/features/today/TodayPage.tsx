import { useLabels } from '../../../i18n/language.js';
import { today } from '../../../ui/calendar/day.js';
import { useFormats } from '../../../ui/format/use-formats.js';
import { PageHeader } from '../../../ui/page/PageHeader.js';
import { useUser } from '../../user.js';
import { todayDe } from './today.labels.de.js';
import { todayEn } from './today.labels.en.js';

/** The first page of the day. */
export const TodayPage = () => {
  const labels = useLabels({ de: todayDe, en: todayEn });
  const formats = useFormats();
  const user = useUser();
  return <PageHeader eyebrow={formats.day(today())} title={labels.title} description={labels.welcome(user.displayName)} />;
};
