import { InlineMessage } from '@navikt/ds-react/InlineMessage';
import { showField } from '../../../ui/form/show-field.js';
import type { Refused } from './calculator.api.js';
import { inputOf } from './facts.js';
import { useCalculatorLabels } from './use-calculator-labels.js';

/** What the server had against the answers, each leading to its field; the focus stays where somebody is typing. */
export const RefusedFacts = (props: { refused: readonly Refused[]; names: readonly string[]; onSelect: (variant: number) => void }) => {
  const labels = useCalculatorLabels();
  return (
    <div role="status" className="wl-calculator__told">
      {props.refused.length > 0 && (
        <InlineMessage status="error" size="small">
          {labels.refused}
          <ul className="wl-calculator__refused">
            {props.refused.map(({ variant, fact, message }) => (
              <li key={`${variant} ${fact} ${message}`}>
                <a
                  className="wl-link"
                  href={`#${inputOf(fact)}`}
                  onClick={(event) => {
                    event.preventDefault();
                    props.onSelect(variant);
                    // The fields of the other variant are drawn first.
                    requestAnimationFrame(() => showField(event, inputOf(fact)));
                  }}
                >
                  {props.names.length > 1 ? `${props.names[variant]}: ${message}` : message}
                </a>
              </li>
            ))}
          </ul>
        </InlineMessage>
      )}
    </div>
  );
};
