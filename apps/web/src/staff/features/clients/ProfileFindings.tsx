import { InlineMessage } from '@navikt/ds-react/InlineMessage';
import { useFormats } from '../../../ui/format/use-formats.js';
import { Facts } from '../../../ui/page/Facts.js';
import { Panel } from '../../../ui/page/Panel.js';
import { useProfileLabels, type Profile } from './profile.api.js';

/** What §§ 81(2), 82(1) Nr. 2 SGB III ask, as it follows from the entries: a proposal with its source. */
export const ProfileFindings = ({ findings }: { findings: Profile['findings'] }) => {
  const { findings: labels } = useProfileLabels();
  const formats = useFormats();
  const { standing, awardedOn, twoYearsOn, twoYearsPassed, unskilledDays, workPeriodIds, unemploymentCounted, noLongerUsable } = findings;
  const twoYears = twoYearsOn
    ? twoYearsPassed
      ? labels.twoYearsYes(formats.plainDay(twoYearsOn))
      : labels.twoYearsNo(formats.plainDay(twoYearsOn))
    : labels.dayUnknown;
  const unskilled =
    unskilledDays === 0
      ? labels.daysNone
      : `${labels.days(formats.number(unskilledDays / 365.25, 1))}, ${labels.sources(workPeriodIds.length, unemploymentCounted)}`;
  const facts =
    standing === 'berufsabschluss'
      ? [
          { label: labels.since, value: awardedOn ? formats.plainDay(awardedOn) : labels.dayUnknown },
          { label: labels.twoYears, value: twoYears },
          { label: labels.unskilled, value: unskilled },
        ]
      : [];
  return (
    <Panel title={labels.title}>
      <div className="wl-findings">
        <p className="wl-quiet">{labels.lead}</p>
        <p className="wl-strong">{labels.standing[standing]}</p>
        {(standing === 'not-recorded' || standing === 'unknown') && <p>{labels.notRecorded}</p>}
        {facts.length > 0 && <Facts items={facts} />}
        {noLongerUsable && <InlineMessage status="warning">{labels.noLonger}</InlineMessage>}
      </div>
    </Panel>
  );
};
