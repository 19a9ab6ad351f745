import { useState } from 'react';
import { Combobox } from '../../../ui/form/Combobox.js';
import { useDelayedValue } from '../../desk/use-delayed-value.js';
import { useQuery } from '@tanstack/react-query';
import { findCases, useCaseChoices, type CaseChoice } from './sessions.api.js';
import { useSessionLabels } from './use-session-labels.js';

type Props = {
  id: string;
  client: { readonly clientId: string; readonly label: string } | undefined;
  value: CaseChoice | undefined;
  onChange: (choice: CaseChoice | undefined) => void;
  error?: string | undefined;
};

/** Which case a session belongs to: the person's cases, else one's own or whatever is found by typing. */
export const CaseChooser = ({ id, client, value, onChange, error }: Props) => {
  const labels = useSessionLabels();
  const [typed, setTyped] = useState('');
  const asked = useDelayedValue(typed.trim());
  const searching = !client && asked.length >= 2;
  const own = useCaseChoices(client?.clientId, true);
  const found = useQuery({ queryKey: ['cases', 'found', asked], queryFn: () => findCases(asked), enabled: searching });
  // Until the answer is there one's own cases stay, narrowed by what is typed: whoever knows the number need not wait.
  const answered = searching && found.data !== undefined;
  const choices = (answered ? found.data : own.data) ?? [];
  if (client && own.data?.length === 0) return <p className="wl-session__note">{labels.noCase(client.label)}</p>;
  return (
    <Combobox
      id={id}
      label={labels.case}
      description={client ? undefined : labels.caseHint}
      options={choices.map(option)}
      {...(answered ? { filteredOptions: choices.map(option) } : {})}
      selectedOptions={value ? [option(value)] : []}
      isLoading={own.isFetching || found.isFetching}
      shouldAutocomplete={false}
      error={error}
      onChange={setTyped}
      onToggleSelected={(chosen, isSelected) => onChange(isSelected ? choices.find((choice) => choice.id === chosen) : undefined)}
    />
  );
};

const option = ({ id, number, subject, who }: CaseChoice) => ({ value: id, label: [number, who, subject].filter(Boolean).join(' · ') });
