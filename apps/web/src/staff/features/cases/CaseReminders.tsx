import { Button } from '@navikt/ds-react/Button';
import { CheckmarkIcon, ClockDashedIcon, PlusIcon } from '@navikt/aksel-icons';
import { useState } from 'react';
import { DueDay } from '../../../ui/page/DueDay.js';
import { Panel } from '../../../ui/page/Panel.js';
import { useShortcut } from '../../../ui/shortcuts/shortcuts.js';
import { PlanDialog } from '../../reminders/PlanDialog.js';
import { ShiftDialog } from '../../reminders/ShiftDialog.js';
import { WaitingTag } from '../../reminders/WaitingTag.js';
import { useComplete } from '../../reminders/use-complete.js';
import { useReminderLabels } from '../../reminders/use-reminder-labels.js';
import { useMay } from '../../user.js';
import type { Case, Reminder } from './cases.api.js';
import { useCaseLabels } from './use-case-labels.js';

/** What is still to be done on the case, nearest first. */
export const CaseReminders = ({ kase, closed }: { kase: Case; closed: boolean }) => {
  const labels = useCaseLabels();
  const words = useReminderLabels();
  const mayWrite = useMay('reminder.write');
  const [shifting, setShifting] = useState<Reminder>();
  const [planning, setPlanning] = useState(false);
  const { complete, isBusy } = useComplete(() => document.getElementById('content')?.focus({ preventScroll: true }));
  const mayPlan = mayWrite && !closed;
  useShortcut(mayPlan ? 'n w' : undefined, () => setPlanning(true), { label: words.plan, group: labels.actions });
  return (
    <Panel
      title={labels.reminders}
      count={`(${kase.openReminders.length})`}
      actions={
        mayPlan && (
          <Button
            size="small"
            variant="tertiary"
            icon={<PlusIcon title={words.plan} />}
            aria-keyshortcuts="n w"
            onClick={() => setPlanning(true)}
          />
        )
      }
    >
      {kase.openReminders.length === 0 && <p className="wl-quiet">{labels.noReminders}</p>}
      <ul className="wl-side-list">
        {kase.openReminders.map((reminder) => (
          <li key={reminder.id}>
            <p className="wl-strong">{reminder.text}</p>
            <DueDay day={reminder.dueOn} late={reminder.overdue} inline /> <WaitingTag waitingFor={reminder.waitingFor} />
            {mayWrite && (
              <div className="wl-side-list__actions">
                <Button
                  size="xsmall"
                  variant="secondary"
                  icon={<CheckmarkIcon aria-hidden />}
                  loading={isBusy(reminder.id)}
                  onClick={() => complete([reminder], kase.id)}
                >
                  {words.done}
                </Button>
                <Button
                  size="xsmall"
                  variant="tertiary"
                  data-color="neutral"
                  icon={<ClockDashedIcon aria-hidden />}
                  onClick={() => setShifting(reminder)}
                >
                  {words.shift}
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
      {shifting && <ShiftDialog reminders={[shifting]} onClose={() => setShifting(undefined)} />}
      {planning && <PlanDialog caseId={kase.id} onClose={() => setPlanning(false)} />}
    </Panel>
  );
};
