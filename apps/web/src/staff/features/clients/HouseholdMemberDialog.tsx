import { Radio, RadioGroup } from '@navikt/ds-react/Radio';
import { Select } from '@navikt/ds-react/Select';
import { TextField } from '@navikt/ds-react/TextField';
import { useState } from 'react';
import { newKey } from '../../../api/client.js';
import { fieldMessage, ProblemError } from '../../../api/problem.js';
import { today, type Day } from '../../../ui/calendar/day.js';
import { useToast } from '../../../ui/feedback/Toasts.js';
import { Combobox } from '../../../ui/form/Combobox.js';
import { DateField } from '../../../ui/form/DateField.js';
import { FormDialog } from '../../../ui/form/FormDialog.js';
import { FormErrors } from '../../../ui/form/FormErrors.js';
import { useFoundClients } from './clients.api.js';
import { useAddHouseholdMember, useHouseholdLabels, type HouseholdRole } from './household.api.js';

type Person = { readonly id: string; readonly name: string };

const fields = {
  '/memberClientId': 'member-person',
  '/role': 'member-role',
  '/birthYear': 'member-birthYear',
  '/startsOn': 'member-startsOn',
};

/** Records who belongs to the household: a person with a file by link, anybody else by role and year of birth. */
export const HouseholdMemberDialog = ({ clientId, onClose }: { clientId: string; onClose: () => void }) => {
  const labels = useHouseholdLabels();
  const toast = useToast();
  const [key] = useState(newKey);
  const [who, setWho] = useState<'file' | 'noFile'>('file');
  const [person, setPerson] = useState<Person>();
  const [role, setRole] = useState<HouseholdRole | ''>('');
  const [birthYear, setBirthYear] = useState('');
  const [startsOn, setStartsOn] = useState<Day | undefined>(today());
  const [incomplete, setIncomplete] = useState<ProblemError>();
  const add = useAddHouseholdMember(clientId, key);
  const error = incomplete ?? add.error;
  const withFile = who === 'file';
  const submit = () => {
    const yearAmiss = !withFile && birthYear.trim() !== '' && !/^(19|20|21)\d\d$/.test(birthYear.trim());
    const missing = [
      ...(withFile && !person ? [{ pointer: '/memberClientId', code: 'required', message: labels.missing.person }] : []),
      ...(role ? [] : [{ pointer: '/role', code: 'required', message: labels.missing.role }]),
      ...(yearAmiss ? [{ pointer: '/birthYear', code: 'invalid', message: labels.missing.birthYear }] : []),
      ...(startsOn ? [] : [{ pointer: '/startsOn', code: 'required', message: labels.missing.startsOn }]),
    ];
    setIncomplete(missing.length > 0 ? new ProblemError({ status: 400, code: 'form.incomplete', errors: missing }) : undefined);
    if (!role || !startsOn || missing.length > 0) return;
    add.mutate(
      {
        memberClientId: withFile ? (person?.id ?? null) : null,
        birthYear: withFile || birthYear.trim() === '' ? null : Number(birthYear),
        role,
        startsOn,
      },
      {
        onSuccess: () => {
          toast({ text: labels.saved });
          onClose();
        },
      },
    );
  };
  return (
    <FormDialog title={labels.add} submit={labels.save} width="medium" busy={add.isPending} onSubmit={submit} onCancel={onClose}>
      <FormErrors error={error} fields={fields} />
      <RadioGroup size="small" legend={labels.who} value={who} onChange={(value: 'file' | 'noFile') => setWho(value)}>
        {Object.entries(labels.whos).map(([code, word]) => (
          <Radio key={code} value={code}>
            {word}
          </Radio>
        ))}
      </RadioGroup>
      {withFile ? (
        <PersonField clientId={clientId} chosen={person} error={fieldMessage(error, '/memberClientId')} onChange={setPerson} />
      ) : (
        <TextField
          id={fields['/birthYear']}
          size="small"
          label={labels.birthYear}
          description={labels.birthYearHint}
          inputMode="numeric"
          autoComplete="off"
          maxLength={4}
          value={birthYear}
          error={fieldMessage(error, '/birthYear')}
          onChange={({ target }) => setBirthYear(target.value)}
        />
      )}
      <Select
        id={fields['/role']}
        size="small"
        label={labels.role}
        value={role}
        error={fieldMessage(error, '/role')}
        onChange={({ target }) => setRole(target.value as HouseholdRole | '')}
      >
        <option value="">{labels.choose}</option>
        {Object.entries(labels.roles).map(([code, word]) => (
          <option key={code} value={code}>
            {word}
          </option>
        ))}
      </Select>
      <DateField
        id={fields['/startsOn']}
        label={labels.startsOn}
        value={startsOn}
        onChange={setStartsOn}
        error={fieldMessage(error, '/startsOn')}
      />
    </FormDialog>
  );
};

type FieldProps = {
  clientId: string;
  chosen: Person | undefined;
  error: string | undefined;
  onChange: (person: Person | undefined) => void;
};

const PersonField = ({ clientId, chosen, error, onChange }: FieldProps) => {
  const labels = useHouseholdLabels();
  const [typed, setTyped] = useState('');
  const found = useFoundClients(typed);
  const options = (found.data ?? [])
    .filter(({ id }) => id !== clientId)
    .map(({ id, displayName, number }) => ({ value: id, label: [displayName, number].join(', ') }));
  return (
    <Combobox
      id={fields['/memberClientId']}
      label={labels.person}
      description={found.data ? labels.found(options.length) : labels.personHint}
      options={options}
      filteredOptions={options.filter(({ value }) => value !== chosen?.id)}
      selectedOptions={chosen ? [{ value: chosen.id, label: chosen.name }] : []}
      isLoading={found.isFetching}
      shouldAutocomplete={false}
      value={typed}
      error={error}
      onChange={setTyped}
      onToggleSelected={(value, selected) => {
        const person = options.find((option) => option.value === value);
        setTyped('');
        onChange(selected && person ? { id: person.value, name: person.label } : undefined);
      }}
    />
  );
};
