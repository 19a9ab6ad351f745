import { Button } from '@navikt/ds-react/Button';
import { useState } from 'react';
import { ErrorState } from '../../../ui/feedback/ErrorState.js';
import { Loading } from '../../../ui/feedback/Loading.js';
import { Facts } from '../../../ui/page/Facts.js';
import { usePlaces, useRequestLabels } from '../../requests/requests.api.js';

/** Where something about a person lies and how much; closed until asked for, because the look is logged. */
export const Places = ({ clientId }: { clientId: string }) => {
  const labels = useRequestLabels();
  const [asked, setAsked] = useState(false);
  const { data, error, refetch } = usePlaces(clientId, asked);
  if (!asked)
    return (
      <div>
        <Button size="small" variant="tertiary" onClick={() => setAsked(true)}>
          {labels.showPlaces}
        </Button>
      </div>
    );
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading lines={3} />;
  return (
    <>
      <p className="wl-quiet">{labels.placesLead}</p>
      <Facts columns={3} items={data.map(({ title, rows }) => ({ label: title, value: labels.rows(rows) }))} />
    </>
  );
};
