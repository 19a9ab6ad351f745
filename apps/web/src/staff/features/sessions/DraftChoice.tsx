import { Button } from '@navikt/ds-react/Button';
import { InlineMessage } from '@navikt/ds-react/InlineMessage';
import { useFormats } from '../../../ui/format/use-formats.js';
import type { KeptCopy } from '../../desk/desk.js';
import { useWords } from '../../words/use-words.js';
import { formIn } from './kept-form.js';
import { furtherTexts } from './two-copies.js';
import { useSessionLabels } from './use-session-labels.js';

type Props = { other: KeptCopy; where: 'server' | 'device'; onTake: () => void; onBoth: () => void; onKeep: () => void };

/** Two copies of a note that differ: the one in hand, and this other one. Nothing is lost until the person says so. */
export const DraftChoice = ({ other, where, onTake, onBoth, onKeep }: Props) => {
  const labels = useSessionLabels();
  const formats = useFormats();
  const words = useWords();
  const entry = formIn(other)?.entry;
  const further = entry && [
    ...furtherTexts.map((field) => entry[field] && `${labels[field]}: ${entry[field]}`),
    entry.outcome && `${labels.outcome}: ${words.outcome[entry.outcome]}`,
    entry.followUp?.typed && `${labels.followUp}: ${[entry.followUp.typed, entry.followUpFor].filter(Boolean).join(', ')}`,
    ...(entry.promises ?? []).map(({ by, text, due }) => `${labels.promises}: ${labels.promisers[by]}, ${text} ${due.typed}`),
  ];
  return (
    <section className="wl-session__choice" aria-label={labels.twoCopies}>
      <InlineMessage status="warning" size="small">
        {labels.otherCopy(where, formats.moment(other.savedAt))}
      </InlineMessage>
      <p className="wl-session__other">{[other.notes, ...(further ?? [])].filter(Boolean).join('\n')}</p>
      <div className="wl-form__buttons">
        <Button type="button" size="small" onClick={onBoth}>
          {labels.keepBoth}
        </Button>
        <Button type="button" size="small" variant="secondary" onClick={onTake}>
          {labels.takeOther}
        </Button>
        <Button type="button" size="small" variant="tertiary" data-color="neutral" onClick={onKeep}>
          {labels.dropOther}
        </Button>
      </div>
    </section>
  );
};
