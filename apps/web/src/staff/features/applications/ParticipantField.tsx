import { useState } from 'react';
import { Combobox } from '../../../ui/form/Combobox.js';
import { useFormats } from '../../../ui/format/use-formats.js';
import { useClientSearch } from './applications.api.js';
import { useApplicationLabels } from './use-labels.js';

type Choice = { readonly value: string; readonly label: string };

/** Chooses the person who takes part by searching; starts with the person of the case. */
export const ParticipantField = (props: {
  id: string;
  initial: { readonly id: string; readonly displayName: string } | undefined;
  onChange: (clientId: string | undefined) => void;
  error: string | undefined;
}) => {
  const { create: labels } = useApplicationLabels();
  const formats = useFormats();
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<readonly Choice[]>(
    props.initial ? [{ value: props.initial.id, label: props.initial.displayName }] : [],
  );
  const found = useClientSearch(typed);
  const options = (found.data ?? []).map(({ id, displayName, birthDate, number }) => ({
    value: id,
    label: [displayName, birthDate && formats.plainDay(birthDate), number].filter(Boolean).join(', '),
  }));
  return (
    <div className="wl-participant">
      <Combobox
        id={props.id}
        label={labels.client}
        description={found.data ? (options.length === 0 ? labels.clientNone : labels.clientFound(options.length)) : labels.clientHint}
        error={props.error}
        options={options}
        filteredOptions={options.filter(({ value }) => value !== chosen[0]?.value)}
        selectedOptions={[...chosen]}
        isLoading={found.isFetching}
        shouldAutocomplete={false}
        value={typed}
        onChange={setTyped}
        onToggleSelected={(value, selected) => {
          const next = selected ? options.filter((option) => option.value === value) : [];
          setChosen(next);
          setTyped('');
          props.onChange(next[0]?.value);
        }}
      />
    </div>
  );
};
