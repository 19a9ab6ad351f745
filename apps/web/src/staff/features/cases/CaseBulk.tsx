import { Button } from '@navikt/ds-react/Button';
import { useState } from 'react';
import { useToast } from '../../../ui/feedback/Toasts.js';
import { BulkResultDialog } from '../../lists/BulkResultDialog.js';
import { SelectionBar } from '../../lists/SelectionBar.js';
import { useMay } from '../../user.js';
import { CaseBulkDialog } from './CaseBulkDialog.js';
import { useBulk, useUndoBulk, type BulkAction, type BulkResult } from './case-bulk.api.js';
import type { CaseItem } from './cases.api.js';
import { useCaseBulkLabels } from './use-case-bulk-labels.js';

type Props = {
  ids: readonly string[];
  total: number;
  /** Rows on screen, for their numbers. */
  rows: readonly CaseItem[];
  onAll: () => void;
  onSelect: (ids: readonly string[]) => void;
};

/** What can be done with the chosen cases, and what became of each. */
export const CaseBulk = ({ ids, total, rows, onAll, onSelect }: Props) => {
  const labels = useCaseBulkLabels();
  const toast = useToast();
  const [asked, setAsked] = useState<BulkAction['kind']>();
  const [result, setResult] = useState<{ readonly action: BulkAction; readonly answer: BulkResult }>();
  const bulk = useBulk();
  const undoing = useUndoBulk();
  const [mayPlan, mayOffer, mayChange] = [useMay('reminder.write'), useMay('case.take-over'), useMay('case.change')];
  const undoOf = (action: BulkAction, done: readonly string[]) =>
    action.kind === 'transfer' || done.length === 0
      ? undefined
      : () =>
          undoing.mutate(
            { ids: done, action },
            {
              onSuccess: ({ undone }) => toast({ text: labels.undone(undone) }),
              onError: () => toast({ text: labels.notUndone, tone: 'info' }),
            },
          );
  const run = (of: readonly string[], action: BulkAction) =>
    bulk.mutate(
      { ids: of, action },
      {
        onSuccess: (answer) => {
          setAsked(undefined);
          const undo = undoOf(action, answer.done);
          // What could not be done stays chosen, so that nothing gets lost.
          onSelect(answer.refused.map(({ id }) => id));
          if (answer.refused.length > 0) return setResult({ action, answer });
          setResult(undefined);
          toast({ text: labels.done[action.kind](answer.done.length), ...(undo ? { undo } : {}) });
        },
      },
    );
  const button = (kind: BulkAction['kind'], may: boolean) =>
    may && (
      <Button size="small" variant="secondary" onClick={() => (bulk.reset(), setAsked(kind))}>
        {labels.actions[kind]}
      </Button>
    );
  return (
    <>
      <SelectionBar selected={ids.length} total={total} onAll={onAll} onClear={() => onSelect([])}>
        {button('follow-up', mayPlan)}
        {button('transfer', mayOffer)}
        {button('follow', mayChange)}
      </SelectionBar>
      {asked && (
        <CaseBulkDialog
          kind={asked}
          count={ids.length}
          busy={bulk.isPending}
          error={bulk.error}
          onSend={(action) => run(ids, action)}
          onClose={() => setAsked(undefined)}
        />
      )}
      {result && (
        <BulkResultDialog
          done={result.answer.done.length}
          refused={result.answer.refused.map(({ id, number, reason }) => ({
            id,
            name: number ?? rows.find((row) => row.id === id)?.number ?? labels.unknown,
            reason: labels.refusals[reason],
          }))}
          onRetry={() =>
            run(
              result.answer.refused.map(({ id }) => id),
              result.action,
            )
          }
          onUndo={undoOf(result.action, result.answer.done)}
          onClose={() => setResult(undefined)}
        />
      )}
    </>
  );
};
