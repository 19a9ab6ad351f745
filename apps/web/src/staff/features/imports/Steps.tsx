import { Button } from '@navikt/ds-react/Button';
import { Select } from '@navikt/ds-react/Select';
import { TextField } from '@navikt/ds-react/TextField';
import { useState } from 'react';
import { ConfirmDialog } from '../../../ui/feedback/ConfirmDialog.js';
import { ErrorState } from '../../../ui/feedback/ErrorState.js';
import { FormDialog } from '../../../ui/form/FormDialog.js';
import { FormErrors } from '../../../ui/form/FormErrors.js';
import { useChangeImport, type Import } from './imports.api.js';
import { useImportLabels } from './use-import-labels.js';

/** The steps that can be taken now: trial run, taking over, taking back. */
export const Steps = ({ of }: { of: Import }) => {
  const { steps: labels, undo } = useImportLabels();
  const change = useChangeImport(of);
  const [open, setOpen] = useState<'run' | 'undo'>();
  const can = (step: Import['steps'][number]) => of.steps.includes(step);
  return (
    <>
      {can('undo') && (
        <Button size="small" variant="secondary" data-color="danger" onClick={() => setOpen('undo')}>
          {labels.undo}
        </Button>
      )}
      {can('check') && (
        <Button
          size="small"
          variant={can('run') ? 'secondary' : 'primary'}
          loading={change.isPending && open === undefined}
          onClick={() => change.mutate({ kind: 'step', body: { step: 'check' } })}
        >
          {can('run') ? labels.checkAgain : labels.check}
        </Button>
      )}
      {can('run') && (
        <Button size="small" onClick={() => setOpen('run')}>
          {labels.run}
        </Button>
      )}
      {change.error && open === undefined && <ErrorState error={change.error} />}
      {open === 'run' && <RunDialog of={of} onClose={() => setOpen(undefined)} />}
      <ConfirmDialog
        open={open === 'undo'}
        title={undo.title}
        confirm={undo.confirm}
        danger
        busy={change.isPending}
        onCancel={() => setOpen(undefined)}
        onConfirm={() => change.mutate({ kind: 'step', body: { step: 'undo' } }, { onSettled: () => setOpen(undefined) })}
      >
        {undo.text}
      </ConfirmDialog>
    </>
  );
};

type Way = Exclude<Import['informed'], null>;

const RunDialog = ({ of, onClose }: { of: Import; onClose: () => void }) => {
  const { run: labels } = useImportLabels();
  const change = useChangeImport(of);
  const [source, setSource] = useState('');
  const [informed, setInformed] = useState<Way | 'later'>('later');
  const [asked, setAsked] = useState(false);
  const { verdicts } = of;
  const submit = () => {
    setAsked(true);
    if (source.trim() === '') return;
    change.mutate(
      { kind: 'step', body: { step: 'run', source: source.trim(), informed: informed === 'later' ? null : informed } },
      { onSuccess: onClose },
    );
  };
  return (
    <FormDialog
      title={labels.title}
      description={labels.description(verdicts.new, verdicts.update, verdicts.parked)}
      submit={labels.submit}
      busy={change.isPending}
      onSubmit={submit}
      onCancel={onClose}
    >
      <FormErrors error={change.error} fields={{}} />
      <TextField
        size="small"
        label={labels.source}
        description={labels.sourceHint}
        value={source}
        maxLength={200}
        autoComplete="off"
        error={asked && source.trim() === '' && labels.sourceMissing}
        onChange={({ target }) => setSource(target.value)}
      />
      <Select size="small" label={labels.informed} value={informed} onChange={({ target }) => setInformed(target.value as Way | 'later')}>
        {Object.entries(labels.ways).map(([way, text]) => (
          <option key={way} value={way}>
            {text}
          </option>
        ))}
      </Select>
    </FormDialog>
  );
};
