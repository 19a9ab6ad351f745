import { InlineMessage } from '@navikt/ds-react/InlineMessage';
import { useFormats } from '../../../ui/format/use-formats.js';
import type { Approval } from './application.js';
import { useApprovalLabels } from './use-labels.js';
import './approvals.css';

/** That the last proposal came back, why, and what is to be done; nothing once another followed. */
export const Returned = ({ approval }: { approval: Approval | undefined }) => {
  const labels = useApprovalLabels();
  const formats = useFormats();
  if (approval?.state !== 'returned' || approval.decidedByName === null || approval.decidedAt === null) return null;
  return (
    <InlineMessage status="warning" size="small" className="wl-returned">
      {labels.returned(approval.decidedByName, formats.moment(approval.decidedAt))}:{' '}
      {approval.reasons.map((reason) => labels.returnReasons[reason]).join(', ')}. {approval.explanation}
    </InlineMessage>
  );
};
