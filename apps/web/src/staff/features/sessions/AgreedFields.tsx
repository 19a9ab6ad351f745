import { Textarea } from '@navikt/ds-react/Textarea';
import { TextField } from '@navikt/ds-react/TextField';
import { ReadMore } from '@navikt/ds-react/ReadMore';
import { useSessionLabels } from './use-session-labels.js';
import type { SessionEntry } from './kept-form.js';

type Props = { id: string; entry: SessionEntry; onChange: (part: Partial<SessionEntry>) => void };

/** What was agreed and comes next, and folded away what the talk was for and who took part. */
export const AgreedFields = ({ id, entry, onChange }: Props) => {
  const labels = useSessionLabels();
  return (
    <div className="wl-session__agreed">
      <Textarea
        id={`${id}-agreements`}
        size="small"
        label={labels.agreements}
        minRows={2}
        maxRows={6}
        maxLength={undefined}
        value={entry.agreements}
        onChange={(event) => onChange({ agreements: event.target.value })}
      />
      <TextField
        id={`${id}-nextStep`}
        size="small"
        label={labels.nextStep}
        autoComplete="off"
        maxLength={1_000}
        value={entry.nextStep}
        onChange={(event) => onChange({ nextStep: event.target.value })}
      />
      <ReadMore header={labels.further} size="small" defaultOpen={entry.purpose !== '' || entry.participants !== ''}>
        <div className="wl-session__agreed">
          <TextField
            id={`${id}-purpose`}
            size="small"
            label={labels.purpose}
            autoComplete="off"
            maxLength={500}
            value={entry.purpose}
            onChange={(event) => onChange({ purpose: event.target.value })}
          />
          <TextField
            id={`${id}-participants`}
            size="small"
            label={labels.participants}
            description={labels.participantsHint}
            autoComplete="off"
            maxLength={500}
            value={entry.participants}
            onChange={(event) => onChange({ participants: event.target.value })}
          />
        </div>
      </ReadMore>
    </div>
  );
};
