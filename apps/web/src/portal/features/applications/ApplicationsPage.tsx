import { BankNoteIcon } from '@navikt/aksel-icons';
import { useLabels } from '../../../i18n/language.js';
import { EmptyState } from '../../../ui/feedback/EmptyState.js';
import { ErrorState } from '../../../ui/feedback/ErrorState.js';
import { Loading } from '../../../ui/feedback/Loading.js';
import { PageHeader } from '../../../ui/page/PageHeader.js';
import { useApplications } from '../../applications.api.js';
import { ApplicationCards } from '../../Cards.js';
import { applicationsDe } from './applications.labels.de.js';
import { applicationsEn } from './applications.labels.en.js';

/** Every application of the company. */
export const ApplicationsPage = () => {
  const labels = useLabels({ de: applicationsDe, en: applicationsEn });
  const { data: applications, error, refetch } = useApplications();
  return (
    <>
      <PageHeader title={labels.title} description={labels.lead} />
      {error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : applications === undefined ? (
        <Loading />
      ) : applications.length === 0 ? (
        <EmptyState icon={<BankNoteIcon aria-hidden />} title={labels.empty}>
          {labels.emptyText}
        </EmptyState>
      ) : (
        <ApplicationCards applications={applications} />
      )}
    </>
  );
};
