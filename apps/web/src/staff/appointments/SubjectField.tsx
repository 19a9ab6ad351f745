import { useState } from 'react';
import { Combobox } from '../../ui/form/Combobox.js';
import { useDelayedValue } from '../desk/use-delayed-value.js';
import { useSubjectsFound, type Subject } from './appointments.api.js';
import { useAppointmentsLabels } from './use-appointments-labels.js';

/** What an appointment is about, as somebody chose it. */
export type ChosenSubject = Subject & { readonly label: string };

/** A person, a company or a case, found by typing. */
export const SubjectField = ({
  value,
  onChange,
}: {
  value: ChosenSubject | undefined;
  onChange: (subject: ChosenSubject | undefined) => void;
}) => {
  const labels = useAppointmentsLabels();
  const [typed, setTyped] = useState('');
  const found = useSubjectsFound(useDelayedValue(typed.trim()));
  const choices: readonly ChosenSubject[] = [
    ...(found.data?.cases ?? []).map(({ id, number, subject, clientName, companyName }) => ({
      kind: 'case' as const,
      id,
      label: [number, clientName ?? companyName, subject].filter(Boolean).join(' · '),
    })),
    ...(found.data?.clients ?? []).map(({ id, number, displayName }) => ({
      kind: 'client' as const,
      id,
      label: `${displayName} · ${number}`,
    })),
    ...(found.data?.companies ?? []).map(({ id, name, town }) => ({ kind: 'company' as const, id, label: `${name} · ${town}` })),
  ];
  const option = ({ id, label }: ChosenSubject) => ({ value: id, label });
  return (
    <Combobox
      label={labels.subject}
      description={labels.subjectHint}
      options={choices.map(option)}
      filteredOptions={choices.map(option)}
      selectedOptions={value ? [option(value)] : []}
      isLoading={found.isFetching}
      shouldAutocomplete={false}
      onChange={setTyped}
      onToggleSelected={(id, selected) => onChange(selected ? choices.find((choice) => choice.id === id) : undefined)}
    />
  );
};
