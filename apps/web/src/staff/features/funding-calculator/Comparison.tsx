import { useFormats } from '../../../ui/format/use-formats.js';
import { Panel } from '../../../ui/page/Panel.js';
import { useAssessmentLabels, useRuleLabels } from '../../assessment/use-assessment-labels.js';
import { comparisonOf, type ComparisonRow } from './comparison.js';
import type { CalculatedVariant } from './facts.js';
import { nameOf } from './names.js';
import { useAnyFactWords, useCalculatorLabels } from './use-calculator-labels.js';
import { useNarrow } from '../../../ui/use-narrow.js';
import type { Variant } from './variants.js';

/** The variants side by side, below each other on a phone. */
export const Comparison = ({ variants, calculated }: { variants: readonly Variant[]; calculated: readonly CalculatedVariant[] }) => {
  const labels = useCalculatorLabels();
  const { findings } = useAssessmentLabels();
  const { outcomes } = useRuleLabels();
  const { facts, none } = useAnyFactWords();
  const formats = useFormats();
  const narrow = useNarrow();
  const names = variants.map((_, index) => nameOf(variants, index, labels));
  const rows = comparisonOf(variants, calculated, formats, { calculator: labels, findings, facts, none, outcomes });
  const notes = [
    calculated.some(({ result }) => result.outcome === 'INELIGIBLE') && labels.excludedNote,
    calculated.some(({ instrument }) => instrument === 'S82A') && labels.wageNote,
  ].filter(Boolean);
  const Shape = narrow ? Stacked : Table;
  return (
    <Panel title={labels.comparison} flush {...(notes.length > 0 ? { footer: <p className="wl-subtle">{notes.join(' ')}</p> } : {})}>
      <Shape names={names} rows={rows} />
    </Panel>
  );
};

type Shown = { names: readonly string[]; rows: readonly ComparisonRow[] };

const Table = ({ names, rows }: Shown) => {
  const labels = useCalculatorLabels();
  return (
    <table className="wl-comparison">
      <caption className="aksel-sr-only">{labels.comparison}</caption>
      <thead>
        <tr>
          <th scope="col">
            <span className="aksel-sr-only">{labels.compared}</span>
          </th>
          {names.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, label, texts, strong }) => (
          <tr key={key} data-strong={strong}>
            <th scope="row">{label}</th>
            {texts.map((text, index) => (
              <td key={names[index]}>{text}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
};

const Stacked = ({ names, rows }: Shown) => (
  <div className="wl-comparison-stack">
    {names.map((name, index) => (
      <section key={name}>
        <h3>{name}</h3>
        <dl>
          {rows.map(({ key, label, texts, strong }) => (
            <div key={key} data-strong={strong}>
              <dt>{label}</dt>
              <dd>{texts[index]}</dd>
            </div>
          ))}
        </dl>
      </section>
    ))}
  </div>
);
