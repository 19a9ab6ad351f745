import { Button } from '@navikt/ds-react/Button';
import { EyeIcon } from '@navikt/aksel-icons';
import { useState } from 'react';
import { ProblemError } from '../../api/problem.js';
import { SuperviseDialog } from './SuperviseDialog.js';
import { useAccessLabels } from './use-access-labels.js';
import './access.css';

/** Whether somebody was refused because a team lead gives a reason first. */
export const isReasonNeeded = (error: unknown): boolean => error instanceof ProblemError && error.code === 'identity.reason-needed';

/** Stands where a team lead would read, and asks for the reason. `heading` where it is the whole page. */
export const ReasonNeeded = ({ clientId, heading = false }: { clientId: string; heading?: boolean }) => {
  const { supervise: labels } = useAccessLabels();
  const [asking, setAsking] = useState(heading);
  return (
    <section className="wl-grant" data-kind="supervision">
      <EyeIcon aria-hidden fontSize="1.5rem" />
      <div className="wl-grant__words">
        {heading ? <h1 className="wl-grant__title">{labels.needed}</h1> : <p className="wl-strong">{labels.notesNeeded}</p>}
        <p>{labels.text}</p>
      </div>
      <Button size="small" variant="secondary" onClick={() => setAsking(true)}>
        {labels.give}
      </Button>
      {asking && <SuperviseDialog clientId={clientId} onClose={() => setAsking(false)} />}
    </section>
  );
};
