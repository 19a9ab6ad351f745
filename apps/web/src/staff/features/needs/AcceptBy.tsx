import { useLabels } from '../../../i18n/language.js';
import { today } from '../../../ui/calendar/day.js';
import { DueDay } from '../../../ui/page/DueDay.js';
import { StatusTag } from '../../../ui/page/StatusTag.js';
import type { Need } from './needs.api.js';
import { needsDe } from './needs.labels.de.js';
import { needsEn } from './needs.labels.en.js';
import './needs.css';

/** The words of this feature. */
export const useNeedsLabels = () => useLabels({ de: needsDe, en: needsEn });

/** Whether the day for taking the need up has passed. */
export const isLate = ({ status, acceptBy }: Pick<Need, 'status' | 'acceptBy'>): boolean => status === 'submitted' && acceptBy < today();

/** Until when the need is to be taken up; «überfällig» stands there in words. */
export const AcceptBy = ({ need }: { need: Need }) => {
  const labels = useNeedsLabels();
  if (need.status !== 'submitted') return <>{need.ownerName ? labels.takenBy(need.ownerName) : '–'}</>;
  return (
    <span className="wl-accept-by">
      <DueDay day={need.acceptBy} />
      {isLate(need) && <StatusTag tone="danger">{labels.late}</StatusTag>}
    </span>
  );
};
