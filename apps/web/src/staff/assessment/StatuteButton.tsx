import { Loader } from '@navikt/ds-react/Loader';
import { Dialog } from '@navikt/ds-react/Dialog';
import { lazy, Suspense, useState } from 'react';
import { citedIn } from './statutes/citation.js';
import { useAssessmentLabels } from './use-assessment-labels.js';

// The wording of the law is fetched when somebody first asks for it.
const StatuteText = lazy(() => import('./statutes/StatuteText.js').then((module) => ({ default: module.StatuteText })));

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
            <Dialog.Body>
              <Suspense fallback={<Loader title={labels.loading} />}>
                <StatuteText cited={cited} />
              </Suspense>
            </Dialog.Body>
          </Dialog.Popup>
        </Dialog>
      )}
    </>
  );
};
