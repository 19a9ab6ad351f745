import { Select } from '@navikt/ds-react/Select';
import { TextField } from '@navikt/ds-react/TextField';
import { today } from '../../../ui/calendar/day.js';
import { DateField } from '../../../ui/form/DateField.js';
import { useWords } from '../../words/use-words.js';
import type { Channel } from './session-channel.js';
import { useSessionLabels } from './use-session-labels.js';
import type { SessionEntry } from './kept-form.js';

type Props = {
  id: string;
  entry: SessionEntry;
  channels: readonly Channel[];
  elapsed: number;
  onChange: (part: Partial<SessionEntry>) => void;
  heldOnError: string | undefined;
  minutesError: string | undefined;
};

/** How, when and how long: in one line above the notes. */
export const SessionMeta = ({ id, entry, channels, elapsed, onChange, heldOnError, minutesError }: Props) => {
  const labels = useSessionLabels();
  const words = useWords();
  return (
    <div className="wl-session__meta">
      <Select
        size="small"
        label={labels.channel}
        value={entry.channel}
        onChange={(event) => onChange({ channel: event.target.value as Channel })}
      >
        {channels.map((channel) => (
          <option key={channel} value={channel}>
            {words.channel[channel]}
          </option>
        ))}
      </Select>
      <DateField
        id={`${id}-heldOn`}
        label={labels.heldOn}
        description={null}
        value={entry.heldOn}
        max={today()}
        onChange={(heldOn) => onChange({ heldOn })}
        error={heldOnError}
      />
      <TextField
        id={`${id}-minutes`}
        size="small"
        label={labels.minutes}
        inputMode="numeric"
        autoComplete="off"
        value={entry.minutes ?? String(elapsed)}
        onChange={(event) => onChange({ minutes: event.target.value })}
        error={minutesError}
        htmlSize={4}
      />
    </div>
  );
};
