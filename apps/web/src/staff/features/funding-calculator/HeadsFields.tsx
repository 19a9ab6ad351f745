import { ErrorMessage } from '@navikt/ds-react/Typography';
import { useState } from 'react';
import { CountField } from '../../../ui/form/CountField.js';
import { useFormats } from '../../../ui/format/use-formats.js';
import { calculationText, classes, weightedQuarters } from '../../assessment/headcount.js';
import type { Heads } from './facts.js';
import { useCalculatorLabels } from './use-calculator-labels.js';

type Typed = Partial<Record<keyof Heads, number | undefined>>;

/** Heads by weekly hours, with their weighted sum below; nothing typed at all is not known. */
export const HeadsFields = (props: {
  id: string;
  legend: string;
  description?: string;
  value: Heads | undefined;
  error: string | undefined;
  onChange: (heads: Heads | undefined) => void;
}) => {
  const labels = useCalculatorLabels();
  const formats = useFormats();
  const [typed, setTyped] = useState<Typed>(() => withoutZeros(props.value));
  const change = (name: keyof Heads, count: number | undefined) => {
    const next = { ...typed, [name]: count };
    setTyped(next);
    props.onChange(headsOf(next));
  };
  return (
    <fieldset className="wl-heads-group">
      <legend>{props.legend}</legend>
      {props.description && <p className="wl-subtle">{props.description}</p>}
      <div className="wl-heads">
        {classes.map(({ name }, index) => (
          <CountField
            key={name}
            id={index === 0 ? props.id : `${props.id}-${name}`}
            label={labels.classes[name]}
            invalid={labels.headsInvalid}
            value={typed[name]}
            onChange={(count) => change(name, count)}
          />
        ))}
      </div>
      {props.error && (
        <ErrorMessage size="small" showIcon>
          {props.error}
        </ErrorMessage>
      )}
      {props.value && (
        <p className="wl-subtle">
          {labels.weighted(calculationText(props.value, formats.number), formats.number(weightedQuarters(props.value) / 4, 2))}
        </p>
      )}
    </fieldset>
  );
};

const withoutZeros = (heads: Heads | undefined): Typed =>
  heads ? Object.fromEntries(Object.entries(heads).filter(([, count]) => count > 0)) : {};

const headsOf = ({ over30, upTo30, upTo20, upTo10 }: Typed): Heads | undefined =>
  [over30, upTo30, upTo20, upTo10].every((count) => count === undefined)
    ? undefined
    : { over30: over30 ?? 0, upTo30: upTo30 ?? 0, upTo20: upTo20 ?? 0, upTo10: upTo10 ?? 0 };
