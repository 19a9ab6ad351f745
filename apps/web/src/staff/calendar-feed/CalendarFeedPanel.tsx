import { Button } from '@navikt/ds-react/Button';
import { TextField } from '@navikt/ds-react/TextField';
import { useLabels } from '../../i18n/language.js';
import { ErrorState } from '../../ui/feedback/ErrorState.js';
import { Loading } from '../../ui/feedback/Loading.js';
import { useToast } from '../../ui/feedback/Toasts.js';
import { useFormats } from '../../ui/format/use-formats.js';
import { Panel } from '../../ui/page/Panel.js';
import '../../ui/form/form.css';
import { useCloseFeed, useFeed, useOpenFeed } from './calendar-feed.api.js';
import { calendarFeedDe } from './calendar-feed.labels.de.js';
import { calendarFeedEn } from './calendar-feed.labels.en.js';

/** The address under which one's own calendar reads one's appointments: made, shown once, replaced, closed. */
export const CalendarFeedPanel = () => {
  const labels = useLabels({ de: calendarFeedDe, en: calendarFeedEn });
  const formats = useFormats();
  const toast = useToast();
  const { data: openSince, error, isPending, refetch } = useFeed();
  const open = useOpenFeed();
  const close = useCloseFeed();
  const address = open.data?.address;
  const failed = open.error ?? close.error;
  const shut = () => {
    open.reset();
    close.mutate(undefined, { onSuccess: () => toast({ text: labels.isClosed }) });
  };
  const copy = async (text: string) => {
    await navigator.clipboard.writeText(text);
    toast({ text: labels.copied });
  };
  return (
    <Panel title={labels.title}>
      <div className="wl-form">
        <p>{labels.text}</p>
        {error && openSince === undefined && <ErrorState error={error} onRetry={() => void refetch()} />}
        {isPending && <Loading lines={2} />}
        {openSince !== undefined && <p className="wl-quiet">{openSince ? labels.openSince(formats.moment(openSince)) : labels.closed}</p>}
        {failed && <ErrorState error={failed} />}
        {openSince && address && (
          <>
            <TextField size="small" readOnly label={labels.address} description={labels.once} value={address} />
            <div>
              <Button size="small" variant="secondary" onClick={() => void copy(address)}>
                {labels.copy}
              </Button>
            </div>
          </>
        )}
        {openSince !== undefined && (
          <div className="wl-form__buttons">
            <Button
              size="small"
              variant={openSince ? 'secondary' : 'primary'}
              loading={open.isPending}
              onClick={() => open.mutate(undefined, { onSuccess: () => openSince && toast({ text: labels.replaced }) })}
            >
              {openSince ? labels.replace : labels.open}
            </Button>
            {openSince && (
              <Button size="small" variant="tertiary" loading={close.isPending} onClick={shut}>
                {labels.close}
              </Button>
            )}
          </div>
        )}
      </div>
    </Panel>
  );
};
