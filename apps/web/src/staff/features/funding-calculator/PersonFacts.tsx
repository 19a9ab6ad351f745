import { today } from '../../../ui/calendar/day.js';
import { DateField } from '../../../ui/form/DateField.js';
import { useRuleLabels } from '../../assessment/use-assessment-labels.js';
import { DayOrNoneField } from './DayOrNoneField.js';
import { inputOf } from './facts.js';
import type { FormProps } from './form.js';
import { useCalculatorLabels } from './use-calculator-labels.js';
import { YesNoField } from './YesNoField.js';

/** Age, qualification and earlier funding of the person, whoever that is; disability only where the amount depends on it. */
export const PersonFacts = ({ facts, change, errorOf, matters }: FormProps) => {
  const labels = useCalculatorLabels();
  const { facts: words } = useRuleLabels();
  return (
    <>
      <YesNoField fact="arbeitsverhaeltnis" facts={facts} change={change} />
      <DateField
        id={inputOf('birthDate')}
        label={words.birthDate}
        value={facts.birthDate}
        max={today()}
        error={errorOf('birthDate')}
        onChange={(birthDate) => change({ birthDate })}
      />
      <DayOrNoneField
        id={inputOf('berufsabschlussAm')}
        legend={labels.qualification}
        dayLabel={labels.qualificationDay}
        options={labels.dayOptions}
        value={facts.berufsabschlussAm}
        error={errorOf('berufsabschlussAm')}
        onChange={(berufsabschlussAm) => change({ berufsabschlussAm })}
      />
      <YesNoField fact="fehlenderBerufsabschluss" facts={facts} change={change} description={labels.missing812Hint} />
      {matters('schwerbehindert') && (
        <YesNoField fact="schwerbehindert" facts={facts} change={change} description={labels.disabilityReason} />
      )}
      <DayOrNoneField
        id={inputOf('letzteTeilnahmeAm')}
        legend={labels.last}
        dayLabel={labels.lastDay}
        options={labels.lastOptions}
        value={facts.letzteTeilnahmeAm}
        error={errorOf('letzteTeilnahmeAm')}
        onChange={(letzteTeilnahmeAm) => change({ letzteTeilnahmeAm })}
      />
    </>
  );
};
