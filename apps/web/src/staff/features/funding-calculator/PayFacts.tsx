import { Radio, RadioGroup } from '@navikt/ds-react/Radio';
import { useState } from 'react';
import { MoneyField } from '../../../ui/form/MoneyField.js';
import { HoursField } from '../../assessment/HoursField.js';
import { useRuleLabels } from '../../assessment/use-assessment-labels.js';
import { inputOf, type Facts } from './facts.js';
import type { FormProps } from './form.js';
import { useCalculatorLabels } from './use-calculator-labels.js';

type Per = NonNullable<Facts['zeitOhneArbeitsleistung']>['per'];

/** Pay, working hours, and the hours without work because of the training. */
export const PayFacts = ({ facts, change, errorOf }: FormProps) => {
  const labels = useCalculatorLabels();
  const { facts: words } = useRuleLabels();
  const released = facts.zeitOhneArbeitsleistung;
  const [per, setPer] = useState<Per>(released?.per ?? 'week');
  const release = (of: Per, minutes: number | undefined) =>
    change({ zeitOhneArbeitsleistung: minutes === undefined ? undefined : { per: of, minutes } });
  return (
    <>
      <div className="wl-field-pair">
        <MoneyField
          id={inputOf('arbeitsentgelt')}
          label={words.arbeitsentgelt}
          description={labels.grossHint}
          value={facts.arbeitsentgelt}
          error={errorOf('arbeitsentgelt')}
          onChange={(arbeitsentgelt) => change({ arbeitsentgelt })}
        />
        <MoneyField
          id={inputOf('vergleichsentgelt')}
          label={words.vergleichsentgelt}
          description={labels.tariffHint}
          value={facts.vergleichsentgelt ?? undefined}
          error={errorOf('vergleichsentgelt')}
          onChange={(vergleichsentgelt) => change({ vergleichsentgelt: vergleichsentgelt ?? null })}
        />
        <HoursField
          id={inputOf('arbeitszeitMinutesPerWeek')}
          label={words.arbeitszeitMinutesPerWeek}
          value={facts.arbeitszeitMinutesPerWeek}
          error={errorOf('arbeitszeitMinutesPerWeek')}
          onChange={(arbeitszeitMinutesPerWeek) => change({ arbeitszeitMinutesPerWeek })}
        />
        <HoursField
          id={inputOf('zeitOhneArbeitsleistung')}
          label={labels.released}
          description={labels.perHint}
          value={released?.minutes}
          error={errorOf('zeitOhneArbeitsleistung')}
          onChange={(minutes) => release(per, minutes)}
        />
      </div>
      <RadioGroup
        size="small"
        legend={labels.releasedPer}
        value={per}
        onChange={(next: Per) => {
          setPer(next);
          release(next, released?.minutes);
        }}
        className="wl-radios"
      >
        <div className="wl-radios__row">
          {(['week', 'month'] as const).map((one) => (
            <Radio key={one} value={one}>
              {labels.per[one]}
            </Radio>
          ))}
        </div>
      </RadioGroup>
    </>
  );
};
