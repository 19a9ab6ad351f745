import { Skeleton } from '@navikt/ds-react/Skeleton';
import { useDelayed } from '../use-delayed.js';
import { useUiLabels } from '../use-ui-labels.js';

/** Grey lines in place of a page or panel that is being fetched, after 200 ms; read out as «wird geladen …». */
export const Loading = ({ lines = 4 }: { lines?: number }) => {
  const labels = useUiLabels();
  const late = useDelayed(true);
  return (
    <div className="wl-loading" role="status">
      <span className="aksel-sr-only">{labels.loading}</span>
      {late && Array.from({ length: lines }, (_, line) => <Skeleton key={line} variant="text" width={`${92 - ((line * 17) % 40)}%`} />)}
    </div>
  );
};
