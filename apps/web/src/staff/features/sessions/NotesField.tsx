import { ErrorMessage, Label } from '@navikt/ds-react/Typography';
import { useLayoutEffect, useRef, type KeyboardEvent } from 'react';
import { onTab } from './text-blocks.js';
import { useSessionLabels } from './use-session-labels.js';

type Props = { id: string; value: string; onChange: (text: string) => void; error?: string | undefined };

/** The notes of a session; `;akt` and Tab puts a text block in place, Tab goes on through its gaps and then out of the field. */
export const NotesField = ({ id, value, onChange, error }: Props) => {
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
    if (next.text === value) return event.currentTarget.setSelectionRange(next.from, next.to);
    mark.current = [next.from, next.to];
    onChange(next.text);
  };
  return (
    <div className="wl-session__notes">
      <Label htmlFor={id} size="small">
        {labels.notes}
      </Label>
      <textarea
        id={id}
        ref={field}
        className="aksel-textarea__input aksel-body-short aksel-body-short--small"
        rows={8}
        value={value}
        aria-invalid={error ? true : undefined}
        aria-describedby={`${id}-hint${error ? ` ${id}-error` : ''}`}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={onKeyDown}
      />
      {error && (
        <ErrorMessage size="small" showIcon id={`${id}-error`}>
          {error}
        </ErrorMessage>
      )}
      <p className="wl-session__blocks" id={`${id}-hint`}>
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
