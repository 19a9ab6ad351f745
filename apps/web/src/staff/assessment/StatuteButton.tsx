import { Dialog } from '@navikt/ds-react/Dialog';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ErrorState } from '../../ui/feedback/ErrorState.js';
import { Loading } from '../../ui/feedback/Loading.js';
import { citedIn, type Cited } from './statutes/citation.js';
import { useAssessmentLabels } from './use-assessment-labels.js';

/** A citation that opens its wording; plain text where the wording is not kept (former texts, other laws). */
export const StatuteButton = ({ citation }: { citation: string }) => {
  const { statute: labels } = useAssessmentLabels();
  const [open, setOpen] = useState(false);
  const cited = citedIn(citation);
  if (cited.length === 0) return citation;
  return (
    <>
      <button type="button" className="wl-citation" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {citation}
      </button>
      {open && (
        <Dialog open size="small" onOpenChange={setOpen}>
          <Dialog.Popup width="medium">
            <Dialog.Header>
              <Dialog.Title>{labels.open(citation)}</Dialog.Title>
            </Dialog.Header>
            {/* The text is longer than the dialog: whoever works by keyboard must be able to scroll it. */}
            <Dialog.Body tabIndex={0}>
              <Wording cited={cited} />
            </Dialog.Body>
          </Dialog.Popup>
        </Dialog>
      )}
    </>
  );
};

/** The wording is fetched when somebody first asks for it; where that fails, the page around it stays as it is. */
const Wording = ({ cited }: { cited: readonly Cited[] }) => {
  const { data, error, refetch } = useQuery({
    queryKey: ['statutes'],
    staleTime: Infinity,
    queryFn: () => import('./statutes/StatuteText.js'),
  });
  if (data) return <data.StatuteText cited={cited} />;
  return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Loading lines={6} />;
};
