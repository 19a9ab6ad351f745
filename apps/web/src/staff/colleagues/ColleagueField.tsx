import { Combobox } from '../../ui/form/Combobox.js';
import { useColleagues } from './colleagues.api.js';

type Props = {
  label: string;
  description?: string;
  chosen: readonly string[];
  onChange: (ids: readonly string[]) => void;
  many?: boolean;
  error?: string | undefined;
};

/** Colleagues chosen by name; two of the same name differ by their team. */
export const ColleagueField = ({ label, description, chosen, onChange, many = false, error }: Props) => {
  const { data = [] } = useColleagues();
  const options = data.map(({ id, name, team }) => ({ value: id, label: `${name}, ${team}` }));
  return (
    <Combobox
      label={label}
      {...(description ? { description } : {})}
      {...(error ? { error } : {})}
      options={options}
      isMultiSelect={many}
      selectedOptions={options.filter(({ value }) => chosen.includes(value))}
      onToggleSelected={(id, selected) => {
        const rest = many ? chosen.filter((one) => one !== id) : [];
        onChange(selected ? [...rest, id] : rest);
      }}
    />
  );
};
