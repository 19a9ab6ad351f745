import { InlineMessage } from '@navikt/ds-react/InlineMessage';
import { Textarea } from '@navikt/ds-react/Textarea';
import { Link } from '@tanstack/react-router';
import { useFormats } from '../../ui/format/use-formats.js';
import { usePriorLabels, usePriors } from './priors.api.js';

type Props = {
  id: string;
  caseId: string | undefined;
  runId: string;
  /** Asks for the reason also where this list shows nothing, because the server did. */
  asked?: boolean;
  value: string;
  onChange: (reason: string) => void;
  error?: string | undefined;
};

/** Warns of what the person had before and asks why it is to go on; nothing where there was nothing. */
export const PriorField = ({ id, caseId, runId, asked = false, value, onChange, error }: Props) => {
  const labels = usePriorLabels();
  const formats = useFormats();
  const { data = [] } = usePriors(caseId, runId);
  if (data.length === 0 && !asked) return null;
  return (
    <>
      {data.length > 0 && (
        <section aria-live="polite">
          <InlineMessage status="warning">{labels.title}</InlineMessage>
          <ul>
            {data.map(({ kind, applicationId, number, title, startsOn, endsOn }, index) => (
              <li key={applicationId ?? index}>
                {labels[kind]}
                {': '}
                {applicationId && number ? (
                  <>
                    <Link to={`/antraege/${applicationId}`} className="wl-link wl-nowrap">
                      {number}
                    </Link>
                    {[title, startsOn && endsOn && labels.until(formats.plainDay(startsOn), formats.plainDay(endsOn))]
                      .filter(Boolean)
                      .map((part) => `, ${part}`)
                      .join('')}
                  </>
                ) : (
                  labels.elsewhere
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      <Textarea
        id={id}
        size="small"
        label={labels.reason}
        description={labels.reasonHint}
        minRows={2}
        maxLength={500}
        value={value}
        error={error}
        onChange={(event) => onChange(event.target.value)}
      />
    </>
  );
};
