import { Checkbox } from '@navikt/ds-react/Checkbox';
import { TextField } from '@navikt/ds-react/TextField';
import { useState } from 'react';
import { fieldMessage } from '../../api/problem.js';
import { useToast } from '../../ui/feedback/Toasts.js';
import { FormDialog } from '../../ui/form/FormDialog.js';
import { FormErrors } from '../../ui/form/FormErrors.js';
import { useViewChanges, type ListedView } from './lists.api.js';
import { useListLabels } from './use-list-labels.js';
import type { ListLook } from './use-list-look.js';

/** Keeps the present look under a name, or gives a kept one another name or sharing. */
export const ViewDialog = ({ look, view, onClose }: { look: ListLook; view?: ListedView | undefined; onClose: () => void }) => {
  const labels = useListLabels();
  const toast = useToast();
  const { add, change } = useViewChanges(look.shape.list);
  const [name, setName] = useState(view?.name ?? '');
  const [shared, setShared] = useState(view?.shared ?? false);
  const [checked, setChecked] = useState(false);
  const error = add.error ?? change.error;
  const submit = () => {
    setChecked(true);
    if (name.trim() === '') return document.getElementById('view-name')?.focus();
    const { list } = look.shape;
    const named = { list, name: name.trim(), shared };
    const kept = view ?? look;
    const body = { ...named, filters: { ...kept.filters }, columns: [...kept.columns], sort: kept.sort };
    const done = (saved: ListedView | { id: string }) => {
      toast({ text: labels.kept(named.name) });
      if (!view) look.apply({ ...body, ...saved, owner: null, mayChange: true, version: 1, standard: false });
      onClose();
    };
    if (view) change.mutate({ view, body }, { onSuccess: done });
    else add.mutate(body, { onSuccess: done });
  };
  return (
    <FormDialog
      title={view ? labels.renameTitle(view.name) : labels.saveTitle}
      submit={labels.save}
      busy={add.isPending || change.isPending}
      onSubmit={submit}
      onCancel={onClose}
    >
      <FormErrors error={error} fields={{ '/name': 'view-name' }} />
      <TextField
        id="view-name"
        size="small"
        label={labels.name}
        description={labels.nameHint}
        maxLength={60}
        autoComplete="off"
        value={name}
        onChange={(event) => setName(event.target.value)}
        error={checked && name.trim() === '' ? labels.nameMissing : fieldMessage(error, '/name')}
      />
      {/* Only its owner takes a view from the team. */}
      {!view?.owner && (
        <Checkbox size="small" checked={shared} onChange={() => setShared(!shared)} description={labels.sharedHint}>
          {labels.shared}
        </Checkbox>
      )}
    </FormDialog>
  );
};
