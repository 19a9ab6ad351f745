import { useEffect, useState } from 'react';
import { unfold } from './show-field.js';

/**
 * The text of a field whose value is something read from it. While typing, every readable text is passed on at once and nothing is
 * complained about; on leaving, the text is rewritten as the value is normally written, and an unreadable one is marked. The form around
 * the field is not sent while the text is unreadable: it would be stored as if nothing had been entered.
 */
export const useEntry = <Value>(props: {
  value: Value | undefined;
  onChange: (value: Value | undefined) => void;
  read: (text: string) => Value | undefined;
  write: (value: Value) => string;
}) => {
  const { value, onChange, read, write } = props;
  const written = value === undefined ? '' : write(value);
  const [text, setText] = useState(written);
  const [passed, setPassed] = useState({ value, written });
  const [left, setLeft] = useState(true);
  const [input, setInput] = useState<HTMLInputElement | null>(null);
  const garbled = text.trim() !== '' && read(text) === undefined;

  // The page (reset, loaded draft) or the language changed the value behind the field.
  if (value !== passed.value || (left && written !== passed.written)) {
    setPassed({ value, written });
    if (value !== read(text) || written !== passed.written) setText(written);
  }

  useEffect(() => {
    const form = input?.form;
    if (!form || !garbled) return undefined;
    const refuse = (event: SubmitEvent) => {
      event.preventDefault();
      event.stopImmediatePropagation();
      setLeft(true);
      unfold(input);
      input.focus();
    };
    form.addEventListener('submit', refuse);
    return () => form.removeEventListener('submit', refuse);
  }, [input, garbled]);

  const change = (typed: string) => {
    const next = read(typed);
    setText(typed);
    setLeft(false);
    setPassed({ value: next, written: next === undefined ? '' : write(next) });
    onChange(next);
  };
  return {
    text,
    /** For the input. */
    inputRef: setInput,
    change,
    choose: (chosen: Value) => {
      setText(write(chosen));
      setPassed({ value: chosen, written: write(chosen) });
      onChange(chosen);
    },
    unreadable: left && garbled,
    leave: () => {
      setLeft(true);
      const next = read(text);
      if (next !== undefined) setText(write(next));
    },
  };
};
