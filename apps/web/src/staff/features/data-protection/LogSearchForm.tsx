import { Button } from '@navikt/ds-react/Button';
import { Select } from '@navikt/ds-react/Select';
import { TextField } from '@navikt/ds-react/TextField';
import { useState, type SubmitEvent } from 'react';
import type { Day } from '../../../ui/calendar/day.js';
import { DateField } from '../../../ui/form/DateField.js';
import { useLogChoices, type LogSearch } from './data-protection.api.js';
import { useDataProtectionLabels } from './use-data-protection-labels.js';

type By = 'everybody' | 'byNumber' | 'byName';
type Result = 'all' | 'allowed' | 'denied';
type Entry = {
  readonly by: By;
  readonly number: string;
  readonly lastName: string;
  readonly firstName: string;
  readonly birthDate: Day | undefined;
  readonly userId: string;
  readonly action: string;
  readonly result: Result;
  readonly from: Day | undefined;
  readonly to: Day | undefined;
};

const personOf = ({ by, number, lastName, firstName, birthDate }: Entry): LogSearch['person'] => {
  if (by === 'byNumber') return { number: number.trim() };
  return by === 'byName' && birthDate ? { lastName: lastName.trim(), firstName: firstName.trim(), birthDate } : null;
};

const isComplete = ({ by, number, lastName, firstName, birthDate }: Entry): boolean =>
  by === 'everybody' || (by === 'byNumber' ? number.trim() !== '' : lastName.trim() !== '' && firstName.trim() !== '' && !!birthDate);

/** Whom, who, what, when: everything exact, because the desk finds and does not browse. */
export const LogSearchForm = ({ initial, onSearch }: { initial: LogSearch; onSearch: (search: LogSearch) => void }) => {
  const { search: labels } = useDataProtectionLabels();
  const choices = useLogChoices();
  const [tried, setTried] = useState(false);
  const [entry, setEntry] = useState<Entry>({
    by: 'everybody',
    number: '',
    lastName: '',
    firstName: '',
    birthDate: undefined,
    userId: '',
    action: '',
    result: 'all',
    from: initial.from,
    to: initial.to,
  });
  const set = (change: Partial<Entry>) => setEntry((before) => ({ ...before, ...change }));
  const missing = (value: string | undefined) => (tried && !value?.trim() ? labels.missing : undefined);
  const reversed = !!entry.from && !!entry.to && entry.to < entry.from;
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(true);
    const { from, to, userId, action, result } = entry;
    if (!from || !to || reversed || !isComplete(entry)) return;
    onSearch({
      person: personOf(entry),
      userId: userId || null,
      action: (action || null) as LogSearch['action'],
      allowed: result === 'all' ? null : result === 'allowed',
      from,
      to,
    });
  };
  return (
    <form className="wl-data-protection__search" noValidate onSubmit={submit}>
      <Select size="small" label={labels.whom} value={entry.by} onChange={(event) => set({ by: event.target.value as By })}>
        {(['everybody', 'byNumber', 'byName'] as const).map((by) => (
          <option key={by} value={by}>
            {labels[by]}
          </option>
        ))}
      </Select>
      {entry.by === 'byNumber' && (
        <TextField
          size="small"
          label={labels.number}
          autoComplete="off"
          value={entry.number}
          onChange={(event) => set({ number: event.target.value })}
          error={missing(entry.number)}
        />
      )}
      {entry.by === 'byName' && (
        <>
          <TextField
            size="small"
            label={labels.lastName}
            autoComplete="off"
            value={entry.lastName}
            onChange={(event) => set({ lastName: event.target.value })}
            error={missing(entry.lastName)}
          />
          <TextField
            size="small"
            label={labels.firstName}
            autoComplete="off"
            value={entry.firstName}
            onChange={(event) => set({ firstName: event.target.value })}
            error={missing(entry.firstName)}
          />
          <DateField
            label={labels.birthDate}
            value={entry.birthDate}
            onChange={(birthDate) => set({ birthDate })}
            error={missing(entry.birthDate)}
          />
        </>
      )}
      <Select size="small" label={labels.user} value={entry.userId} onChange={(event) => set({ userId: event.target.value })}>
        <option value="">{labels.allUsers}</option>
        {choices.data?.users.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
      <Select size="small" label={labels.action} value={entry.action} onChange={(event) => set({ action: event.target.value })}>
        <option value="">{labels.allActions}</option>
        {choices.data?.actions.map(({ name, label }) => (
          <option key={name} value={name}>
            {label}
          </option>
        ))}
      </Select>
      <Select size="small" label={labels.result} value={entry.result} onChange={(event) => set({ result: event.target.value as Result })}>
        {(['all', 'allowed', 'denied'] as const).map((result) => (
          <option key={result} value={result}>
            {labels.results[result]}
          </option>
        ))}
      </Select>
      <DateField label={labels.from} value={entry.from} onChange={(from) => set({ from })} error={missing(entry.from)} />
      <DateField
        label={labels.to}
        value={entry.to}
        onChange={(to) => set({ to })}
        error={missing(entry.to) ?? (reversed ? labels.reversed : undefined)}
      />
      <div className="wl-data-protection__submit">
        <Button type="submit" size="small">
          {labels.submit}
        </Button>
      </div>
    </form>
  );
};
