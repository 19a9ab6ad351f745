import { Button } from '@navikt/ds-react/Button';
import { CheckmarkIcon, ClockDashedIcon } from '@navikt/aksel-icons';
import { Link } from '@tanstack/react-router';
import { DueDay } from '../../../ui/page/DueDay.js';
import { StatusTag } from '../../../ui/page/StatusTag.js';
import { WaitingTag } from '../../reminders/WaitingTag.js';
import { useMay } from '../../user.js';
import { subjectPath } from '../../words/subject-path.js';
import { useWords } from '../../words/use-words.js';
import type { ReminderItem } from './today.api.js';
import { useTodayLabels } from './use-today-labels.js';

type Props = { item: ReminderItem; busy: boolean; onComplete: () => void; onShift: () => void };

/** One reminder: when, who, what, and what to do with it. */
export const ReminderRow = ({ item, busy, onComplete, onShift }: Props) => {
  const labels = useTodayLabels();
  const words = useWords();
  const mayWrite = useMay('reminder.write');
  const { id, kind, subjectKind, subjectId, subjectNumber, caseLabel, text, dueOn, overdue, shifts } = item;
  return (
    <li data-reminder={id} className="wl-today__row">
      <DueDay day={dueOn} late={overdue} />
      <div className="wl-today__words">
        <Link to={subjectPath(subjectKind, subjectId)} className="wl-today__who">
          {caseLabel ?? `${words.subjectKind[subjectKind]} ${subjectNumber}`}
        </Link>
        <span className="wl-today__number">{subjectNumber}</span>
        <p>
          {kind !== 'wiedervorlage' && <StatusTag tone={kind === 'frist' ? 'warning' : 'info'}>{words.reminderKind[kind]}</StatusTag>}
          <WaitingTag waitingFor={item.waitingFor} />
          {text}
          {shifts > 0 && <small>{labels.shifted(shifts)}</small>}
        </p>
      </div>
      {mayWrite && (
        <div className="wl-today__actions">
          <Button
            size="small"
            variant="tertiary"
            icon={<CheckmarkIcon aria-hidden />}
            aria-keyshortcuts="e"
            loading={busy}
            onClick={onComplete}
          >
            {labels.done}
          </Button>
          <Button
            size="small"
            variant="tertiary"
            data-color="neutral"
            icon={<ClockDashedIcon aria-hidden />}
            aria-keyshortcuts="s"
            onClick={onShift}
          >
            {labels.shift}
          </Button>
        </div>
      )}
    </li>
  );
};
