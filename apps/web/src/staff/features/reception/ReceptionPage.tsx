import { TextField } from '@navikt/ds-react/TextField';
import { CoffeeIcon, PlusIcon } from '@navikt/aksel-icons';
import { useState } from 'react';
import { asProblem } from '../../../api/problem.js';
import { EmptyState } from '../../../ui/feedback/EmptyState.js';
import { ErrorState } from '../../../ui/feedback/ErrorState.js';
import { Loading } from '../../../ui/feedback/Loading.js';
import { useToast } from '../../../ui/feedback/Toasts.js';
import { LinkButton } from '../../../ui/page/LinkButton.js';
import { PageHeader } from '../../../ui/page/PageHeader.js';
import { Panel } from '../../../ui/page/Panel.js';
import { KeyCaps } from '../../../ui/shortcuts/KeyCaps.js';
import { useMay } from '../../user.js';
import { placeHere, setPlaceHere } from '../../walk-ins/place-here.js';
import { useTake } from '../../walk-ins/use-take.js';
import { useWalkInLabels } from '../../walk-ins/use-walk-in-labels.js';
import { useQueue, useWalkInStep, type WalkIn } from '../../walk-ins/walk-ins.api.js';
import { QueueDays } from './QueueDays.js';
import { QueueRow } from './QueueRow.js';
import { useQueueKeys } from './use-queue-keys.js';
import { useReceptionLabels } from './use-reception-labels.js';
import './reception.css';

/** Who came without an appointment today: those who wait, the next one first, and those who were called. */
export const ReceptionPage = () => {
  const labels = useReceptionLabels();
  const words = useWalkInLabels();
  const toast = useToast();
  const mayWrite = useMay('appointment.write');
  const { data, error, refetch } = useQueue();
  const { take, busy } = useTake();
  const step = useWalkInStep();
  const turn = (walkIn: WalkIn, name: 'leave' | 'return') =>
    step.mutate(
      { walkIn, step: name },
      {
        onSuccess: (after) => {
          const ticket = words.ticket(walkIn.ticket);
          if (name === 'return') toast({ text: labels.undone(ticket) });
          else toast({ text: labels.gone(ticket), undo: () => turn(after, 'return') });
        },
        onError: (failure) => {
          const { title, detail, code } = asProblem(failure);
          toast({ text: [title || code, detail].filter(Boolean).join('. '), tone: 'info' });
        },
      },
    );
  const waiting = data?.items.filter(({ state }) => state === 'waiting') ?? [];
  const over = data?.items.filter(({ state }) => state !== 'waiting') ?? [];
  const props = { busy: busy || step.isPending, onTake: take, onTurn: turn };
  useQueueKeys(waiting);
  return (
    <>
      <PageHeader
        title={words.title}
        {...(data ? { description: labels.lead(data.office) } : {})}
        actions={
          <>
            <LinkButton to="/empfang/anzeige" size="small" variant="secondary">
              {labels.display}
            </LinkButton>
            {mayWrite && (
              <LinkButton to="/empfang/neu" size="small" icon={<PlusIcon aria-hidden />}>
                {labels.enter}
              </LinkButton>
            )}
          </>
        }
      />
      <div className="wl-columns">
        <div className="wl-stack">
          {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
          {!data && !error && <Loading lines={5} />}
          {data && waiting.length === 0 && (
            <Panel>
              <EmptyState icon={<CoffeeIcon aria-hidden />} title={labels.empty}>
                {labels.emptyText}
              </EmptyState>
            </Panel>
          )}
          {waiting.length > 0 && (
            <>
              <p className="wl-queue__keys wl-no-print">
                <span>
                  <KeyCaps keys="j" /> <KeyCaps keys="k" /> {labels.hint}
                </span>
                <span>
                  <KeyCaps keys="enter" /> {labels.hintTake}
                </span>
              </p>
              <Panel title={labels.waiting} count={`(${waiting.length})`} flush>
                <ul className="wl-queue" aria-label={labels.waiting}>
                  {waiting.map((walkIn, index) => (
                    <QueueRow key={walkIn.id} walkIn={walkIn} first={index === 0} {...props} />
                  ))}
                </ul>
              </Panel>
            </>
          )}
          {over.length > 0 && (
            <Panel title={labels.done} count={`(${over.length})`} flush>
              <ul className="wl-queue" aria-label={labels.done}>
                {over.map((walkIn) => (
                  <QueueRow key={walkIn.id} walkIn={walkIn} {...props} />
                ))}
              </ul>
            </Panel>
          )}
        </div>
        <div className="wl-stack">
          <Panel>
            <Place />
          </Panel>
          <QueueDays />
        </div>
      </div>
    </>
  );
};

const Place = () => {
  const labels = useReceptionLabels();
  const [place, setPlace] = useState(() => placeHere() ?? '');
  return (
    <TextField
      size="small"
      label={labels.place}
      description={labels.placeHint}
      maxLength={40}
      autoComplete="off"
      value={place}
      onChange={({ target }) => {
        setPlace(target.value);
        setPlaceHere(target.value);
      }}
    />
  );
};
