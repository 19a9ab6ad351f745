import { Button } from '@navikt/ds-react/Button';
import { InlineMessage } from '@navikt/ds-react/InlineMessage';
import { useEffect, useState } from 'react';
import { ProblemError } from '../../../api/problem.js';
import { FormErrors } from '../../../ui/form/FormErrors.js';
import { useFormats } from '../../../ui/format/use-formats.js';
import { useWords } from '../../words/use-words.js';
import { changesOf } from './case-changes.js';
import { useCase, type Case } from './cases.api.js';
import { useCaseStepLabels } from './use-case-step-labels.js';

type Props = {
  kase: Case;
  error: unknown;
  fields: Readonly<Record<string, string>>;
  onReload: () => void;
  /** Who was faster, where it is not whoever changed the case last. */
  by?: string | null;
};

/** What the server refused, above a form about a case; when somebody was faster, who it was and what is new, and what was typed stays. */
export const StepRefusal = ({ kase, error, fields, onReload, by }: Props) => {
  const stale = error instanceof ProblemError && error.status === 412;
  return stale ? <Stale kase={kase} by={by} onReload={onReload} /> : <FormErrors error={error} fields={fields} />;
};

const Stale = ({ kase, by, onReload }: Pick<Props, 'kase' | 'by' | 'onReload'>) => {
  const labels = useCaseStepLabels();
  const words = useWords();
  const formats = useFormats();
  // The page shows the new state as soon as it is here; what the form was opened on is kept to compare.
  const [before] = useState(kase);
  const { refetch } = useCase(kase.id);
  const [now, setNow] = useState<Case>();
  useEffect(() => {
    void refetch().then(({ data }) => setNow(data?.body));
  }, [refetch]);
  const changes = now ? changesOf(before, now, { labels, words, formats }) : [];
  const who = by === undefined ? now?.changedBy : by;
  return (
    <div role="alert" className="wl-stale">
      <InlineMessage status="warning">{who ? labels.staleBy(who) : labels.stale}</InlineMessage>
      {changes.length > 0 && (
        <>
          <p>{labels.changes.now}</p>
          <dl className="wl-record__fields">
            {changes.map(({ label, text }) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{text}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
      <Button type="button" size="small" variant="secondary" disabled={!now} onClick={onReload}>
        {labels.reload}
      </Button>
    </div>
  );
};
