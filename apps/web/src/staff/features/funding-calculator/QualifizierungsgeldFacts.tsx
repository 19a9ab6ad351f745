import { CountField } from '../../../ui/form/CountField.js';
import { MoneyField } from '../../../ui/form/MoneyField.js';
import { DayOrNoneField } from './DayOrNoneField.js';
import { inputOf } from './facts.js';
import type { FormProps } from './form.js';
import { useAnyFactWords, useCalculatorLabels } from './use-calculator-labels.js';
import { YesNoField } from './YesNoField.js';

/** What §§ 82a, 82b ask beside § 82: people concerned, agreement, net pay with and without the loss. */
export const QualifizierungsgeldFacts = ({ facts, change, errorOf }: FormProps) => {
  const labels = useCalculatorLabels();
  const words = useAnyFactWords();
  const { arbeitnehmerImBetrieb: people } = facts;
  return (
    <>
      <div className="wl-field-pair">
        {(['arbeitnehmerImBetrieb', 'betroffeneArbeitnehmer'] as const).map((fact) => (
          <CountField
            key={fact}
            id={inputOf(fact)}
            label={words.facts[fact]}
            description={labels.headsHint}
            invalid={labels.headsInvalid}
            value={facts[fact]}
            error={errorOf(fact)}
            onChange={(count) => change({ [fact]: count })}
          />
        ))}
        {(['nettoentgeltSoll', 'nettoentgeltIst'] as const).map((fact) => (
          <MoneyField
            key={fact}
            id={inputOf(fact)}
            label={words.facts[fact]}
            description={labels.netHint}
            value={facts[fact]}
            error={errorOf(fact)}
            onChange={(cents) => change({ [fact]: cents })}
          />
        ))}
      </div>
      <YesNoField fact="erhoehterLeistungssatz" facts={facts} change={change} />
      <YesNoField fact="qualifizierungsgeldVereinbarung" facts={facts} change={change} />
      {people !== undefined && people < 10 && <YesNoField fact="schriftlicheErklaerung" facts={facts} change={change} />}
      <YesNoField fact="arbeitgeberFinanziert" facts={facts} change={change} />
      <YesNoField fact="vollzeitdauerEingehalten" facts={facts} change={change} />
      <YesNoField fact="arbeitsverhaeltnis" facts={facts} change={change} />
      <YesNoField fact="gekuendigtOderAufgehoben" facts={facts} change={change} />
      <DayOrNoneField
        id={inputOf('letztesQualifizierungsgeldAm')}
        legend={words.questions.letztesQualifizierungsgeldAm}
        dayLabel={labels.lastDay}
        options={labels.lastOptions}
        value={facts.letztesQualifizierungsgeldAm}
        error={errorOf('letztesQualifizierungsgeldAm')}
        onChange={(letztesQualifizierungsgeldAm) => change({ letztesQualifizierungsgeldAm })}
      />
      {facts.aufstiegsfortbildung === true && <YesNoField fact="abschlussNach53bOder42b" facts={facts} change={change} />}
      <YesNoField fact="foerderungNach82GleicheMassnahme" facts={facts} change={change} />
    </>
  );
};
