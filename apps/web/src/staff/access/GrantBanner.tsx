import { Button } from '@navikt/ds-react/Button';
import { EyeIcon } from '@navikt/aksel-icons';
import { useEffect, useState } from 'react';
import { useToast } from '../../ui/feedback/Toasts.js';
import { useFormats } from '../../ui/format/use-formats.js';
import { useMay } from '../user.js';
import { useEndGrant, useGrants, type AccessGrant } from './access.api.js';
import { useAccessLabels } from './use-access-labels.js';
import './access.css';

/** Says on a file that it is open for a while only, why, how long still, and closes it. Nothing where the file is one's own work. */
export const GrantBanner = ({ clientId }: { clientId: string | undefined }) => {
  const { data = [] } = useGrants(useMay('client.read'));
  const grant = data.find((one) => one.clientId === clientId);
  return grant ? <Shown grant={grant} /> : null;
};

const Shown = ({ grant }: { grant: AccessGrant }) => {
  const labels = useAccessLabels();
  const formats = useFormats();
  const toast = useToast();
  const end = useEndGrant();
  const minutes = useMinutesUntil(grant.endsAt);
  return (
    <section className="wl-grant" data-kind={grant.kind} aria-label={labels.banner[grant.kind]}>
      <EyeIcon aria-hidden fontSize="1.5rem" />
      <div className="wl-grant__words">
        <p className="wl-strong">
          {labels.banner[grant.kind]}
          {', '}
          {grant.kind === 'break-glass' ? labels.minutes(minutes) : labels.until(formats.moment(grant.endsAt))}
        </p>
        <p>
          {labels.reason}: {grant.reason}
        </p>
        <p className="wl-quiet">{labels.logged}</p>
      </div>
      <Button
        size="small"
        variant="secondary"
        data-color={grant.kind === 'break-glass' ? 'danger' : 'neutral'}
        loading={end.isPending}
        onClick={() => end.mutate(grant.id, { onSuccess: () => toast({ text: labels.ended }) })}
      >
        {labels.end}
      </Button>
    </section>
  );
};

const minutesUntil = (instant: string): number => Math.max(0, Math.ceil((Date.parse(instant) - Date.now()) / 60_000));

const useMinutesUntil = (instant: string): number => {
  const [minutes, setMinutes] = useState(() => minutesUntil(instant));
  useEffect(() => {
    const timer = setInterval(() => setMinutes(minutesUntil(instant)), 5_000);
    return () => clearInterval(timer);
  }, [instant]);
  return minutes;
};
