import { Button } from '@navikt/ds-react/Button';
import { ExclamationmarkTriangleIcon } from '@navikt/aksel-icons';
import { useEffect, useRef } from 'react';
import { asProblem } from '../../../api/problem.js';
import { FormErrors } from '../../../ui/form/FormErrors.js';
import { useApplicationLabels } from './use-labels.js';

/** What the server refused. When somebody else was faster, the way to the new version; what was typed stays where it is. */
export const Refusal = (props: { error: unknown; fields?: Readonly<Record<string, string>>; onReload: () => void }) => {
  const { stale } = useApplicationLabels().page;
  const frame = useRef<HTMLDivElement>(null);
  const isStale = Boolean(props.error) && asProblem(props.error).status === 412;
  useEffect(() => {
    if (isStale) frame.current?.focus();
  }, [isStale, props.error]);
  if (!props.error) return null;
  if (!isStale) return <FormErrors error={props.error} fields={props.fields ?? {}} />;
  return (
    <div className="wl-error" role="alert" ref={frame} tabIndex={-1}>
      <ExclamationmarkTriangleIcon aria-hidden fontSize="1.75rem" className="wl-error__icon" />
      <div>
        <p className="wl-error__title">
          <strong>{stale.title}</strong>
        </p>
        <p>{stale.text}</p>
        <Button type="button" size="small" variant="secondary" onClick={props.onReload}>
          {stale.load}
        </Button>
      </div>
    </div>
  );
};
