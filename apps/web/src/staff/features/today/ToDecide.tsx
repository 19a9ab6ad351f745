import { BankNoteIcon } from '@navikt/aksel-icons';
import { Link } from '@tanstack/react-router';
import { ErrorState } from '../../../ui/feedback/ErrorState.js';
import { Loading } from '../../../ui/feedback/Loading.js';
import { useFormats } from '../../../ui/format/use-formats.js';
import { Panel } from '../../../ui/page/Panel.js';
import { ApplicationStateTag } from '../../words/StateTags.js';
import { useToDecide } from './today.api.js';
import { useTodayLabels } from './use-today-labels.js';

/** Applications that wait for a decision, for those who decide. */
export const ToDecide = () => {
  const labels = useTodayLabels();
  const formats = useFormats();
  const { data, error, refetch } = useToDecide(true);
  return (
    <Panel
      title={labels.toDecide}
      {...(data ? { count: `(${data.length})` } : {})}
      actions={
        <Link to="/antraege" className="wl-link">
          {labels.allApplications}
        </Link>
      }
    >
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading lines={2} />}
      {data?.length === 0 && <p className="wl-quiet">{labels.noneToDecide}</p>}
      <ul className="wl-hits wl-hits--first">
        {data?.map(({ id, number, state, companyName, courseTitle, participants, measureStart }) => (
          <li key={id}>
            <BankNoteIcon aria-hidden fontSize="1.5rem" />
            <div>
              <Link to={`/antraege/${id}`} className="wl-link">
                {number} · {companyName}
              </Link>
              <small>{[courseTitle, labels.participants(participants), formats.day(measureStart)].join(' · ')}</small>
            </div>
            <ApplicationStateTag state={state} />
          </li>
        ))}
      </ul>
    </Panel>
  );
};
