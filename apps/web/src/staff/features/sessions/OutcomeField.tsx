import { Radio, RadioGroup } from '@navikt/ds-react/Radio';
import type { KeyboardEvent } from 'react';
import { useWords } from '../../words/use-words.js';
import type { Outcome } from './kept-form.js';
import { outcomes } from './use-session-entry.js';
import { useSessionLabels } from './use-session-labels.js';

type Props = { id: string; value: Outcome | undefined; onChange: (outcome: Outcome) => void; error?: string | undefined };

/** What came of the session, numbered 1 to 6; inside the group the digit alone chooses. */
export const OutcomeField = ({ id, value, onChange, error }: Props) => {
  const labels = useSessionLabels();
  const words = useWords();
  const onKeyDown = (event: KeyboardEvent) => {
    const outcome = /^[1-6]$/.test(event.key) && !event.altKey && !event.ctrlKey ? outcomes[Number(event.key) - 1] : undefined;
    if (!outcome) return;
    event.preventDefault();
    onChange(outcome);
    document.getElementById(`${id}-${event.key}`)?.focus();
  };
  return (
    <RadioGroup
      size="small"
      legend={labels.outcome}
      description={labels.outcomeHint}
      value={value ?? ''}
      onChange={onChange}
      error={error}
      className="wl-session__outcome"
      onKeyDown={onKeyDown}
    >
      {outcomes.map((outcome, index) => (
        <Radio key={outcome} id={`${id}-${index + 1}`} value={outcome}>
          <kbd>{index + 1}</kbd> {words.outcome[outcome]}
        </Radio>
      ))}
    </RadioGroup>
  );
};
