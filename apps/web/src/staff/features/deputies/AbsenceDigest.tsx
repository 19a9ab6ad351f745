import { Link } from '@tanstack/react-router';
import { useFormats } from '../../../ui/format/use-formats.js';
import { Panel } from '../../../ui/page/Panel.js';
import { subjectPath } from '../../words/subject-path.js';
import { useAbsenceDigest, type Deputyship } from './deputies.api.js';
import { useDeputiesLabels } from './use-deputies-labels.js';

/** What others did while one was away; nothing is shown where nothing happened. */
export const AbsenceDigest = ({ deputyship }: { deputyship: Deputyship }) => {
  const { digest: labels } = useDeputiesLabels();
  const formats = useFormats();
  const { data } = useAbsenceDigest(deputyship.id);
  if (!data || data.sessions.length + data.reminders.length === 0) return null;
  return (
    <Panel title={labels.title(formats.moment(deputyship.startsAt))}>
      <ul className="wl-affected">
        {data.sessions.map(({ id, caseId, caseNumber, heldOn, by }) => (
          <li key={id}>
            <Link to={`/faelle/${caseId}`}>{labels.session(caseNumber)}</Link>
            <div>{labels.by(by ?? '', formats.day(heldOn))}</div>
          </li>
        ))}
        {data.reminders.map(({ id, subjectKind, subjectId, subjectNumber, text, completedAt, by }) => (
          <li key={id}>
            <Link to={subjectPath(subjectKind, subjectId)}>{labels.done(subjectNumber)}</Link>
            <div>{[text, labels.by(by ?? '', formats.moment(completedAt))].join(' · ')}</div>
          </li>
        ))}
      </ul>
    </Panel>
  );
};
