import { Textarea } from '@navikt/ds-react/Textarea';
import { useLayoutEffect, useRef, type KeyboardEvent, type Ref } from 'react';
import { onTab } from './text-blocks.js';
import { useSessionLabels } from './use-session-labels.js';

type Props = { id: string; value: string; onChange: (text: string) => void; error?: string | undefined; inputRef: Ref<HTMLTextAreaElement> };

/** The notes of a session; `;akt` and Tab puts a text block in place, Tab goes on through its gaps and then out of the field. */
export const NotesField = ({ id, value, onChange, error, inputRef }: Props) => {
  const labels = useSessionLabels();
  const field = useRef<HTMLTextAreaElement>(null);
  const mark = useRef<readonly [number, number]>(undefined);
  useLayoutEffect(() => {
    if (mark.current) field.current?.setSelectionRange(...mark.current);
    mark.current = undefined;
  });
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key !== 'Tab' || event.shiftKey || event.altKey || event.ctrlKey || event.metaKey) return;
    const { selectionStart: from, selectionEnd: to } = event.currentTarget;
    const next = onTab({ text: value, from, to }, labels.textBlocks);
    if (!next) return;
    event.preventDefault();
    mark.current = [next.from, next.to];
    if (next.text === value) event.currentTarget.setSelectionRange(next.from, next.to);
    else onChange(next.text);
  };
  return (
    <div className="wl-session__notes">
      <Textarea
        id={id}
        size="small"
        label={labels.notes}
        minRows={6}
        maxRows={14}
        maxLength={undefined}
        value={value}
        error={error}
        ref={(element) => {
          field.current = element;
          if (typeof inputRef === 'function') inputRef(element);
          else if (inputRef) inputRef.current = element;
        }}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <p className="wl-session__blocks">
        {labels.notesHint}{' '}
        {labels.textBlocks.map(({ name, title }) => (
          <kbd key={name} title={title}>
            ;{name}
          </kbd>
        ))}
      </p>
    </div>
  );
};
