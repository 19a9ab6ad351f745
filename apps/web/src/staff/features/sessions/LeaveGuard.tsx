import { useBlocker } from '@tanstack/react-router';
import { ConfirmDialog } from '../../../ui/feedback/ConfirmDialog.js';
import { useSessionLabels } from './use-session-labels.js';

/** Asks before the page is left while something stands in it that was not saved. */
export const LeaveGuard = ({ dirty }: { dirty: boolean }) => {
  const labels = useSessionLabels();
  const blocker = useBlocker({
    shouldBlockFn: ({ current, next }) => dirty && current.pathname !== next.pathname,
    enableBeforeUnload: () => dirty,
    withResolver: true,
  });
  return (
    <ConfirmDialog
      open={blocker.status === 'blocked'}
      danger
      title={labels.leave}
      confirm={labels.leaveConfirm}
      onConfirm={() => blocker.proceed?.()}
      onCancel={() => blocker.reset?.()}
    >
      {labels.leaveText}
    </ConfirmDialog>
  );
};
