import { useFormats } from '../../../ui/format/use-formats.js';
import { Facts } from '../../../ui/page/Facts.js';
import { Panel } from '../../../ui/page/Panel.js';
import type { Application } from './application.js';
import { useApplicationLabels } from './use-labels.js';

/** The measure the application is about, and what was noted at submission. */
export const MeasureFacts = ({ application }: { application: Application }) => {
  const { page: labels } = useApplicationLabels();
  const formats = useFormats();
  const { run, measureStart, measureEnd, measureMinutes, courseCostCents, appliedOn, checkNote } = application;
  return (
    <Panel title={labels.measure}>
      <Facts
        columns={2}
        items={[
          { label: labels.course, value: `${run.title} (${run.providerName})` },
          { label: labels.period, value: `${formats.plainDay(measureStart)} – ${formats.plainDay(measureEnd)}` },
          { label: labels.duration, value: labels.hours(formats.number(measureMinutes / 60, 2)) },
          { label: labels.cost, value: formats.money(courseCostCents) },
          { label: labels.appliedOn, value: appliedOn && formats.day(appliedOn) },
          ...(checkNote ? [{ label: labels.checkNote, value: checkNote }] : []),
        ]}
      />
    </Panel>
  );
};
