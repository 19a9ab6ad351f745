import { ErrorSummary } from '@navikt/ds-react/ErrorSummary';
import { useEffect, useRef } from 'react';
import { ProblemError } from '../../api/problem.js';
import { ErrorState } from '../feedback/ErrorState.js';

/**
 * What the server refused, above the form: one link per wrong field, or the whole problem when it names no field.
 * `fields` maps JSON pointers to the ids of inputs: `{ '/heldOn': 'heldOn' }`; put `fieldMessage(error, '/heldOn')` at the field itself.
 * Takes the focus whenever a new error arrives.
 */
export const FormErrors = ({
  error,
  fields,
  size = 'small',
}: {
  error: unknown;
  fields: Readonly<Record<string, string>>;
  size?: 'small' | 'medium';
}) => {
  const summary = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (error) summary.current?.focus();
  }, [error]);
  if (!error) return null;
  const known = error instanceof ProblemError ? error.errors : [];
  if (known.length === 0) {
    return (
      <div ref={summary} tabIndex={-1}>
        <ErrorState error={error} />
      </div>
    );
  }
  return (
    <ErrorSummary ref={summary} size={size}>
      {known.map(({ pointer, message }) => (
        <ErrorSummary.Item key={pointer} href={`#${fields[pointer] ?? ''}`}>
          {message}
        </ErrorSummary.Item>
      ))}
    </ErrorSummary>
  );
};
