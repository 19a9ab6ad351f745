import { Button } from '@navikt/ds-react/Button';
import { useState } from 'react';
import { ErrorState } from '../../../ui/feedback/ErrorState.js';
import { ConfirmDialog } from '../../../ui/feedback/ConfirmDialog.js';
import { useToast } from '../../../ui/feedback/Toasts.js';
import { useFormats } from '../../../ui/format/use-formats.js';
import { today } from '../../../ui/calendar/day.js';
import { Panel } from '../../../ui/page/Panel.js';
import { useShareLabels } from '../../shares/SharedFields.js';
import { useCaseShares, useEndShare, type CaseShare } from '../../shares/shares.api.js';
import { useMay } from '../../user.js';
import type { Case } from './cases.api.js';
import { ShareDialog } from './ShareDialog.js';

/** With which other Agentur or Jobcenter a case is shared, what for and until when. */
export const CaseShares = ({ kase, closed }: { kase: Case; closed: boolean }) => {
  const labels = useShareLabels();
  const mayShare = useMay('share.offer') && !closed && kase.client !== null;
  const shares = useCaseShares(kase.id);
  const [sharing, setSharing] = useState(false);
  const [ending, setEnding] = useState<CaseShare>();
  return (
    <Panel
      title={labels.panel}
      footer={
        mayShare && (
          <Button size="small" variant="secondary" onClick={() => setSharing(true)}>
            {labels.share}
          </Button>
        )
      }
    >
      {shares.error && <ErrorState error={shares.error} onRetry={() => void shares.refetch()} />}
      {shares.data?.length === 0 && <p className="wl-quiet">{labels.none}</p>}
      <ul className="wl-side-list">
        {shares.data?.map((share) => (
          <ShareItem key={share.id} share={share} onEnd={mayShare ? () => setEnding(share) : undefined} />
        ))}
      </ul>
      {sharing && <ShareDialog kase={kase} onClose={() => setSharing(false)} />}
      {ending && <EndDialog caseId={kase.id} share={ending} onClose={() => setEnding(undefined)} />}
    </Panel>
  );
};

const ShareItem = ({ share, onEnd }: { share: CaseShare; onEnd: (() => void) | undefined }) => {
  const labels = useShareLabels();
  const formats = useFormats();
  const open = share.state === 'offered' || share.state === 'accepted';
  const over = open && share.until < today();
  return (
    <li>
      <strong>{share.to.name}</strong>
      <small>
        {labels.purposes[share.purpose]} ({labels.bases[share.legalBasis]})
      </small>
      <small>
        {over ? labels.expired : labels.states[share.state]}, {labels.until.toLowerCase()} {formats.day(share.until)}
      </small>
      {open && onEnd && (
        <Button size="xsmall" variant="tertiary" aria-label={labels.endOf(share.to.name)} onClick={onEnd}>
          {labels.end}
        </Button>
      )}
    </li>
  );
};

const EndDialog = ({ caseId, share, onClose }: { caseId: string; share: CaseShare; onClose: () => void }) => {
  const labels = useShareLabels();
  const toast = useToast();
  const end = useEndShare(caseId);
  const confirm = () => end.mutate(share, { onSuccess: () => toast({ text: labels.ended }), onSettled: onClose });
  return (
    <ConfirmDialog open title={labels.endTitle} confirm={labels.end} danger busy={end.isPending} onConfirm={confirm} onCancel={onClose}>
      <p className="wl-plain-text">{labels.endText(share.to.name)}</p>
    </ConfirmDialog>
  );
};
