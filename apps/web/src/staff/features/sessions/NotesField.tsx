import { Select } from '@navikt/ds-react/Select';
import { ErrorMessage, Label } from '@navikt/ds-react/Typography';
import { useLayoutEffect, useRef, type KeyboardEvent } from 'react';
import { useTextBlocks } from './text-blocks.api.js';
import { filledIn, onTab, type Placeholders } from './text-blocks.js';
import { useSessionLabels } from './use-session-labels.js';

type Props = { id: string; value: string; onChange: (text: string) => void; known: Placeholders; error?: string | undefined };

/** The notes of a session; `;akt` and Tab puts a text block in place, Tab goes on through its gaps and then out of the field. */
export const NotesField = ({ id, value, onChange, known, error }: Props) => {
  const labels = useSessionLabels();
  const all = useTextBlocks();
  const blocks = all.filter(({ kind }) => kind === 'block');
  const templates = all.filter(({ kind }) => kind === 'template');
  const field = useRef<HTMLTextAreaElement>(null);
  const mark = useRef<readonly [number, number]>(undefined);
  useLayoutEffect(() => {
    if (mark.current) field.current?.setSelectionRange(...mark.current);
    mark.current = undefined;
  });
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key !== 'Tab' || event.shiftKey || event.altKey || event.ctrlKey || event.metaKey) return;
    const { selectionStart: from, selectionEnd: to } = event.currentTarget;
    const next = onTab({ text: value, from, to }, all, known);
    if (!next) return;
    event.preventDefault();
    if (next.text === value) return event.currentTarget.setSelectionRange(next.from, next.to);
    mark.current = [next.from, next.to];
    onChange(next.text);
  };
  const begin = (name: string) => {
    const template = templates.find((one) => one.name === name);
    if (!template) return;
    const words = filledIn(template.text, known);
    const text = [value.trimEnd(), words].filter(Boolean).join('\n\n');
    const gap = onTab({ text, from: text.length - words.length, to: text.length - words.length }, []);
    mark.current = gap ? [gap.from, gap.to] : [text.length, text.length];
    onChange(text);
    field.current?.focus();
  };
  return (
    <div className="wl-session__notes">
      {templates.length > 0 && (
        <Select size="small" label={labels.template} value="" onChange={(event) => begin(event.target.value)}>
          <option value="">{labels.noTemplate}</option>
          {templates.map(({ name, title }) => (
            <option key={name} value={name}>
              {title}
            </option>
          ))}
        </Select>
      )}
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
      <p className="wl-session__privacy">{labels.privacyHint}</p>
      <p className="wl-session__blocks" id={`${id}-hint`}>
        {labels.notesHint}{' '}
        {blocks.map(({ name, title }) => (
          <kbd key={name} title={title}>
            ;{name}
          </kbd>
        ))}
      </p>
    </div>
  );
};
