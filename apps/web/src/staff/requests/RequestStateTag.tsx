import { StatusTag, type StatusTone } from '../../ui/page/StatusTag.js';
import { useRequestLabels, type DataRequest } from './requests.api.js';

const tones: Readonly<Record<DataRequest['state'], StatusTone>> = {
  received: 'warning',
  'in-progress': 'info',
  done: 'success',
  refused: 'neutral',
};

/** How far a request is; what is late says so first. */
export const RequestStateTag = ({ request: { state, overdue } }: { request: Pick<DataRequest, 'state' | 'overdue'> }) => {
  const labels = useRequestLabels();
  return (
    <span className="wl-tags">
      {overdue && (
        <StatusTag tone="danger" strong>
          {labels.overdue}
        </StatusTag>
      )}
      <StatusTag tone={tones[state]}>{labels.states[state]}</StatusTag>
    </span>
  );
};
