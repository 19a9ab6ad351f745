import { Button } from '@navikt/ds-react/Button';
import { Checkbox } from '@navikt/ds-react/Checkbox';
import { useState, type FormEvent } from 'react';
import { useToast } from '../../../ui/feedback/Toasts.js';
import { FormErrors } from '../../../ui/form/FormErrors.js';
import { useFormats } from '../../../ui/format/use-formats.js';
import { Panel } from '../../../ui/page/Panel.js';
import { useChangeClient, type Client } from './clients.api.js';
import { forgetTyped, typedOf, typedOtherwise, type TakeableField } from './typed-before.js';
import { useClientLabels } from './use-client-labels.js';

/** After the hint at a duplicate: what was typed of the person and stands otherwise on record, to take over field by field. */
export const TakeOverTyped = ({ client, etag }: { client: Client; etag: string | undefined }) => {
  const labels = useClientLabels();
  const words = labels.takeOver;
  const formats = useFormats();
  const toast = useToast();
  const [typed, setTyped] = useState(() => typedOf(client.id));
  const [taken, setTaken] = useState<readonly TakeableField[]>([]);
  const change = useChangeClient(client.id, etag);
  const fields = typed ? typedOtherwise(client, typed) : [];
  if (!typed || fields.length === 0) return null;
  const end = () => {
    forgetTyped();
    setTyped(undefined);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (change.isPending || taken.length === 0) return;
    change.mutate(Object.fromEntries(taken.map((field) => [field, typed[field]])), {
      onSuccess: () => {
        toast({ text: words.done });
        end();
      },
    });
  };
  const shown = (field: TakeableField, value: string | null | undefined): string => {
    if (!value) return words.none;
    if (field === 'birthDate') return formats.plainDay(value);
    return field === 'gender' ? labels.gender[value as keyof typeof labels.gender] : value;
  };
  return (
    <Panel title={words.title}>
      <form className="wl-form" onSubmit={submit}>
        <p className="wl-quiet">{words.text}</p>
        <FormErrors error={change.error} fields={{}} />
        <div role="group" aria-label={words.title}>
          {fields.map((field) => (
            <Checkbox
              key={field}
              size="small"
              checked={taken.includes(field)}
              description={`${words.recorded}: ${shown(field, client[field])}`}
              onChange={({ target }) => setTaken((before) => (target.checked ? [...before, field] : before.filter((one) => one !== field)))}
            >
              {`${labels.fields[field]}: ${shown(field, typed[field])}`}
            </Checkbox>
          ))}
        </div>
        <div className="wl-form__buttons">
          <Button type="submit" size="small" loading={change.isPending} disabled={taken.length === 0}>
            {words.take}
          </Button>
          <Button type="button" size="small" variant="tertiary" data-color="neutral" onClick={end}>
            {words.leave}
          </Button>
        </div>
      </form>
    </Panel>
  );
};
