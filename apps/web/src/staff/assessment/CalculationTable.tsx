import { useFormats } from '../../ui/format/use-formats.js';
import { wordFor } from '../words/use-words.js';
import type { Line, QualifizierungsgeldLine } from './assessment.js';
import { formulaText } from './calculation.js';
import { StatuteButton } from './StatuteButton.js';
import { useAssessmentLabels } from './use-assessment-labels.js';

const signs = { '=': '=', '+': '+', '-': '−' } as const;

/** The lines of one benefit: label with rate, how it comes about, operator and amount, and rule and § beside every line. */
export const CalculationTable = ({
  caption,
  lines,
  words,
}: {
  caption: string;
  lines: readonly (Line | QualifizierungsgeldLine)[];
  words: Readonly<Record<string, string>>;
}) => {
  const { calculation: labels } = useAssessmentLabels();
  const formats = useFormats();
  return (
    <table className="wl-sheet">
      <caption>{caption}</caption>
      <thead className="aksel-sr-only">
        <tr>
          <th scope="col">{labels.line}</th>
          <th scope="col">{labels.amount}</th>
          <th scope="col">{labels.basis}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line, index) => {
          const formula = formulaText(line, formats, labels);
          const isResult = line.sign === '=' && index > 0;
          return (
            <tr key={line.label} data-result={isResult} data-total={index === lines.length - 1}>
              <th scope="row">
                {wordFor(words, line.label)}
                {line.rate !== null && <span className="wl-sheet__rate"> ({formats.percent(line.rate)})</span>}
                {formula && <small>{formula}</small>}
                <small className="wl-sheet__basis-below">
                  <StatuteButton citation={line.citation} /> · {line.ruleId}
                </small>
              </th>
              <td className="wl-sheet__amount">
                {index > 0 && (
                  <>
                    <span className="wl-sheet__sign" aria-hidden="true">
                      {signs[line.sign]}
                    </span>
                    <span className="aksel-sr-only">{labels.operators[line.sign]}</span>
                  </>
                )}
                {formats.money(line.cents)}
              </td>
              <td className="wl-sheet__basis">
                <StatuteButton citation={line.citation} />
                <small>{line.ruleId}</small>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
};
