import { CalculatorIcon, PersonGroupIcon } from '@navikt/aksel-icons';
import { Link } from '@tanstack/react-router';
import { useFormats } from '../../../ui/format/use-formats.js';
import { LinkButton } from '../../../ui/page/LinkButton.js';
import { Panel } from '../../../ui/page/Panel.js';
import { useMay } from '../../user.js';
import { ApplicationStateTag, isClosed } from '../../words/StateTags.js';
import type { Case } from './cases.api.js';
import { MeasureOutcome } from './MeasureOutcome.js';
import { useCaseLabels } from './use-case-labels.js';

/** Applications made from the case, with their state. */
export const CaseApplications = ({ kase }: { kase: Case }) => {
  const labels = useCaseLabels();
  const formats = useFormats();
  const mayCalculate = useMay('application.assess');
  const mayDraft = useMay('application.draft');
  return (
    <Panel
      title={labels.applications}
      count={`(${kase.applications.length})`}
      actions={
        <>
          {mayDraft && kase.company && !isClosed(kase.status) && (
            <LinkButton to={`/faelle/${kase.id}/sammelantrag`} size="small" variant="tertiary" icon={<PersonGroupIcon aria-hidden />}>
              {labels.groupList}
            </LinkButton>
          )}
          {mayCalculate && (
            <LinkButton to="/foerderrechner" size="small" variant="tertiary" icon={<CalculatorIcon aria-hidden />}>
              {labels.calculator}
            </LinkButton>
          )}
        </>
      }
    >
      {kase.applications.length === 0 && <p className="wl-quiet">{labels.noApplications}</p>}
      <ul className="wl-side-list">
        {kase.applications.map(({ id, number, state, measureStart }) => (
          <li key={id}>
            <div className="wl-side-list__line">
              <span className="wl-two-lines">
                <Link to={`/antraege/${id}`} className="wl-link wl-nowrap">
                  {number}
                </Link>
                {measureStart && <small>{labels.measureStart(formats.plainDay(measureStart))}</small>}
              </span>
              <ApplicationStateTag state={state} />
            </div>
            <MeasureOutcome kase={kase} applicationId={id} />
          </li>
        ))}
      </ul>
    </Panel>
  );
};
