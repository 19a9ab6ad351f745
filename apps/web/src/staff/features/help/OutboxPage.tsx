import { Button } from '@navikt/ds-react/Button';
import { ArrowsCirclepathIcon, EnvelopeClosedIcon } from '@navikt/aksel-icons';
import { EmptyState } from '../../../ui/feedback/EmptyState.js';
import { ErrorState } from '../../../ui/feedback/ErrorState.js';
import { Loading } from '../../../ui/feedback/Loading.js';
import { useFormats } from '../../../ui/format/use-formats.js';
import { PageHeader } from '../../../ui/page/PageHeader.js';
import { Panel } from '../../../ui/page/Panel.js';
import { useOutbox } from './outbox.api.js';
import { useHelpLabels } from './use-help-labels.js';
import './help.css';

/** The mails of the demo, as their recipients would read them. */
export const OutboxPage = () => {
  const labels = useHelpLabels();
  const formats = useFormats();
  const { data, error, refetch, isFetching } = useOutbox();
  const reload = (
    <Button
      size="small"
      variant="secondary"
      icon={<ArrowsCirclepathIcon aria-hidden />}
      loading={isFetching}
      onClick={() => void refetch()}
    >
      {labels.refresh}
    </Button>
  );
  return (
    <>
      <PageHeader title={labels.outbox} description={labels.outboxLead} actions={reload} />
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data?.length === 0 && (
        <Panel>
          <EmptyState icon={<EnvelopeClosedIcon aria-hidden />} title={labels.outboxEmpty}>
            {labels.outboxEmptyText}
          </EmptyState>
        </Panel>
      )}
      <ul className="wl-letters">
        {data?.map(({ id, to, subject, body, createdAt, sentAt }) => (
          <li key={id}>
            <article className="wl-panel wl-letter">
              <h2>{subject}</h2>
              <p className="wl-quiet">
                {labels.to} <strong>{to}</strong> · <time dateTime={sentAt ?? createdAt}>{formats.moment(sentAt ?? createdAt)}</time>
                {sentAt === null && ` · ${labels.waiting}`}
              </p>
              <p className="wl-letter__body">{body}</p>
            </article>
          </li>
        ))}
      </ul>
    </>
  );
};
