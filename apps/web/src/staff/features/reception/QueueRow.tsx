import { Button } from '@navikt/ds-react/Button';
import { MegaphoneSpeakingIcon } from '@navikt/aksel-icons';
import { useEffect, useRef } from 'react';
import { useFormats } from '../../../ui/format/use-formats.js';
import { StatusTag } from '../../../ui/page/StatusTag.js';
import { useMay } from '../../user.js';
import { useWalkInName } from '../../walk-ins/use-take.js';
import { useWalkInLabels } from '../../walk-ins/use-walk-in-labels.js';
import { minutesSince, type WalkIn } from '../../walk-ins/walk-ins.api.js';
import { useReceptionLabels } from './use-reception-labels.js';

type Props = {
  walkIn: WalkIn;
  /** Takes the focus when the page opens, so that Enter calls the next one. */
  first?: boolean;
  busy: boolean;
  onTake: (walkIn: WalkIn) => void;
  onTurn: (walkIn: WalkIn, step: 'leave' | 'return') => void;
};

/** One number: who, why, since when, and what can be done. */
export const QueueRow = ({ walkIn, first = false, busy, onTake, onTurn }: Props) => {
  const labels = useReceptionLabels();
  const words = useWalkInLabels();
  const formats = useFormats();
  const nameOf = useWalkInName();
  const mayWrite = useMay('appointment.write');
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (first && document.activeElement === document.body) button.current?.focus();
  }, [first]);
  const { ticket, state, reason, language, need, cameAt, endedAt, takenByName, place, steps } = walkIn;
  const open = mayWrite ? steps : [];
  const ended = [endedAt && formats.time(endedAt), takenByName && labels.by(takenByName), place].filter(Boolean).join(' · ');
  return (
    <li data-walk-in={walkIn.id} className="wl-queue__row">
      <strong className="wl-queue__ticket">{words.ticket(ticket)}</strong>
      <div>
        <strong>{nameOf(walkIn)}</strong>
        <p>
          {reason && <span>{words.reasons[reason]}</span>}
          {language && <StatusTag tone="info">{words.languages[language]}</StatusTag>}
          {need && <StatusTag tone="accent">{words.needs[need]}</StatusTag>}
        </p>
        <small>{state === 'waiting' ? words.waits(minutesSince(cameAt)) : `${words.states[state]} ${ended}`}</small>
      </div>
      <div className="wl-queue__actions">
        {open.includes('take') && (
          <Button
            ref={button}
            data-call
            size="small"
            icon={<MegaphoneSpeakingIcon aria-hidden />}
            disabled={busy}
            aria-label={`${words.take}: ${words.ticket(ticket)}, ${nameOf(walkIn)}`}
            onClick={() => onTake(walkIn)}
          >
            {words.take}
          </Button>
        )}
        {open.includes('leave') && (
          <Button
            size="small"
            variant="tertiary"
            data-color="neutral"
            disabled={busy}
            aria-label={`${labels.left}: ${words.ticket(ticket)}`}
            onClick={() => onTurn(walkIn, 'leave')}
          >
            {labels.left}
          </Button>
        )}
        {open.includes('return') && (
          <Button
            size="small"
            variant="tertiary"
            disabled={busy}
            aria-label={`${labels.back}: ${words.ticket(ticket)}`}
            onClick={() => onTurn(walkIn, 'return')}
          >
            {labels.back}
          </Button>
        )}
      </div>
    </li>
  );
};
