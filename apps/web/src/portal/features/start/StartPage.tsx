import { useLabels } from '../../../i18n/language.js';
import { PageHeader } from '../../../ui/page/PageHeader.js';
import { useUser } from '../../user.js';
import { startDe } from './start.labels.de.js';
import { startEn } from './start.labels.en.js';

/** The first page of a company. */
export const StartPage = () => {
  const labels = useLabels({ de: startDe, en: startEn });
  const user = useUser();
  return <PageHeader eyebrow={user.company.name} title={labels.title} description={labels.welcome(user.displayName)} />;
};
