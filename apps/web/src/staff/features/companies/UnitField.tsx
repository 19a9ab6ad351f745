import { useState } from 'react';
import { Combobox } from '../../../ui/form/Combobox.js';
import { useDelayedValue } from '../../desk/use-delayed-value.js';
import { useUnits, type Unit } from './directory.api.js';
import { useCompaniesLabels } from './use-companies-labels.js';

type Props = {
  readonly id: string;
  readonly kind: 'company' | 'group';
  readonly description?: string;
  readonly value: Unit | undefined;
  readonly onChange: (unit: Unit | undefined) => void;
  readonly error?: string | undefined;
};

/** An Unternehmen or Konzern: found by typing, or a new one under the name typed. */
export const UnitField = ({ id, kind, description, value, onChange, error }: Props) => {
  const labels = useCompaniesLabels();
  const [typed, setTyped] = useState('');
  const asked = useDelayedValue(typed.trim());
  const { data: found = [], isFetching } = useUnits(kind, asked);
  const options = found.map((unit) => ({ value: unit.id, label: unit.name }));
  return (
    <Combobox
      id={id}
      label={labels.unit[kind]}
      {...(description ? { description } : {})}
      options={options}
      filteredOptions={options}
      selectedOptions={value ? [{ value: value.id ?? value.name, label: value.name }] : []}
      allowNewValues
      isLoading={isFetching}
      shouldAutocomplete={false}
      error={error}
      onChange={setTyped}
      onToggleSelected={(chosen, isSelected) =>
        onChange(isSelected ? (found.find((unit) => unit.id === chosen) ?? { name: chosen.trim() }) : undefined)
      }
    />
  );
};
