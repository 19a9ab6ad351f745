import { Button } from '@navikt/ds-react/Button';
import { TextField } from '@navikt/ds-react/TextField';
import { useNavigate } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { ErrorState } from '../../../ui/feedback/ErrorState.js';
import { useToast } from '../../../ui/feedback/Toasts.js';
import { useFormats } from '../../../ui/format/use-formats.js';
import { Panel } from '../../../ui/page/Panel.js';
import { useClientByNumber, useMergesLabels, useMergesOf, useUndoMerge } from '../../merges/merges.api.js';

/** Which files were merged into this one, to undo for 90 days, and the way to merge another. */
export const MergesPanel = ({ clientId, mayMerge }: { clientId: string; mayMerge: boolean }) => {
  const labels = useMergesLabels();
  const formats = useFormats();
  const toast = useToast();
  const { data, error } = useMergesOf(clientId);
  const undo = useUndoMerge(clientId);
  const [stayed, setStayed] = useState('');
  const merges = data ?? [];
  if (!mayMerge && merges.length === 0) return null;
  const takeBack = (id: string) =>
    undo.mutate(id, {
      onSuccess: (answer) => {
        toast({ text: labels.undone });
        setStayed(answer.stayed.map(({ kind, rows }) => labels.counted(rows, labels.kinds[kind])).join(', '));
      },
    });
  return (
    <Panel title={labels.panel}>
      {(error ?? undo.error) && <ErrorState error={error ?? undo.error} />}
      <p role="status" className="wl-quiet">
        {stayed ? labels.stayed(stayed) : data?.length === 0 ? labels.panelNone : ''}
      </p>
      <ul className="wl-hits">
        {merges.map(({ id, survivorId, absorbedNumber, mergedAt, mergedBy, undoUntil, undoneAt }) => (
          <li key={id}>
            <div>
              <span>{labels.panelItem(absorbedNumber)}</span>
              <small>{labels.panelWhen(formats.moment(mergedAt), mergedBy ?? labels.somebody)}</small>
              <small>{undoneAt ? labels.panelUndone(formats.moment(undoneAt)) : labels.panelUntil(formats.day(undoUntil))}</small>
            </div>
            {/* One into a file that was merged itself comes back after that one. */}
            {mayMerge && !undoneAt && survivorId === clientId && (
              <Button
                size="xsmall"
                variant="secondary"
                aria-label={labels.undoOf(absorbedNumber)}
                loading={undo.isPending}
                onClick={() => takeBack(id)}
              >
                {labels.undo}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {mayMerge && <WithNumber clientId={clientId} />}
    </Panel>
  );
};

const WithNumber = ({ clientId }: { clientId: string }) => {
  const labels = useMergesLabels();
  const navigate = useNavigate();
  const [number, setNumber] = useState('');
  const find = useClientByNumber();
  const missing = find.isSuccess && (find.data === undefined || find.data === clientId);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (find.isPending || number.trim() === '') return;
    find.mutate(number.trim().toUpperCase(), {
      onSuccess: (other) => {
        if (other && other !== clientId) void navigate({ to: `/dubletten/${clientId}/${other}` });
      },
    });
  };
  return (
    <form className="wl-form" noValidate onSubmit={submit}>
      {find.error && <ErrorState error={find.error} />}
      <TextField
        size="small"
        label={labels.withNumber}
        description={labels.withNumberHint}
        value={number}
        error={missing && labels.notFound}
        onChange={({ target }) => {
          setNumber(target.value);
          find.reset();
        }}
      />
      <div className="wl-form__buttons">
        <Button type="submit" size="small" variant="secondary" loading={find.isPending}>
          {labels.compare}
        </Button>
      </div>
    </form>
  );
};
