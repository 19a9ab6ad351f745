import { InboxDownIcon, PlusIcon } from '@navikt/aksel-icons';
import { useLabels } from '../../../i18n/language.js';
import { EmptyState } from '../../../ui/feedback/EmptyState.js';
import { ErrorState } from '../../../ui/feedback/ErrorState.js';
import { Loading } from '../../../ui/feedback/Loading.js';
import { LinkButton } from '../../../ui/page/LinkButton.js';
import { PageHeader } from '../../../ui/page/PageHeader.js';
import { NeedCards } from '../../Cards.js';
import { useNeeds } from '../../needs.api.js';
import { needsDe } from './needs.labels.de.js';
import { needsEn } from './needs.labels.en.js';

/** Everything the company has reported. */
export const NeedsPage = () => {
  const labels = useLabels({ de: needsDe, en: needsEn });
  const { data: needs, error, refetch } = useNeeds();
  const report = (
    <LinkButton to="/bedarf/neu" icon={<PlusIcon aria-hidden />}>
      {labels.report}
    </LinkButton>
  );
  return (
    <>
      <PageHeader title={labels.title} description={labels.lead} actions={needs?.length ? report : undefined} />
      {error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : needs === undefined ? (
        <Loading />
      ) : needs.length === 0 ? (
        <EmptyState icon={<InboxDownIcon aria-hidden />} title={labels.empty} actions={report}>
          {labels.emptyText}
        </EmptyState>
      ) : (
        <NeedCards needs={needs} />
      )}
    </>
  );
};
