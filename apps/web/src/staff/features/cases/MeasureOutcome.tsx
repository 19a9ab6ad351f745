import { Button } from '@navikt/ds-react/Button';
import { useState } from 'react';
import { useFormats } from '../../../ui/format/use-formats.js';
import type { Case } from './cases.api.js';
import { OutcomeDialog } from './OutcomeDialog.js';
import { useCaseStepLabels } from './use-case-step-labels.js';

/** What came of the measure of an application, once it has ended; whoever works on the case records it. */
export const MeasureOutcome = ({ kase, applicationId }: { kase: Case; applicationId: string }) => {
  const labels = useCaseStepLabels();
  const formats = useFormats();
  const [recording, setRecording] = useState(false);
  const measure = kase.measures.find((each) => each.applicationId === applicationId);
  if (!measure || measure.stage !== 'ended' || (measure.result === null && !measure.lacksOutcome)) return null;
  const { number, result, employed, certificateOn } = measure;
  const mayRecord = kase.actions.some(({ name, allowed }) => name === 'record-outcome' && allowed);
  return (
    <div className="wl-side-list__actions">
      {result && employed && (
        <small>
          {[
            labels.outcome.results[result],
            labels.outcome.employedShown[employed],
            certificateOn && labels.outcome.certificateOn(formats.plainDay(certificateOn)),
          ]
            .filter(Boolean)
            .join(' · ')}
        </small>
      )}
      {mayRecord && (
        <Button
          size="xsmall"
          variant={result ? 'tertiary' : 'secondary'}
          aria-label={result ? labels.outcome.correct(number) : labels.outcome.record(number)}
          onClick={() => setRecording(true)}
        >
          {result ? labels.outcome.correctShort : labels.outcome.recordShort}
        </Button>
      )}
      {recording && <OutcomeDialog kase={kase} measure={measure} onClose={() => setRecording(false)} />}
    </div>
  );
};
