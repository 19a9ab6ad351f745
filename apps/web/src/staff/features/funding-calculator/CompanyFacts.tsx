import { Checkbox } from '@navikt/ds-react/Checkbox';
import { Radio, RadioGroup } from '@navikt/ds-react/Radio';
import { ReadMore } from '@navikt/ds-react/ReadMore';
import { useState } from 'react';
import type { Answer } from '../../assessment/assessment.js';
import { useRuleLabels } from '../../assessment/use-assessment-labels.js';
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
      <PartsFields facts={facts} change={change} errorOf={errorOf} />
      <YesNoField fact="qualifizierungsvereinbarung" facts={facts} change={change} description={labels.agreementHint} />
      {facts.qualifizierungsvereinbarung === true && (
        <YesNoField fact="erhoehungBewilligt" facts={facts} change={change} description={labels.bonusHint} />
      )}
      {matters('strukturwandelAnteilErreicht') && <YesNoField fact="strukturwandelAnteilErreicht" facts={facts} change={change} />}
    </>
  );
};

/** Apprentices and Minijobs among the staff that decides, and whether they count: § 82(6) leaves it open. */
const PartsFields = ({ facts, change, errorOf }: Pick<FormProps, 'facts' | 'change' | 'errorOf'>) => {
  const labels = useCalculatorLabels();
  const rules = useRuleLabels();
  if (facts.beschaeftigte === undefined) return null;
  return (
    <ReadMore size="small" header={labels.parts} defaultOpen={partsOf.some(([part]) => facts[part] !== undefined)}>
      {partsOf.map(([part, counts]) => (
        <div key={part} className="wl-heads-part">
          <HeadsFields
            id={inputOf(part)}
            legend={rules.facts[part]}
            value={facts[part]}
            error={errorOf(part)}
            onChange={(heads) => change({ [part]: heads })}
          />
          {facts[part] && (
            <Checkbox
              size="small"
              id={inputOf(counts)}
              checked={facts[counts] !== false}
              onChange={(event) => change({ [counts]: event.target.checked })}
            >
              {rules.facts[counts]}
            </Checkbox>
          )}
        </div>
      ))}
    </ReadMore>
  );
};

const partsOf = [
  ['davonAuszubildende', 'auszubildendeZaehlen'],
  ['davonMinijobs', 'minijobsZaehlen'],
] as const;

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
