import { InlineMessage } from '@navikt/ds-react/InlineMessage';
import { CalculatorIcon } from '@navikt/aksel-icons';
import { CalculationSheet } from '../../assessment/CalculationSheet.js';
import { EmptyState } from '../../../ui/feedback/EmptyState.js';
import { Panel } from '../../../ui/page/Panel.js';
import { isOutdated, type Application } from './application.js';
import { FactLink } from './FactLink.js';
import { useApplicationLabels } from './use-labels.js';

/** The calculation of the application, or that there is none yet. */
export const Calculation = ({ application }: { application: Application }) => {
  const { calculation: labels } = useApplicationLabels();
  const { assessment } = application;
  return (
    <Panel title={labels.title}>
      {assessment ? (
        <div className="wl-calculation">
          {isOutdated(application) && (
            <InlineMessage status="warning" size="small">
              {labels.outdated}
            </InlineMessage>
          )}
          <CalculationSheet assessment={assessment} ask={(fact) => <FactLink application={application} fact={fact} />} />
        </div>
      ) : (
        <EmptyState icon={<CalculatorIcon aria-hidden />} title={labels.none}>
          {labels.noneHint}
        </EmptyState>
      )}
    </Panel>
  );
};
