import { Button } from '@navikt/ds-react/Button';
import { Select } from '@navikt/ds-react/Select';
import { TextField } from '@navikt/ds-react/TextField';
import { PlusIcon, TrashIcon } from '@navikt/aksel-icons';
import { FollowUpField } from '../../../ui/form/FollowUpField.js';
import { useSessionLabels } from './use-session-labels.js';
import { promisers, type PromiseEntry, type Promiser } from './kept-form.js';
import { nothingTyped } from './use-session-entry.js';

type Props = {
  id: string;
  value: readonly PromiseEntry[];
  onChange: (promises: readonly PromiseEntry[]) => void;
  error: (index: number) => string | undefined;
};

/** Who promised what by when; each becomes a duty on its day. */
export const PromiseFields = ({ id, value, onChange, error }: Props) => {
  const labels = useSessionLabels();
  const change = (index: number, part: Partial<PromiseEntry>) =>
    onChange(value.map((promise, at) => (at === index ? { ...promise, ...part } : promise)));
  const add = () => {
    onChange([...value, { by: 'us', text: '', due: nothingTyped }]);
    // The new line is there after the next drawing.
    requestAnimationFrame(() => document.getElementById(`${id}-promise-${value.length}`)?.focus());
  };
  return (
    <fieldset className="wl-session__promises">
      <legend>{labels.promises}</legend>
      {value.map((promise, index) => (
        // Lines have no names of their own; they are only added at the end and taken away.
        // oxlint-disable-next-line react/no-array-index-key
        <div key={`${index}-${value.length}`} className="wl-session__promise" role="group" aria-label={labels.promiseLine(index + 1)}>
          <Select
            size="small"
            label={labels.promisedBy}
            value={promise.by}
            onChange={(event) => change(index, { by: event.target.value as Promiser })}
          >
            {promisers.map((by) => (
              <option key={by} value={by}>
                {labels.promisers[by]}
              </option>
            ))}
          </Select>
          <TextField
            id={`${id}-promise-${index}`}
            size="small"
            label={labels.promiseText}
            autoComplete="off"
            maxLength={500}
            value={promise.text}
            onChange={(event) => change(index, { text: event.target.value })}
            error={error(index)}
          />
          <FollowUpField
            id={`${id}-promise-${index}-due`}
            label={labels.promiseDue}
            description={null}
            initial={promise.due.typed}
            onChange={(day, typed) => change(index, { due: { day, typed } })}
          />
          <Button
            type="button"
            size="small"
            variant="tertiary"
            data-color="neutral"
            icon={<TrashIcon title={labels.removePromise(index + 1)} />}
            onClick={() => onChange(value.filter((_, at) => at !== index))}
          />
        </div>
      ))}
      {value.length < 20 && (
        <Button type="button" size="small" variant="tertiary" icon={<PlusIcon aria-hidden />} onClick={add}>
          {labels.addPromise}
        </Button>
      )}
    </fieldset>
  );
};
