import { Radio, RadioGroup } from '@navikt/ds-react/Radio';
import { useState } from 'react';
import type { Answer } from '../../assessment/assessment.js';
import { inputOf } from './facts.js';
import type { FormProps } from './form.js';
import { HeadsFields } from './HeadsFields.js';
import { useCalculatorLabels } from './use-calculator-labels.js';
import { YesNoField } from './YesNoField.js';

/** Size of the company and its group, agreement on training. */
export const CompanyFacts = ({ facts, change, errorOf, matters }: FormProps) => {
  const labels = useCalculatorLabels();
  return (
    <>
      <HeadsFields
        id={inputOf('beschaeftigte')}
        legend={labels.staff}
        description={labels.staffHint}
        value={facts.beschaeftigte}
        error={errorOf('beschaeftigte')}
        onChange={(beschaeftigte) => change({ beschaeftigte })}
      />
      <GroupFields facts={facts} change={change} error={errorOf('konzernBeschaeftigte')} />
      <YesNoField fact="qualifizierungsvereinbarung" facts={facts} change={change} description={labels.agreementHint} />
      {facts.qualifizierungsvereinbarung === true && (
        <YesNoField fact="erhoehungBewilligt" facts={facts} change={change} description={labels.bonusHint} />
      )}
      {matters('strukturwandelAnteilErreicht') && <YesNoField fact="strukturwandelAnteilErreicht" facts={facts} change={change} />}
    </>
  );
};

const GroupFields = ({ facts, change, error }: Pick<FormProps, 'facts' | 'change'> & { error: string | undefined }) => {
  const labels = useCalculatorLabels();
  const { konzernBeschaeftigte: group } = facts;
  const [answer, setAnswer] = useState<Answer>(group === undefined ? 'open' : group === null ? 'no' : 'yes');
  const choose = (next: Answer) => {
    setAnswer(next);
    change({ konzernBeschaeftigte: next === 'no' ? null : undefined });
  };
  return (
    <>
      <RadioGroup size="small" legend={labels.group} value={answer} onChange={choose} className="wl-radios">
        <div className="wl-radios__row">
          {(['yes', 'no', 'open'] as const).map((one, index) => (
            <Radio key={one} value={one} {...(index === 0 ? { id: inputOf('konzernBeschaeftigte') } : {})}>
              {labels.yesNo[one]}
            </Radio>
          ))}
        </div>
      </RadioGroup>
      {answer === 'yes' && (
        <HeadsFields
          id={`${inputOf('konzernBeschaeftigte')}-heads`}
          legend={labels.groupStaff}
          value={group ?? undefined}
          error={error}
          onChange={(konzernBeschaeftigte) => change({ konzernBeschaeftigte })}
        />
      )}
    </>
  );
};
