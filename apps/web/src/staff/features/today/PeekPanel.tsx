import { Button } from '@navikt/ds-react/Button';
import { Dialog } from '@navikt/ds-react/Dialog';
import type { ReactNode } from 'react';
import { ErrorState } from '../../../ui/feedback/ErrorState.js';
import { Loading } from '../../../ui/feedback/Loading.js';
import { useFormats } from '../../../ui/format/use-formats.js';
import { DueDay } from '../../../ui/page/DueDay.js';
import { LinkButton } from '../../../ui/page/LinkButton.js';
import { WaitingTag } from '../../reminders/WaitingTag.js';
import { useMay } from '../../user.js';
import { CaseStatusTag } from '../../words/StateTags.js';
import { subjectPath } from '../../words/subject-path.js';
import { useWords, wordFor } from '../../words/use-words.js';
import { PhoneLine } from './PhoneLine.js';
import { useConcerned, type ReminderItem } from './today.api.js';
import { useTodayLabels } from './use-today-labels.js';

type Props = { item: ReminderItem; onComplete: () => void; onShift: () => void; onCall: (() => void) | undefined; onClose: () => void };

/** Beside the list: whom an entry is about, how the case stands, the last three contacts, what is due, the telephone. */
export const PeekPanel = ({ item, onComplete, onShift, onCall, onClose }: Props) => {
  const labels = useTodayLabels();
  const words = useWords();
  const mayWrite = useMay('reminder.write');
  const { subjectKind, subjectId, subjectNumber, caseLabel, clientId, text, dueOn, overdue, waitingFor } = item;
  const { kase, lastContacts, phone, contactName, pending, error } = useConcerned(item);
  return (
    <Dialog open size="small" onOpenChange={(open) => !open && onClose()}>
      <Dialog.Popup position="right" width="420px" className="wl-peek">
        <Dialog.Header>
          <Dialog.Title>{caseLabel ?? `${words.subjectKind[subjectKind]} ${subjectNumber}`}</Dialog.Title>
        </Dialog.Header>
        <Dialog.Body>
          {pending && <Loading lines={5} />}
          {error && <ErrorState error={error} />}
          <dl className="wl-peek__facts">
            <Fact label={labels.peek.due}>
              <DueDay day={dueOn} late={overdue} inline />
              <span>{text}</span>
              <WaitingTag waitingFor={waitingFor} />
            </Fact>
            {(clientId !== null || item.establishmentId !== null) && !pending && (
              <Fact label={labels.peek.phone}>
                <PhoneLine phone={phone} contactName={contactName} />
              </Fact>
            )}
            {kase && (
              <Fact label={labels.peek.phase}>
                <CaseStatusTag status={kase.status} />
                <span>{[kase.number, kase.subject].join(' · ')}</span>
              </Fact>
            )}
            {lastContacts && (
              <Fact label={labels.peek.contacts}>
                {lastContacts.length === 0 && <span className="wl-quiet">{labels.peek.noContacts}</span>}
                {lastContacts.map((contact) => (
                  <Contact key={contact.id} {...contact} />
                ))}
              </Fact>
            )}
          </dl>
          {mayWrite && (
            <div className="wl-form__buttons">
              <Button size="small" onClick={onComplete}>
                {labels.done}
              </Button>
              <Button size="small" variant="secondary" onClick={onShift}>
                {labels.shift}
              </Button>
              {onCall && (
                <Button size="small" variant="secondary" onClick={onCall}>
                  {labels.call}
                </Button>
              )}
            </div>
          )}
        </Dialog.Body>
        <Dialog.Footer>
          {clientId && (
            <LinkButton to={`/personen/${clientId}`} size="small" variant="tertiary">
              {labels.peek.toPerson}
            </LinkButton>
          )}
          <LinkButton to={subjectPath(subjectKind, subjectId)} size="small" variant="tertiary">
            {labels.peek.open(`${words.subjectKind[subjectKind]} ${subjectNumber}`)}
          </LinkButton>
          <Button size="small" variant="secondary" onClick={onClose}>
            {labels.close}
          </Button>
        </Dialog.Footer>
      </Dialog.Popup>
    </Dialog>
  );
};

const Fact = ({ label, children }: { label: string; children: ReactNode }) => (
  <div>
    <dt>{label}</dt>
    <dd>{children}</dd>
  </div>
);

const Contact = ({ heldOn, channel, outcome }: { heldOn: string; channel: string; outcome: string }) => {
  const formats = useFormats();
  const words = useWords();
  return (
    <span>
      <time dateTime={heldOn}>{formats.plainDay(heldOn)}</time> {wordFor(words.channel, channel)}, {wordFor(words.outcome, outcome)}
    </span>
  );
};
