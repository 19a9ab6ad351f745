import { StatusTag } from '../../ui/page/StatusTag.js';
import type { components } from '../../api/staff.d.js';
import { useReminderLabels } from './use-reminder-labels.js';

/** Who has to keep a promise before a reminder can be done; nothing for one's own duty. */
export const WaitingTag = ({ waitingFor }: Pick<components['schemas']['Reminder'], 'waitingFor'>) => {
  const labels = useReminderLabels();
  return waitingFor && <StatusTag tone="info">{labels.waitingFor[waitingFor]}</StatusTag>;
};
