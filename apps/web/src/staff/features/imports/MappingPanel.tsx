import { Button } from '@navikt/ds-react/Button';
import { Select } from '@navikt/ds-react/Select';
import { TextField } from '@navikt/ds-react/TextField';
import { useId, useState } from 'react';
import { useToast } from '../../../ui/feedback/Toasts.js';
import { FormErrors } from '../../../ui/form/FormErrors.js';
import { Panel } from '../../../ui/page/Panel.js';
import { useChangeImport, type Field, type Import } from './imports.api.js';
import { useImportLabels } from './use-import-labels.js';

/** `0` → `A`, `27` → `AB`. */
export const letterOf = (index: number): string =>
  (index >= 26 ? String.fromCodePoint(64 + Math.floor(index / 26)) : '') + String.fromCodePoint(65 + (index % 26));

/** What each column means, to be changed and kept for the next file. */
export const MappingPanel = ({ of }: { of: Import }) => {
  const { mapping: labels, fields } = useImportLabels();
  const toast = useToast();
  const change = useChangeImport(of);
  const [columns, setColumns] = useState(of.columns);
  const [keepAs, setKeepAs] = useState('');
  const first = useId();
  const fitting = of.mappings.filter((mapping) => mapping.columns !== null);
  const set = (index: number, field: Field | null) =>
    // A field stands in one column only.
    setColumns((before) => before.map((one, at) => (at === index ? field : one === field ? null : one)));
  const save = () =>
    change.mutate(
      { kind: 'map', body: { columns, keepAs: keepAs.trim() || null } },
      { onSuccess: () => toast({ text: labels.saved, tone: 'success' }) },
    );
  return (
    <Panel title={labels.title}>
      <form
        className="wl-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <p className="wl-quiet">{labels.lead}</p>
        <FormErrors error={change.error} fields={{ '/columns': first }} />
        {fitting.length > 0 && (
          <Select
            size="small"
            className="wl-import-name"
            label={labels.kept}
            value=""
            onChange={({ target }) => setColumns(fitting.find(({ id }) => id === target.value)?.columns ?? columns)}
          >
            <option value="">{labels.choose}</option>
            {fitting.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        )}
        <div className="wl-import-columns">
          {of.headings.map((heading, index) => (
            <Select
              key={letterOf(index)}
              {...(index === 0 ? { id: first } : {})}
              size="small"
              label={labels.column(letterOf(index), heading)}
              value={columns[index] ?? ''}
              onChange={({ target }) => set(index, target.value === '' ? null : (target.value as Field))}
            >
              <option value="">{labels.leftOut}</option>
              {Object.entries(fields).map(([field, name]) => (
                <option key={field} value={field}>
                  {name}
                </option>
              ))}
            </Select>
          ))}
        </div>
        <TextField
          size="small"
          className="wl-import-name"
          label={labels.keepAs}
          value={keepAs}
          maxLength={80}
          autoComplete="off"
          onChange={({ target }) => setKeepAs(target.value)}
        />
        <div>
          <Button size="small" type="submit" variant="secondary" loading={change.isPending}>
            {labels.save}
          </Button>
        </div>
      </form>
    </Panel>
  );
};
