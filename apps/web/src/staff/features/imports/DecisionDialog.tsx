import { TextField } from '@navikt/ds-react/TextField';
import { useState } from 'react';
import { useToast } from '../../../ui/feedback/Toasts.js';
import { FormDialog } from '../../../ui/form/FormDialog.js';
import { FormErrors } from '../../../ui/form/FormErrors.js';
import { useDecide, type Decision, type Import, type ImportRow } from './imports.api.js';
import { letterOf } from './MappingPanel.js';
import { useFaultText, useRowText } from './PreviewPanel.js';
import { useImportLabels } from './use-import-labels.js';

/** What somebody wants with a parked row. */
export type Asked = { readonly kind: Decision['kind']; readonly row: ImportRow };

/** Asks what the decision needs and carries it out; what stays parked says so. */
export const DecisionDialog = ({ of, asked: { kind, row }, onClose }: { of: Import; asked: Asked; onClose: () => void }) => {
  const { parked: labels, mapping } = useImportLabels();
  const toast = useToast();
  const decide = useDecide(of.id);
  const rowText = useRowText();
  const faultText = useFaultText();
  const [reason, setReason] = useState('');
  const [cells, setCells] = useState<readonly string[]>(() => of.headings.map((_, index) => row.cells[index] ?? ''));
  const [tried, setTried] = useState(false);
  const reasonMissing = kind === 'create' && reason.trim() === '';
  const decision: Decision =
    kind === 'create' ? { kind, reason: reason.trim() } : kind === 'correct' ? { kind, cells: [...cells] } : { kind };
  const submit = () => {
    setTried(true);
    if (reasonMissing) return;
    decide.mutate(
      { row, decision },
      {
        onSuccess: ({ state }) => {
          toast(state === 'parked' ? { tone: 'info', text: labels.stillParked } : { tone: 'success', text: labels.settled });
          onClose();
        },
      },
    );
  };
  const words = {
    'take-existing': { title: labels.take, submit: labels.take },
    create: { title: labels.createTitle, submit: labels.createSubmit },
    correct: { title: labels.correctTitle(row.row), submit: labels.correctSubmit },
    discard: { title: labels.discardTitle, submit: labels.discard },
  }[kind];
  return (
    <FormDialog
      title={words.title}
      description={kind === 'discard' ? labels.discardText : rowText(row)}
      submit={words.submit}
      busy={decide.isPending}
      width={kind === 'correct' ? 'medium' : 'small'}
      onSubmit={submit}
      onCancel={onClose}
    >
      <FormErrors error={decide.error} fields={{}} />
      {kind === 'take-existing' && <p>{labels.takeText}</p>}
      {kind === 'create' && (
        <TextField
          size="small"
          label={labels.createReason}
          value={reason}
          maxLength={300}
          autoComplete="off"
          error={tried && reasonMissing && labels.reasonMissing}
          onChange={({ target }) => setReason(target.value)}
        />
      )}
      {kind === 'correct' && (
        <div className="wl-import-columns">
          {of.headings.map((heading, index) => {
            const fault = row.faults.find(({ cell }) => cell === `${letterOf(index)}${row.row}`);
            return (
              <TextField
                key={letterOf(index)}
                size="small"
                label={mapping.column(letterOf(index), heading)}
                value={cells[index] ?? ''}
                maxLength={300}
                autoComplete="off"
                error={fault && faultText(fault)}
                onChange={({ target }) => setCells((before) => before.map((cell, at) => (at === index ? target.value : cell)))}
              />
            );
          })}
        </div>
      )}
    </FormDialog>
  );
};
