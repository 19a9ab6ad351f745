import { Select } from '@navikt/ds-react/Select';
import { Textarea } from '@navikt/ds-react/Textarea';
import { TextField } from '@navikt/ds-react/TextField';
import { today } from '../../../ui/calendar/day.js';
import { ErrorState } from '../../../ui/feedback/ErrorState.js';
import { DateField } from '../../../ui/form/DateField.js';
import { useWords } from '../../words/use-words.js';
import { CaseChooser } from './CaseChooser.js';
import type { Outcome } from './kept-form.js';
import type { PaperError, PaperRow } from './paper-row.js';
import { channelsLastUsedFirst, type Channel } from './session-channel.js';
import { useSessionLabels } from './use-session-labels.js';
import { outcomes } from './use-session-entry.js';

type Props = { id: string; number: number; row: PaperRow; wrong: readonly PaperError[]; onChange: (part: Partial<PaperRow>) => void };

/** One talk from paper. Locked while it is sent; once saved it only says so. */
export const PaperLine = ({ id, number, row, wrong, onChange }: Props) => {
  const labels = useSessionLabels();
  const words = useWords();
  const errorOf = (field: PaperError, text: string) => (wrong.includes(field) ? text : undefined);
  if (row.state === 'saved') {
    return (
      <p className="wl-paper__saved" role="status">
        {labels.paperLineSaved(number, row.chosen?.number ?? '')}
      </p>
    );
  }
  return (
    <fieldset className="wl-paper__line" inert={row.state === 'sending'}>
      <legend>{labels.paperLine(number)}</legend>
      {row.state === 'failed' && <ErrorState error={row.refusal} />}
      <div className="wl-paper__case">
        <CaseChooser
          id={`${id}-case`}
          client={undefined}
          value={row.chosen}
          onChange={(chosen) => onChange({ chosen })}
          error={errorOf('case', labels.caseMissing)}
        />
      </div>
      <DateField
        id={`${id}-heldOn`}
        label={labels.heldOn}
        description={null}
        value={row.heldOn}
        max={today()}
        onChange={(heldOn) => onChange({ heldOn })}
        error={errorOf('heldOn', labels.heldOnMissing)}
      />
      <TextField
        id={`${id}-time`}
        size="small"
        label={labels.time}
        autoComplete="off"
        htmlSize={6}
        value={row.time}
        onChange={(event) => onChange({ time: event.target.value })}
        error={errorOf('time', labels.timeInvalid)}
      />
      <TextField
        id={`${id}-minutes`}
        size="small"
        label={labels.minutes}
        inputMode="numeric"
        autoComplete="off"
        htmlSize={4}
        value={row.minutes}
        onChange={(event) => onChange({ minutes: event.target.value })}
        error={errorOf('minutes', labels.minutesInvalid)}
      />
      <Select
        size="small"
        label={labels.channel}
        value={row.channel}
        onChange={(event) => onChange({ channel: event.target.value as Channel })}
      >
        {channelsLastUsedFirst().map((channel) => (
          <option key={channel} value={channel}>
            {words.channel[channel]}
          </option>
        ))}
      </Select>
      <Select
        id={`${id}-outcome`}
        size="small"
        label={labels.outcome}
        value={row.outcome ?? ''}
        onChange={(event) => onChange({ outcome: outcomes.find((one): one is Outcome => one === event.target.value) })}
        error={errorOf('outcome', labels.outcomeMissing)}
      >
        <option value="">{labels.chooseOutcome}</option>
        {outcomes.map((outcome) => (
          <option key={outcome} value={outcome}>
            {words.outcome[outcome]}
          </option>
        ))}
      </Select>
      <div className="wl-paper__notes">
        <Textarea
          id={`${id}-notes`}
          size="small"
          label={labels.notes}
          minRows={2}
          value={row.notes}
          onChange={(event) => onChange({ notes: event.target.value })}
        />
      </div>
    </fieldset>
  );
};
