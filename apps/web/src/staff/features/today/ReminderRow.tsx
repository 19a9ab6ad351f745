import { Button } from '@navikt/ds-react/Button';
import { CheckmarkCircleFillIcon, CheckmarkIcon, CircleIcon, ClockDashedIcon, PhoneIcon } from '@navikt/aksel-icons';
import { DueDay } from '../../../ui/page/DueDay.js';
import { StatusTag } from '../../../ui/page/StatusTag.js';
import { WaitingTag } from '../../reminders/WaitingTag.js';
import { useMay } from '../../user.js';
import { useWords } from '../../words/use-words.js';
import type { ReminderItem } from './today.api.js';
import { useTodayLabels } from './use-today-labels.js';

type Props = {
  item: ReminderItem;
  busy: boolean;
  selected: boolean;
  onPeek: () => void;
  onComplete: () => void;
  onShift: () => void;
  onCall: (() => void) | undefined;
  onSelect: () => void;
};

/** One reminder: when, who, what, and what to do with it. */
export const ReminderRow = ({ item, busy, selected, onPeek, onComplete, onShift, onCall, onSelect }: Props) => {
  const labels = useTodayLabels();
  const words = useWords();
  const mayWrite = useMay('reminder.write');
  const { id, kind, subjectKind, subjectNumber, caseLabel, text, dueOn, overdue, shifts, promised, inPlaceOf } = item;
  const who = caseLabel ?? `${words.subjectKind[subjectKind]} ${subjectNumber}`;
  return (
    <li data-reminder={id} data-selected={selected} className="wl-today__row">
      <button
        type="button"
        role="checkbox"
        aria-checked={selected}
        aria-label={labels.select(who, text)}
        aria-keyshortcuts="x"
        className="wl-today__select"
        onClick={onSelect}
      >
        {selected ? <CheckmarkCircleFillIcon aria-hidden fontSize="1.5rem" /> : <CircleIcon aria-hidden fontSize="1.5rem" />}
      </button>
      <DueDay day={dueOn} late={overdue} />
      <div className="wl-today__words">
        <button type="button" aria-haspopup="dialog" className="wl-today__who" onClick={onPeek}>
          {who}
        </button>
        <span className="wl-today__number">{subjectNumber}</span>
        <p>
          {inPlaceOf && (
            <StatusTag tone="accent">
              <span title={labels.inPlaceOf(inPlaceOf)}>{labels.deputy(inPlaceOf)}</span>
            </StatusTag>
          )}
          {kind !== 'wiedervorlage' && <StatusTag tone={kind === 'frist' ? 'warning' : 'info'}>{words.reminderKind[kind]}</StatusTag>}
          {item.waitingFor ? <WaitingTag waitingFor={item.waitingFor} /> : promised && <StatusTag tone="info">{labels.promised}</StatusTag>}
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
          {onCall && (
            <Button
              size="small"
              variant="tertiary"
              data-color="neutral"
              icon={<PhoneIcon aria-hidden />}
              aria-keyshortcuts="a"
              onClick={onCall}
            >
              {labels.call}
            </Button>
          )}
        </div>
      )}
    </li>
  );
};
