import { Button } from '@navikt/ds-react/Button';
import { InlineMessage } from '@navikt/ds-react/InlineMessage';
import type { ReactNode } from 'react';
import { ProblemError } from '../../../api/problem.js';
import { FormErrors } from '../../../ui/form/FormErrors.js';
import { useCompaniesLabels } from './use-companies-labels.js';

/** Somebody was faster: what stands now, and the way on, while everything typed stays. */
export const isStale = (error: unknown): boolean => error instanceof ProblemError && error.status === 412;

/** What somebody else stored while the form was open, field by field in words. */
export const Meanwhile = ({ fields, by }: { fields: readonly (readonly [label: string, value: string | null])[]; by?: string | null }) => {
  const labels = useCompaniesLabels();
  if (fields.length === 0) return null;
  const words = fields.map(([label, value]) => `${label}: ${value || labels.meanwhileNothing}`).join('; ');
  return (
    <div role="status">
      <InlineMessage status="info">{labels.meanwhile(words, by ?? null)}</InlineMessage>
    </div>
  );
};

/** The errors of a form; one that came too late shows what stands now (`now`) and offers to go on with it. */
export const SaveErrors = ({
  error,
  fields,
  now,
  onReload,
}: {
  error: unknown;
  fields: Readonly<Record<string, string>>;
  now?: ReactNode;
  onReload: () => void;
}) => {
  const labels = useCompaniesLabels();
  if (!isStale(error)) return <FormErrors error={error} fields={fields} />;
  return (
    <div role="alert" className="wl-stale">
      <InlineMessage status="warning">{labels.stale}</InlineMessage>
      {now}
      <Button type="button" size="small" variant="secondary" onClick={onReload}>
        {labels.reload}
      </Button>
    </div>
  );
};
