import { Chips } from '@navikt/ds-react/Chips';
import { Select } from '@navikt/ds-react/Select';
import { ErrorMessage, Label } from '@navikt/ds-react/Typography';
import { useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import { courseCallAt, named, type CourseCall } from './course-call.js';
import { CourseList } from './CourseList.js';
import type { CourseChoice, Cursor } from './kept-form.js';
import { useTextBlocks } from './text-blocks.api.js';
import { filledIn, onTab, type Placeholders } from './text-blocks.js';
import { useCourseCall } from './use-course-call.js';
import { useSessionLabels } from './use-session-labels.js';

type Props = {
  id: string;
  value: string;
  onChange: (text: string) => void;
  onCursor: (cursor: Cursor) => void;
  courses: readonly CourseChoice[];
  onCourses: (courses: readonly CourseChoice[]) => void;
  known: Placeholders;
  error?: string | undefined;
};

/**
 * The notes of a session; `;akt` and Tab puts a text block in place, Tab goes on through its gaps and then out of the field; `#` and some
 * letters name a course, which is remembered to be recommended.
 */
export const NotesField = ({ id, value, onChange, onCursor, courses, onCourses, known, error }: Props) => {
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
  const [call, setCall] = useState<CourseCall>();
  const take = (course: CourseChoice) => {
    if (!call) return;
    const { text, at } = named(value, call, course.title);
    mark.current = [at, at];
    setCall(undefined);
    onChange(text);
    if (!courses.some(({ id: known }) => known === course.id)) onCourses([...courses, { id: course.id, title: course.title }]);
  };
  const list = useCourseCall(call, take);
  const listId = `${id}-courses`;
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (list.onKey(event)) return;
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
        aria-autocomplete="list"
        aria-controls={list.found.length > 0 ? listId : undefined}
        aria-activedescendant={list.found.length > 0 ? `${listId}-${list.marked}` : undefined}
        onChange={({ target }) => {
          setCall(courseCallAt(target.value, target.selectionStart));
          onChange(target.value);
        }}
        onSelect={({ currentTarget: { selectionStart, selectionEnd } }) => onCursor([selectionStart, selectionEnd])}
        onBlur={() => setCall(undefined)}
        onKeyDown={onKeyDown}
      />
      <CourseList id={listId} found={list.found} marked={list.marked} onMark={list.mark} onTake={take} />
      <p className="aksel-sr-only" role="status">
        {list.found.length > 0 ? labels.coursesCount(list.found.length) : ''}
      </p>
      {courses.length > 0 && (
        <Chips size="small" aria-label={labels.courses}>
          {courses.map((course) => (
            <Chips.Removable key={course.id} onDelete={() => onCourses(courses.filter(({ id: known }) => known !== course.id))}>
              {course.title}
            </Chips.Removable>
          ))}
        </Chips>
      )}
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
