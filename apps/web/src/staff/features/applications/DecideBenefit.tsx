import { Radio, RadioGroup } from '@navikt/ds-react/Radio';
import { Textarea } from '@navikt/ds-react/Textarea';
import { MoneyField } from '../../../ui/form/MoneyField.js';
import { useFormats } from '../../../ui/format/use-formats.js';
import type { Benefit, Grant } from './application.js';
import { needsAmount, needsReason, type Wish } from './decision.js';
import { useRuleLabels } from '../../assessment/use-assessment-labels.js';
import { useApplicationLabels } from './use-labels.js';

/** One benefit in the decision: full, part or none, with amount and reason where they are needed. */
export const DecideBenefit = (props: {
  benefit: Benefit;
  wish: Wish;
  tried: boolean;
  amountError: string | undefined;
  reasonError: string | undefined;
  onChange: (wish: Wish) => void;
}) => {
  const { decide: labels } = useApplicationLabels();
  const rules = useRuleLabels();
  const formats = useFormats();
  const { benefit, wish, tried, onChange } = props;
  return (
    <div className="wl-decide">
      <RadioGroup
        size="small"
        legend={rules.benefits[benefit.kind]}
        description={benefit.computedCents === null ? labels.notComputed : labels.computed(formats.money(benefit.computedCents))}
        value={wish.granted ?? ''}
        onChange={(granted: Grant) => onChange({ ...wish, granted })}
        error={tried && wish.granted === undefined ? labels.choiceMissing : undefined}
        className="wl-radios"
      >
        <div className="wl-radios__row">
          {(['full', 'part', 'none'] as const).map((grant) => (
            <Radio key={grant} value={grant}>
              {labels.grants[grant]}
            </Radio>
          ))}
        </div>
      </RadioGroup>
      {needsAmount(benefit, wish) && (
        <MoneyField
          id={`granted-${benefit.id}`}
          label={labels.amount}
          value={wish.cents}
          onChange={(cents) => onChange({ ...wish, cents })}
          error={tried && wish.cents === undefined ? labels.amountMissing : props.amountError}
        />
      )}
      {needsReason(wish) && (
        <Textarea
          id={`reason-${benefit.id}`}
          size="small"
          label={labels.reason}
          description={labels.reasonHint}
          value={wish.reason}
          onChange={(event) => onChange({ ...wish, reason: event.target.value })}
          maxLength={2000}
          minRows={2}
          error={tried && wish.reason.trim() === '' ? labels.reasonMissing : props.reasonError}
        />
      )}
    </div>
  );
};
