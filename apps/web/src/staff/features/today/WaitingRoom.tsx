import { Button } from '@navikt/ds-react/Button';
import { LinkButton } from '../../../ui/page/LinkButton.js';
import { Panel } from '../../../ui/page/Panel.js';
import { useTake, useWalkInName } from '../../walk-ins/use-take.js';
import { useWalkInLabels } from '../../walk-ins/use-walk-in-labels.js';
import { minutesSince, useQueue } from '../../walk-ins/walk-ins.api.js';

const shown = 3;

/** Who came without an appointment and waits: the next three, each called with one press. */
export const WaitingRoom = () => {
  const labels = useWalkInLabels();
  const nameOf = useWalkInName();
  const { data } = useQueue();
  const { take, busy } = useTake();
  const waiting = data?.items.filter(({ state }) => state === 'waiting') ?? [];
  return (
    <Panel title={labels.title} {...(data ? { count: `(${waiting.length})` } : {})} flush>
      {data && (
        <p className="wl-quiet wl-today__none" role="status">
          {waiting.length === 0 ? labels.nobody : labels.waitingNow(waiting.length)}
        </p>
      )}
      {waiting.length > 0 && (
        <ul className="wl-today" aria-label={labels.title}>
          {waiting.slice(0, shown).map((walkIn) => (
            <li key={walkIn.id} className="wl-day-appointment">
              <div className="wl-day-appointment__words">
                <strong>{labels.ticket(walkIn.ticket)}</strong>
                <span>{nameOf(walkIn)}</span>
                <small>
                  {[
                    walkIn.reason && labels.reasons[walkIn.reason],
                    walkIn.language && labels.languages[walkIn.language],
                    walkIn.need && labels.needs[walkIn.need],
                    labels.waits(minutesSince(walkIn.cameAt)),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </small>
              </div>
              {walkIn.steps.includes('take') && (
                <Button
                  size="xsmall"
                  variant="secondary"
                  disabled={busy}
                  aria-label={`${labels.take}: ${labels.ticket(walkIn.ticket)}, ${nameOf(walkIn)}`}
                  onClick={() => take(walkIn)}
                >
                  {labels.take}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      <div className="wl-today__none">
        <LinkButton to="/empfang" size="small" variant="tertiary">
          {labels.toQueue}
        </LinkButton>
      </div>
    </Panel>
  );
};
