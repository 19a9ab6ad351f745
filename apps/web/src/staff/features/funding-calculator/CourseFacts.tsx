import { DateField } from '../../../ui/form/DateField.js';
import { MoneyField } from '../../../ui/form/MoneyField.js';
import { useFormats } from '../../../ui/format/use-formats.js';
import { HoursField } from '../../assessment/HoursField.js';
import { useAssessmentLabels, useRuleLabels } from '../../assessment/use-assessment-labels.js';
import { inputOf, type Facts } from './facts.js';
import type { FormProps } from './form.js';
import { useCalculatorLabels } from './use-calculator-labels.js';
import { YesNoField } from './YesNoField.js';

/** Days, hours and cost of the course, its approvals, and what it is for; § 82a asks less of it. */
export const CourseFacts = ({ facts, change, errorOf, matters, only82a = false }: FormProps & { only82a?: boolean }) => {
  const labels = useCalculatorLabels();
  const { facts: words } = useRuleLabels();
  const approvalText = useApprovalText();
  return (
    <>
      <div className="wl-field-pair">
        <DateField
          id={inputOf('applicationDate')}
          label={words.applicationDate}
          description={labels.appliedHint}
          value={facts.applicationDate}
          error={errorOf('applicationDate')}
          onChange={(applicationDate) => change({ applicationDate })}
        />
        <MoneyField
          id={inputOf('lehrgangskosten')}
          label={words.lehrgangskosten}
          description={labels.costHint}
          value={facts.lehrgangskosten}
          error={errorOf('lehrgangskosten')}
          onChange={(lehrgangskosten) => change({ lehrgangskosten })}
        />
        <DateField
          id={inputOf('participationStart')}
          label={words.participationStart}
          value={facts.participationStart}
          future
          error={errorOf('participationStart')}
          onChange={(participationStart) => change({ participationStart })}
        />
        <DateField
          id={inputOf('measureEnd')}
          label={words.measureEnd}
          value={facts.measureEnd}
          future
          error={errorOf('measureEnd')}
          onChange={(measureEnd) => change({ measureEnd })}
        />
        <HoursField
          id={inputOf('massnahmeMinutes')}
          label={words.massnahmeMinutes}
          description={labels.hoursHint}
          value={facts.massnahmeMinutes}
          error={errorOf('massnahmeMinutes')}
          onChange={(massnahmeMinutes) => change({ massnahmeMinutes })}
        />
      </div>
      {!only82a && (
        <YesNoField fact="massnahmeZulassung" facts={facts} change={change} description={approvalText(facts.massnahmeZulassung)} />
      )}
      <YesNoField fact="traegerZulassung" facts={facts} change={change} description={approvalText(facts.traegerZulassung)} />
      <YesNoField fact="aufstiegsfortbildung" facts={facts} change={change} />
      <YesNoField fact="nurAnpassungsfortbildung" facts={facts} change={change} />
      <YesNoField fact="arbeitgeberVerpflichtet" facts={facts} change={change} />
      {!only82a && <YesNoField fact="qualifizierungsgeldGleicheMassnahme" facts={facts} change={change} />}
      {matters('beginnWaehrendKurzarbeit') && <YesNoField fact="beginnWaehrendKurzarbeit" facts={facts} change={change} />}
      {matters('strukturwandelOderEngpassberuf') && <YesNoField fact="strukturwandelOderEngpassberuf" facts={facts} change={change} />}
    </>
  );
};

/** The days of an approval that came with an application. */
const useApprovalText = () => {
  const { findings } = useAssessmentLabels();
  const formats = useFormats();
  return (approval: Facts['massnahmeZulassung']): string | undefined =>
    typeof approval === 'object'
      ? findings.approved(formats.plainDay(approval.from), approval.to === null ? undefined : formats.plainDay(approval.to))
      : undefined;
};
