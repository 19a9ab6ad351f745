import { ExclamationmarkTriangleIcon } from '@navikt/aksel-icons';
import { useEffect, useRef } from 'react';
import { asProblem } from '../../api/problem.js';
import { useLabels } from '../../i18n/language.js';
import { momentIn } from '../calendar/day.js';
import { useFormats } from '../format/use-formats.js';
import { PasskeyDeclined } from './passkey.js';
import { sessionDe, type SessionLabels } from './session.labels.de.js';
import { sessionEn } from './session.labels.en.js';
import './session.css';

type Words = { title: string; act: string; reference?: string | undefined };

/** Why a proof was not taken, in words; takes the focus. `unauthorised` are the words for a wrong name or password. */
export const Refusal = ({ error, unauthorised }: { error: unknown; unauthorised?: { title: string; act: string } }) => {
  const labels = useLabels({ de: sessionDe, en: sessionEn });
  const formats = useFormats();
  const message = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (error) message.current?.focus();
  }, [error]);
  if (!error) return null;
  const text: Words = error instanceof PasskeyDeclined ? labels.declined : wordsOf(error, labels, formats.time, unauthorised);
  return (
    <div className="wl-sign-in-form__problem" role="alert" ref={message} tabIndex={-1}>
      <ExclamationmarkTriangleIcon aria-hidden fontSize="1.5rem" />
      <div>
        <strong>{text.title}</strong>
        <p>{text.act}</p>
        {text.reference && (
          <p>
            {labels.reference}: <code>{text.reference}</code>
          </p>
        )}
      </div>
    </div>
  );
};

const wordsOf = (
  error: unknown,
  labels: SessionLabels,
  time: (moment: string) => string,
  unauthorised: { title: string; act: string } | undefined,
): Words => {
  const problem = asProblem(error);
  if (problem.status === 429) {
    const { retryAfter } = problem;
    return labels.throttled(retryAfter === undefined ? undefined : time(momentIn(retryAfter)), retryAfter);
  }
  if (problem.status === 0) return labels.offline;
  if ([400, 401].includes(problem.status) && unauthorised) return unauthorised;
  // The server has good words for a code or passkey that does not fit.
  if (problem.code.startsWith('identity.')) return { title: problem.title, act: problem.errors[0]?.message ?? problem.detail ?? '' };
  const [field] = problem.errors;
  if (field) return { title: problem.title, act: field.message };
  if (problem.status === 403) return labels.locked;
  return { ...labels.broken, reference: problem.traceId };
};
