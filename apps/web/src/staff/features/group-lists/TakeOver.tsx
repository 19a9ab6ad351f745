import { Button } from '@navikt/ds-react/Button';
import { useState } from 'react';
import { ConfirmDialog } from '../../../ui/feedback/ConfirmDialog.js';
import { ErrorState } from '../../../ui/feedback/ErrorState.js';
import { useToast } from '../../../ui/feedback/Toasts.js';
import { useChangeList, type GroupList } from './group-lists.api.js';
import { useGroupListLabels } from './use-group-list-labels.js';

/** Makes applications of everybody who is ready; says why nobody is. */
export const TakeOver = ({ caseId, list }: { caseId: string; list: GroupList }) => {
  const { takeOver: labels } = useGroupListLabels();
  const toast = useToast();
  const change = useChangeList(caseId, list);
  const [asking, setAsking] = useState(false);
  const groups = list.groups.filter(({ ready }) => ready > 0);
  const ready = groups.reduce((sum, group) => sum + group.ready, 0);
  if (ready === 0) {
    const waits = list.rows.some(({ state }) => state === 'good');
    return <p className="wl-quiet">{waits ? labels.nothing : list.rows.some(({ state }) => state === 'taken-over') && labels.finished}</p>;
  }
  return (
    <>
      <Button size="small" onClick={() => setAsking(true)}>
        {labels.button(ready)}
      </Button>
      <ConfirmDialog
        open={asking}
        title={labels.title}
        confirm={labels.confirm}
        busy={change.isPending}
        onConfirm={() => {
          if (change.isPending) return;
          change.mutate(
            { kind: 'take-over' },
            {
              onSuccess: () => {
                setAsking(false);
                toast({ text: labels.done });
              },
            },
          );
        }}
        onCancel={() => {
          setAsking(false);
          change.reset();
        }}
      >
        {labels.text(ready, groups.length)}
        {change.error && <ErrorState error={change.error} />}
      </ConfirmDialog>
    </>
  );
};
