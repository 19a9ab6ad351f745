import { ConfirmDialog } from '../../../ui/feedback/ConfirmDialog.js';
import type { NeedsLabels } from './needs.labels.de.js';

/** Asks before answers that were not sent are lost. */
export const LeaveDialog = ({ labels, onStay, onLeave }: { labels: NeedsLabels; onStay: () => void; onLeave: () => void }) => (
  <ConfirmDialog open danger title={labels.form.leave} confirm={labels.form.leaveConfirm} onConfirm={onLeave} onCancel={onStay}>
    {labels.form.leaveText}
  </ConfirmDialog>
);
