import { TextField } from '@navikt/ds-react/TextField';
import { useState } from 'react';
import { useToast } from '../../../ui/feedback/Toasts.js';
import { FormDialog } from '../../../ui/form/FormDialog.js';
import { FormErrors } from '../../../ui/form/FormErrors.js';
import { faultText } from './fault-text.js';
import { useChangeList, type GroupList, type Row } from './group-lists.api.js';
import { useGroupListLabels } from './use-group-list-labels.js';

/** All cells of one row, each with what is wrong in it. Closes when the row is good. */
export const RowDialog = ({ caseId, list, row, onClose }: { caseId: string; list: GroupList; row: Row; onClose: () => void }) => {
  const all = useGroupListLabels();
  const labels = all.faults;
  const toast = useToast();
  const change = useChangeList(caseId, list);
  const [values, setValues] = useState<Readonly<Record<string, string>>>(() =>
    Object.fromEntries(row.cells.map(({ key, value }) => [key, value])),
  );
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set());
  const [faults, setFaults] = useState(row.faults);
  const submit = () => {
    const cells = list.columns.flatMap(({ key }) => {
      const value = values[key]?.trim();
      return value ? [{ key, value }] : [];
    });
    change.mutate(
      { kind: 'row', rowId: row.id, body: { cells } },
      {
        onSuccess: ({ rows }) => {
          const saved = rows.find(({ id }) => id === row.id);
          setTouched(new Set());
          setFaults(saved?.faults ?? []);
          const good = saved?.state !== 'faulty';
          toast({ tone: good ? 'success' : 'info', text: good ? labels.saved(row.row) : labels.stillFaulty(row.row) });
          if (good) onClose();
        },
      },
    );
  };
  return (
    <FormDialog
      title={labels.dialog(row.row)}
      submit={labels.save}
      busy={change.isPending}
      width="medium"
      onSubmit={submit}
      onCancel={onClose}
    >
      <FormErrors error={change.error} fields={{}} />
      <div className="wl-list-cells">
        {list.columns.map(({ key, header, required }) => {
          const fault = touched.has(key) ? undefined : faults.find((each) => each.key === key);
          return (
            <TextField
              key={key}
              size="small"
              label={required ? header : `${header} ${labels.optional}`}
              value={values[key] ?? ''}
              autoComplete="off"
              maxLength={300}
              error={fault && faultText(fault, list.columns, all)}
              onChange={({ target }) => {
                setValues((before) => ({ ...before, [key]: target.value }));
                setTouched((before) => new Set([...before, key]));
              }}
            />
          );
        })}
      </div>
    </FormDialog>
  );
};
